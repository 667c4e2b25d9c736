"""The page that shows the API to people, in a real browser too."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser

from handlers.staff.api.problems import KINDS
from tests.api.site import ApiSite, api_site
from tests.web.readable import NARROW, assert_readable


async def page(site: ApiSite, language: str) -> str:
    async with site.session.get(f"{site.base}/?lang={language}") as answer:
        assert answer.status == 200
        return await answer.text()


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_everything_described_is_on_the_page(lite: ApiSite, language: str) -> None:
    html = await page(lite, language)
    for operation in lite.api.operations:
        assert f'id="{operation.name}"' in html
        assert f"{operation.method} /api/v1{operation.path}" in html
    for name in lite.description.document["components"]["schemas"]:
        assert f'id="object-{name}"' in html
    for kind in KINDS:
        assert f'<dt id="{kind}">' in html
    assert "<script" not in html


async def test_it_is_in_the_language_asked_for(lite: ApiSite) -> None:
    assert "Lämna in ett meddelande" in await page(lite, "sv")
    assert "Submit an announcement" in await page(lite, "en")


@pytest.mark.browser
@pytest.mark.asyncio(loop_scope="session")
class TestInBrowser:
    @pytest_asyncio.fixture(loop_scope="session")
    async def site(self, sqlite_url: str) -> AsyncIterator[ApiSite]:
        async with api_site(sqlite_url) as opened:
            yield opened

    async def test_axe_finds_nothing(self, browser: Browser, site: ApiSite) -> None:
        for language in ("sv", "en"):
            context = await browser.new_context(viewport=NARROW)
            shown = await context.new_page()
            await shown.goto(f"{site.base}/?lang={language}")
            await assert_readable(shown, language)
            await context.close()

    async def test_every_link_leads_somewhere(self, browser: Browser, site: ApiSite) -> None:
        shown = await browser.new_page()
        await shown.goto(f"{site.base}/?lang=en")
        missing = await shown.evaluate(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash.slice(1))"
            ".filter(id => !document.getElementById(id))"
        )
        assert missing == []
        await shown.close()
