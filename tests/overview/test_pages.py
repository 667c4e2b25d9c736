"""What staff see first, on each database."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.offices.model import Register
from bot.staff.model import Role
from tests.overview.console import fill, many_old_offices, overview_site
from tests.staff.console import Site
from tests.staff.sql import statements


@pytest.fixture
async def site(database_url: str) -> AsyncIterator[Site]:
    await fill(database_url)
    async with overview_site(database_url) as opened:
        yield opened


async def test_it_is_the_first_page_after_signing_in(site: Site) -> None:
    browser = site.browser()
    page = await site.come_in(browser, await site.office.hire("Eva", Role.EDITOR))
    assert page.url.endswith("/staff/")
    assert "<h1>Översikt</h1>" in page.html


async def test_questions_are_drawn_and_told(site: Site) -> None:
    page = await (await site.signed_in()).get("/staff/")
    assert "51 på 30 dagar" in page.words
    assert "Frågor per dag från 25 oktober 2026 till 23 november 2026: 51 i allt." in page.html
    assert "Flest den 23 november 2026: 30." in page.html
    assert len(re.findall(r'<rect class="ink" x=', page.html)) == 2
    assert "Öppettider 30" in page.words
    assert "Boden 42" in page.words
    assert "23 november 2026 30" in page.words


async def test_words_are_shown_once_seen_often_enough(site: Site) -> None:
    page = await (await site.signed_in()).get("/staff/")
    assert "sorglantinge 6" in page.words
    assert "nordglantinge" not in page.html


async def test_followers_are_on_the_map_and_in_the_table(site: Site) -> None:
    page = await (await site.signed_in()).get("/staff/")
    assert 'class="shade-4"' in page.html
    assert "<title>Boden: 13</title>" in page.html
    assert len(re.findall(r'<path class="shade-', page.html)) == 290
    assert "2 bevakar hela Sverige." in page.words
    assert "Norrbottens län 2" in page.words


async def test_an_empty_database_is_told_in_words(database_url: str) -> None:
    async with overview_site(database_url, Register(1, {}, {}, (), {})) as site:
        page = await (await site.signed_in()).get("/staff/")
    assert page.status == 200
    for words in (
        "0 på 30 dagar",
        "Ingen bevakar någon kommun ännu.",
        "Inga öppningar är planerade.",
        "Inget väntar på att skickas.",
        "Inget skickas just nu.",
        "Inga ännu.",
    ):
        assert words in page.words


async def test_questions_of_one_matter_and_place_can_be_seen(site: Site) -> None:
    browser = await site.signed_in(language="en")
    page = await browser.get("/staff/fragor?intent=find_office&kommun=2582&dagar=7")
    assert "12 in 7 days" in page.words
    assert '<option value="2582" selected>Boden</option>' in page.html
    page = await browser.get("/staff/fragor?intent=hours&kommun=0180")
    assert "No questions." in page.words


@pytest.mark.parametrize("query", ["intent=x&kommun=x&dagar=x", "dagar=99999", "intent=%00<b>"])
async def test_an_unknown_choice_means_all(site: Site, query: str) -> None:
    page = await (await site.signed_in()).get(f"/staff/fragor?{query}")
    assert (page.status, "51 på 30 dagar" in page.words) == (200, True)


async def test_offices_to_check_come_a_page_at_a_time(sqlite_url: str) -> None:
    async with overview_site(sqlite_url, many_old_offices(51)) as site:
        browser = await site.signed_in()
        page = await browser.get("/staff/")
        assert "51 av 51 kontor" in page.words
        assert 'href="/staff/kontor/kontor-000"' in page.html
        assert "Visa alla 51" in page.words
        first = await browser.get("/staff/kontrollera")
        second = await browser.get("/staff/kontrollera?sida=2")
        for odd in ("0", "-1", "9999999999", "x", "99"):
            assert (await browser.get(f"/staff/kontrollera?sida={odd}")).status == 200
    assert (first.html.count("/staff/kontor/kontor-"), second.html.count("kontor-050")) == (50, 1)
    assert "Sida 2 av 2" in second.words


async def test_the_number_of_queries_does_not_grow(database_url: str) -> None:
    asked = []
    for full in (False, True):
        if full:
            await fill(database_url)
        async with overview_site(database_url, many_old_offices(300 if full else 3)) as site:
            browser = await site.signed_in()
            with statements() as seen:
                await browser.get("/staff/")
            asked.append(len(seen))
    assert asked[0] == asked[1]
    assert 0 < asked[0] <= 12
