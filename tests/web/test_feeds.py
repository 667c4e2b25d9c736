"""Following without an account, as a feed reader and a calendar do it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from aiohttp import web
from icalendar import Calendar

from bot.offices.changed_hours import with_hours
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk.exchange import Exchange
from data.places import read_gazetteer, seed_folder
from data.register_files import read_register
from handlers.web.app import web_app
from handlers.web.feeds import Feeds
from tests.offices.builders import claim, week
from tests.web.conftest import Client
from tests.web.talking import (
    ANSWERS,
    MemoryTalk,
    SetConversation,
    all_ready,
    drawn_map,
    strict_texts,
)

NEW_WEEK = week("mon 09:00-12:00", "mon 13:00-16:00", "tue 10:00-15:00")
ATOM = "{http://www.w3.org/2005/Atom}"


@cache
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@cache
def seed() -> Register:
    return read_register(seed_folder(), gazetteer().municipalities, version=1)


@dataclass
class Today:
    """A clock and a register that the test turns by hand."""

    day: date = date(2022, 6, 28)
    register: Register | None = None

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)

    async def version(self) -> int:
        return (self.register or seed()).version

    async def load(self) -> Register:
        return self.register or seed()


@pytest.fixture
def today() -> Today:
    return Today()


@pytest.fixture
async def reader(
    today: Today, aiohttp_client: Callable[[web.Application], Awaitable[Client]]
) -> Client:
    exchange = Exchange(SetConversation(ANSWERS), MemoryTalk(), today, today)
    app = web_app(exchange, strict_texts(), all_ready, drawn_map())
    app.add_routes(Feeds(exchange, strict_texts(), gazetteer(), today).routes())
    return await aiohttp_client(app)


async def atom(reader: Client, path: str) -> ET.Element:
    answer = await reader.get(path)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(await answer.read())


async def events(reader: Client, path: str) -> dict[str, dict[str, object]]:
    answer = await reader.get(path)
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    calendar = Calendar.from_ical(await answer.read())
    assert not calendar.errors
    return {
        str(event["UID"]): {
            "day": event["DTSTART"].dt,
            "until": event["DTEND"].dt,
            "status": str(event["STATUS"]),
            "sequence": int(event["SEQUENCE"]),
            "summary": str(event["SUMMARY"]),
        }
        for event in calendar.walk("VEVENT")
    }


def texts(parent: ET.Element, name: str) -> list[str]:
    return [str(element.text) for element in parent.iter(f"{ATOM}{name}")]


async def test_a_feed_is_what_the_standard_asks_for(reader: Client) -> None:
    feed = await atom(reader, "/bevaka/kommun/1381.atom?lang=sv")
    assert feed.tag == f"{ATOM}feed"
    assert feed.findtext(f"{ATOM}title") == "Besked om servicekontor: Laholm"
    assert feed.findtext(f"{ATOM}author/{ATOM}name")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == "/bevaka/kommun/1381.atom?lang=sv"
    assert len(set(texts(feed, "id"))) == len(feed.findall(f"{ATOM}entry")) + 1 == 5
    assert all(each.startswith("tag:servicekontor.invalid,2026:") for each in texts(feed, "id"))
    moments = [datetime.fromisoformat(text) for text in texts(feed, "updated")]
    assert moments[0] == max(moments[1:]) == datetime(2022, 6, 27, 6, tzinfo=UTC)
    for entry in feed.findall(f"{ATOM}entry"):
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "text"
        assert entry.findtext(f"{ATOM}title")
        assert entry.findtext(f"{ATOM}updated")


async def test_entries_tell_in_plain_words(reader: Client) -> None:
    feed = await atom(reader, "/bevaka/kontor/laholm.atom?lang=sv")
    assert texts(feed, "title")[1:] == [
        "Servicekontor Laholm har öppnat",
        "Servicekontor Laholm öppnar i morgon",
        "Servicekontor Laholm: nytt datum för öppningen",
        "Servicekontor Laholm ska öppna under 2022",
    ]
    assert texts(feed, "content")[2] == (
        "Kontoret ska enligt planen öppna den 31 maj 2022.\nTidigare datum: 2022.\n"
        "Källa: Statligt servicekontor invigt av ministern (Laholms tidning)"
    )
    assert (
        "newer news"
        in texts(await atom(reader, "/bevaka/kontor/laholm.atom?lang=en"), "content")[3]
    )


async def test_a_correction_and_an_inauguration_say_so(reader: Client, today: Today) -> None:
    dated = claim("planned_closing", "2022-05-31", "2022-05-02", office_id="laholm")
    stays = claim("seen_open", "2022-05", "2022-05-20", office_id="laholm", corrects=dated.id)
    today.register = replace(seed(), version=2, claims={"laholm": (dated, stays)})
    feed = await atom(reader, "/bevaka/kontor/laholm.atom?lang=sv")
    assert texts(feed, "title")[1] == "Rättelse: Servicekontor Laholm"
    assert texts(feed, "content")[0].startswith(
        "En tidigare uppgift var fel.\nKontoret är öppet enligt en uppgift: maj 2022.\n"
    )
    assert "gäller inte längre" in texts(feed, "content")[1]
    today.day, today.register = date(2023, 6, 1), None
    raslatt = await atom(reader, "/bevaka/kontor/jonkoping-raslatt.atom?lang=sv")
    assert "Kontoret invigs den 22 maj 2023." in texts(raslatt, "content")[0]


async def test_changed_hours_say_from_what_to_what(reader: Client, today: Today) -> None:
    register = seed()
    for day, hours in ((1, week("mon 10:00-15:00", "tue 10:00-15:00")), (20, NEW_WEEK)):
        register = with_hours(register, "boden", hours, date(2022, 6, day))
    today.register = replace(register, version=2)
    feed = await atom(reader, "/bevaka/kontor/boden.atom?lang=sv")
    assert texts(feed, "content")[0].split("\n")[1:] == [
        "måndag: 09:00–12:00 och 13:00–16:00 (tidigare 10:00–15:00)",
        "De andra dagarna är som förut.",
    ]


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/bevaka/kommun/2582.atom", "News of service offices: Boden"),
        ("/bevaka/lan/25.atom", "News of service offices: Norrbottens län"),
        ("/bevaka/kontor/boden.atom", "News of service offices: Servicekontor Boden"),
        ("/bevaka/sverige.atom", "News of service offices: all of Sweden"),
        ("/bevaka/kommun/0114.atom", "News of service offices: Upplands Väsby"),
    ],
)
async def test_every_kind_of_place_has_a_feed_and_a_calendar(
    reader: Client, path: str, title: str
) -> None:
    feed = await atom(reader, f"{path}?lang=en")
    assert texts(feed, "title")[0] == title
    calendar = await reader.get(path.replace(".atom", ".ics") + "?lang=en")
    assert title in Calendar.from_ical(await calendar.read())["NAME"]


@pytest.mark.parametrize(
    "path",
    [
        "/bevaka/kommun/9999.atom",
        "/bevaka/lan/99.ics",
        "/bevaka/kontor/ingenstans.atom",
        "/bevaka/stad/2582.atom",
        "/bevaka/kommun/2582.rss",
    ],
)
async def test_what_there_is_not(reader: Client, path: str) -> None:
    assert (await reader.get(path)).status == 404


async def test_a_reader_that_has_the_feed_is_told_so(reader: Client, today: Today) -> None:
    for path in ("/bevaka/kommun/1381.atom", "/bevaka/kommun/1381.ics"):
        first = await reader.get(path)
        tag, changed = first.headers["ETag"], first.headers["Last-Modified"]
        for header in ({"If-None-Match": tag}, {"If-Modified-Since": changed}):
            again = await reader.get(path, headers=header)
            assert (again.status, await again.read()) == (304, b"")
            assert again.headers["ETag"] == tag
        assert (await reader.get(path, headers={"If-None-Match": '"other"'})).status == 200
        english = await reader.get(path, headers={"If-None-Match": tag, "Accept-Language": "en"})
        assert english.status == 200
        today.day -= timedelta(days=40)
        earlier = await reader.get(path, headers={"If-None-Match": tag})
        assert earlier.status == 200
        today.day += timedelta(days=40)


async def test_feeds_carry_the_security_headers(reader: Client) -> None:
    answer = await reader.get("/bevaka/sverige.atom")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


async def test_a_calendar_has_whole_days(reader: Client) -> None:
    found = await events(reader, "/bevaka/kontor/laholm.ics?lang=sv")
    assert found == {
        "laholm-opening-1@servicekontor.invalid": {
            "day": date(2022, 5, 31),
            "until": date(2022, 6, 1),
            "status": "TENTATIVE",
            "sequence": 0,
            "summary": "Servicekontor Laholm öppnar enligt planen",
        }
    }
    assert await events(reader, "/bevaka/kommun/2582.ics") == {}


async def test_an_event_is_updated_and_called_off_under_the_same_name(
    reader: Client, today: Today
) -> None:
    office = seed().offices["laholm"]
    dated = claim("planned_opening", "2022-05-31", "2022-05-02", office_id="laholm")
    later = claim("planned_opening", "2022-06-14", "2022-05-10", office_id="laholm")
    off = claim("planned_opening", "2023", "2022-05-20", office_id="laholm")
    claims = {"laholm": (dated, later, off)}
    today.register = replace(seed(), offices={"laholm": office}, claims=claims)
    seen = []
    for day in (2, 10, 20):
        today.day = date(2022, 5, day)
        (event,) = (await events(reader, "/bevaka/sverige.ics")).values()
        seen.append((event["day"].isoformat(), event["status"], event["sequence"]))
    assert seen == [
        ("2022-05-31", "TENTATIVE", 0),
        ("2022-06-14", "TENTATIVE", 1),
        ("2022-06-14", "CANCELLED", 2),
    ]


async def test_names_cannot_break_out_of_a_document(reader: Client, today: Today) -> None:
    nasty = '<b>&]]> "Kontor"; BEGIN:VEVENT, \\n'
    office = replace(seed().offices["laholm"], name=nasty)
    today.register = replace(seed(), version=2, offices={"laholm": office})
    feed = await atom(reader, "/bevaka/kontor/laholm.atom?lang=sv")
    assert texts(feed, "title")[1] == f"{nasty} har öppnat"
    (event,) = (await events(reader, "/bevaka/kontor/laholm.ics?lang=sv")).values()
    assert str(event["summary"]).startswith("<b>&]]>")
