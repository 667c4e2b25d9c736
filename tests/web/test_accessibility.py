"""Readable by everyone: axe-core finds nothing, and no page scrolls sideways."""

import pytest
from playwright.async_api import Browser, Page, expect

from tests.web.readable import NARROW, assert_readable

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def ask(page: Page) -> None:
    await page.locator("#text").fill("Boden")
    await page.locator("#text").press("Enter")


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_every_page(browser: Browser, site: str, language: str) -> None:
    context = await browser.new_context(viewport=NARROW, reduced_motion="reduce")
    page = await context.new_page()
    for path in ("om", "integritet", "nowhere", ""):
        await page.goto(f"{site}{path}?lang={language}")
        await assert_readable(page, path)
    await ask(page)
    await expect(page.locator(".answer")).to_have_count(1)
    await assert_readable(page, "an answer")
    await page.route("**/*", lambda route: route.abort())
    await ask(page)
    await expect(page.get_by_role("alert")).not_to_be_empty()
    await assert_readable(page, "an error")
    await context.close()


async def test_buttons_are_large_enough_to_press(browser: Browser, site: str) -> None:
    context = await browser.new_context(viewport=NARROW, reduced_motion="reduce")
    page = await context.new_page()
    await page.goto(site)
    await ask(page)
    await expect(page.locator(".answer")).to_have_count(1)
    buttons = await page.locator("button:visible, a.pill, header a").all()
    assert len(buttons) > 10
    for button in buttons:
        box = await button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44, await button.inner_text()
    await context.close()
