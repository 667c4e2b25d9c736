"""Readable by everyone: axe-core finds nothing, and no page scrolls sideways."""

from itertools import product

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

NARROW = {"width": 320, "height": 640}
DESKTOP = {"width": 1280, "height": 900}
LOOKS = list(product(("sv", "en"), ("light", "dark")))
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def assert_readable(page: Page, where: str) -> None:
    results = await Axe().run(page)
    found = [(v["id"], [n["html"] for n in v["nodes"]]) for v in results.response["violations"]]
    assert found == [], where
    assert await page.evaluate(SIDEWAYS) <= 0, where


async def ask(page: Page) -> None:
    await page.locator("#text").fill("Boden")
    await page.locator("#text").press("Enter")


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
async def test_every_page(browser: Browser, site: str, language: str, scheme: str) -> None:
    context = await browser.new_context(
        viewport=NARROW, color_scheme=scheme, reduced_motion="reduce"
    )
    page = await context.new_page()
    for path in ("om", "integritet", "nowhere", ""):
        await page.goto(f"{site}{path}?lang={language}")
        await assert_readable(page, path)
    await ask(page)
    await expect(page.locator(".answer")).to_have_count(1)
    await assert_readable(page, "an answer on a phone")
    await page.set_viewport_size(DESKTOP)
    await assert_readable(page, "an answer on a desktop")
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
