"""Who did what when: found again, read page by page, taken away as a file."""

import csv
import io
import re
from datetime import date, datetime

import pytest

from bot.staff.audit import Wanted
from bot.staff.model import Actor, Door, Permission, Role, entry
from data import audit_store
from data.audit_rows import note
from data.audit_store import SqlAuditStore
from data.engine import open_engine
from data.talk_store import open_writers
from handlers.staff.audit_pages import AuditPages
from tests.alerts.herald import at
from tests.guards.tree import python_files
from tests.staff.builders import MORNING, Office
from tests.staff.console import Browser, console_site

EVA = Actor("staff:7", "Eva Öst", Door.CONSOLE, frozenset(Permission))
PORTAL = Actor("token:1", "portal", Door.API, frozenset())


async def write(url: str, *told: tuple[Actor, str, str, dict[str, str], datetime]) -> None:
    engine = open_engine(url)
    async with open_writers(engine) as writers:
        for actor, action, subject, details, moment in told:
            kept = entry(actor, moment, action, subject, details)
            await writers.transactions.run(lambda db, kept=kept: note(db, kept))
    await engine.dispose()


async def filled(url: str) -> None:
    await write(
        url,
        (EVA, "register.edited", "office:boden", {"address.after": "Storgatan 1"}, MORNING),
        (PORTAL, "announcement.submitted", "announcement:7", {}, at("2026-11-24 23:59")),
        (EVA, "announcement.approved", "announcement:7", {}, at("2026-11-25 00:00")),
    )


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), ["approved", "submitted", "edited"]),
        (Wanted(who="eva"), ["approved", "edited"]),
        (Wanted(who="öST"), ["approved", "edited"]),
        (Wanted(about="boden"), ["edited"]),
        (Wanted(about="STORGATAN"), ["edited"]),
        (Wanted(about="announcement:7"), ["approved", "submitted"]),
        (Wanted(about="%"), []),
        (Wanted(about="office_boden"), []),
        (Wanted(area="announcement", who="portal"), ["submitted"]),
        (Wanted(first=date(2026, 11, 25)), ["approved"]),
        (Wanted(last=date(2026, 11, 24)), ["submitted", "edited"]),
        (Wanted(first=date(2026, 11, 24), last=date(2026, 11, 24)), ["submitted"]),
    ],
)
async def test_it_is_searched_by_who_what_and_when(
    database_url: str, wanted: Wanted, found: list[str]
) -> None:
    await filled(database_url)
    engine = open_engine(database_url)
    entries = (await SqlAuditStore(engine).look(wanted, None, 50)).entries
    await engine.dispose()
    assert [each.action.partition(".")[2] for each in entries] == found


async def reader(url: str, role: Role = Role.PUBLISHER, language: str = "sv"):
    engine = open_engine(url)
    async with console_site(url, [AuditPages(SqlAuditStore(engine))]) as site:
        yield await site.signed_in("Anna", role, language)
    await engine.dispose()


@pytest.fixture
async def browser(sqlite_url: str):
    await filled(sqlite_url)
    async for opened in reader(sqlite_url):
        yield opened


async def test_it_is_told_in_words_with_what_it_leads_to(browser: Browser) -> None:
    page = await browser.get("/staff/logg?vem=eva&vad=register")
    assert "Eva Öst webben ändrade ett kontor boden address.after: Storgatan 1" in page.words
    assert 'href="/staff/kontor/boden"' in page.html
    assert 'value="eva"' in page.html
    page = await browser.get("/staff/logg?om=announcement:7&till=2026-11-24")
    assert "portal API lämnade in ett meddelande meddelande 7" in page.words


async def test_an_editor_may_not_read_it(sqlite_url: str) -> None:
    async for opened in reader(sqlite_url, Role.EDITOR):
        for path in ("/staff/logg", "/staff/logg.csv"):
            assert (await opened.get(path)).status == 403


async def test_it_is_read_page_by_page(sqlite_url: str) -> None:
    times = [(EVA, "staff.changed", f"staff:{number}", {}, MORNING) for number in range(60)]
    await write(sqlite_url, *times)
    async for opened in reader(sqlite_url):
        first = await opened.get("/staff/logg?om=staff:&vem=eva")
        older = re.search(r'href="([^"]+)" rel="next"', first.html)
        assert older
        second = await opened.get(older[1].replace("&amp;", "&"))
        assert first.html.count("ändrade en person") == 50
        assert second.html.count("ändrade en person") == 10
        assert "De senaste" in second.words
        assert 'rel="next"' not in second.html


async def test_words_are_looked_for_in_so_many_entries_at_a_time(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(audit_store, "AT_ONCE", 20)
    await write(database_url, (EVA, "register.edited", "office:boden", {}, MORNING))
    times = [(EVA, "staff.changed", f"staff:{number}", {}, MORNING) for number in range(50)]
    await write(database_url, *times)
    engine = open_engine(database_url)
    store, wanted, on, looks = SqlAuditStore(engine), Wanted(about="boden"), None, []
    while not looks or on is not None:
        looked = await store.look(wanted, on, 50)
        on = looked.on
        looks.append([entry.subject for entry in looked.entries])
    await engine.dispose()
    assert looks == [[], [], ["office:boden"]]
    async for opened in reader(database_url):
        page = await opened.get("/staff/logg?om=boden")
        assert "Fortsätt med de äldre." in page.words
        file = await opened.get("/staff/logg.csv?om=boden")
        assert len(file.html.splitlines()) == 2


async def test_a_day_that_is_none_is_told_at_its_field(browser: Browser) -> None:
    for path in ("/staff/logg", "/staff/logg.csv"):
        page = await browser.get(f"{path}?fran=i+går&vem=eva")
        assert page.status == 422
        assert "i går är inget datum." in page.words
        assert 'id="fran-problem"' in page.html
        assert 'value="eva"' in page.html


@pytest.mark.parametrize(
    "query",
    ["fran=0001-01-01", "till=9999-12-31", "fore=x", "fore=" + "9" * 40, "vem=%00%ED%A0%80"],
)
async def test_odd_searches_are_answered(browser: Browser, query: str) -> None:
    assert (await browser.get(f"/staff/logg?{query}")).status in {200, 422}


async def test_the_file_has_all_that_was_found_and_no_formula(sqlite_url: str) -> None:
    named = Actor("staff:8", '=HYPERLINK("http://x";"y")', Door.CONSOLE, frozenset())
    many = [(named, "staff.changed", "@SUM(1)", {"-x": "1"}, MORNING) for _ in range(1100)]
    await write(sqlite_url, *many)
    async for opened in reader(sqlite_url):
        page = await opened.get("/staff/logg.csv?om=SUM")
        assert page.headers["Content-Type"] == "text/csv; charset=utf-8"
        assert "logg.csv" in page.headers["Content-Disposition"]
        assert page.headers["Cache-Control"] == "no-store"
        rows = list(csv.reader(io.StringIO(page.html)))
        assert len(rows) == 1101
        assert not [cell for row in rows for cell in row if cell[:1] in "=+-@" and cell]
        assert rows[1][1] == """'=HYPERLINK("http://x";"y")"""


async def test_markup_in_an_entry_is_shown_as_words(sqlite_url: str) -> None:
    odd = Actor("staff:8", "<script>alert(1)</script>", Door.CONSOLE, frozenset())
    subject = 'office:"><img src=x>'
    await write(sqlite_url, (odd, "no.such", subject, {"a": "<b>"}, MORNING))
    async for opened in reader(sqlite_url):
        page = await opened.get("/staff/logg")
        assert "no.such" in page.words
        for markup in ("<script>alert", "<img src=x", "<b>"):
            assert markup not in page.html


async def test_what_staff_do_is_found_there(office: Office) -> None:
    await office.hire("Eva")
    entries = (await SqlAuditStore(office.engine).look(Wanted(about="Eva"), None, 5)).entries
    assert [(each.name, each.action) for each in entries] == [("servicekontor", "staff.added")]


def test_nothing_changes_an_entry_and_only_its_age_deletes_one() -> None:
    changing = re.compile(r"(UPDATE|DELETE FROM|REPLACE INTO)\s+audit\b", re.IGNORECASE)
    found = {path.name for path in python_files() if changing.search(path.read_text())}
    assert found == {"tidying.py"}
