"""The overview in a real browser: readable by everyone, at every width, without JavaScript too."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from bot.staff.model import Role
from tests.overview.console import fill, overview_site
from tests.staff.console import Site
from tests.web.readable import NARROW, assert_readable

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PATHS = (
    "/staff/fragor",
    "/staff/fragor?intent=forget",
    "/staff/logg?fran=x",
    "/staff/",
)


@pytest_asyncio.fixture(loop_scope="session")
async def site(sqlite_url: str) -> AsyncIterator[Site]:
    await fill(sqlite_url)
    async with overview_site(sqlite_url) as opened:
        yield opened


async def test_axe_finds_nothing_where_there_is_much_to_show(browser: Browser, site: Site) -> None:
    for language in ("sv", "en"):
        context = await browser.new_context(viewport=NARROW, reduced_motion="reduce")
        member = await site.office.hire(language, Role.ADMIN, language)
        page = await context.new_page()
        await page.goto(f"{site.base}/staff/logga-in?kod={await site.office.staff.link(member)}")
        await page.locator("main button").click()
        for path in PATHS:
            await page.goto(f"{site.base}{path}")
            for details in await page.locator("details").all():
                await details.locator("summary").click()
            await assert_readable(page, f"{path} {language}")
        await context.close()


async def test_the_tables_open_and_the_form_works_without_javascript(
    browser: Browser, site: Site
) -> None:
    context = await browser.new_context(java_script_enabled=False)
    page = await context.new_page()
    eva = await site.office.hire("Eva")
    await page.goto(f"{site.base}/staff/logga-in?kod={await site.office.staff.link(eva)}")
    await page.locator("main button").click()
    await page.get_by_text("Visa som tabell").last.click()
    assert await page.get_by_role("row", name="Boden 13").is_visible()
    await page.goto(f"{site.base}/staff/fragor")
    await page.get_by_label("Kommun", exact=True).select_option("Boden")
    await page.get_by_role("button", name="Visa", exact=True).click()
    assert await page.get_by_text("42 på 30 dagar").is_visible()
    await context.close()
