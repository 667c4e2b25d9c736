"""Following an announcement: a stream that begins with how it stands, a report, a CSV file."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from bot.delivery.model import Outcome, OutcomeKind
from bot.delivery.reasons import Reason
from bot.staff.model import COMMAND_LINE
from bot.wake import Topic
from tests.announcements.builders import BO
from tests.delivery.builders import RecordingDoor
from tests.staff.announcing import PATH, AnnouncingSite, announcing_site
from tests.staff.console import Browser


@pytest.fixture
async def desk(sqlite_url: str) -> AsyncIterator[AnnouncingSite]:
    async with announcing_site(sqlite_url) as opened:
        await opened.follow(*(f"telegram:{n}" for n in range(1, 5)))
        await opened.bureau.approved()
        await opened.bureau.begin()
        yield opened


def blocked_by(*addresses: str) -> RecordingDoor:
    gone = Outcome(OutcomeKind.GONE, Reason.BLOCKED)
    delivered = Outcome(OutcomeKind.DELIVERED)
    return RecordingDoor(lambda d: gone if d.address in addresses else delivered)


class Listener:
    """Reads a stream event by event; signs of life are passed over."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer

    async def next(self) -> tuple[str, str]:
        """The next event's name and data; "" when the stream has ended."""
        name, data = "", []
        while line := await self._line():
            field, _, value = line.rstrip("\n").partition(": ")
            if field == "event":
                name = value
            elif field == "data":
                data.append(value)
            elif not field and name:
                return name, "\n".join(data)
        return "", ""

    async def until(self, words: str) -> str:
        """The next progress that says so; others before it are passed over."""
        name, html = await self.next()
        while words not in html:
            assert name == "progress", words
            name, html = await self.next()
        return html

    async def _line(self) -> str:
        async with asyncio.timeout(10):
            return (await self.answer.content.readline()).decode()


@asynccontextmanager
async def listening(browser: Browser, number: int = 1) -> AsyncIterator[Listener]:
    headers = {"Accept": "text/event-stream"}
    address = f"{browser.base}{PATH}/{number}/folj"
    async with browser.session.get(address, headers=headers) as answer:
        assert answer.status == 200
        assert answer.content_type == "text/event-stream"
        yield Listener(answer)


async def test_a_stream_begins_with_how_it_stands_and_ends_when_all_is_sent(
    desk: AnnouncingSite,
) -> None:
    async with listening(await desk.publisher()) as stream:
        name, html = await stream.next()
        assert name == "progress"
        assert "0 av 4 är klara." in html
        await desk.bureau.send(blocked_by("telegram:3"), most=3)
        desk.bureau.wake.tell(Topic.DELIVERIES)
        html = await stream.until("3 av 4 är klara.")
        assert "mottagaren har blockerat boten: 1" in html
        await desk.bureau.send(RecordingDoor())
        await stream.until("Klart: 4 av 4.")
        assert await stream.next() == ("end", "")
        assert await stream.next() == ("", "")


async def test_it_tells_the_pace_and_the_time_left(desk: AnnouncingSite) -> None:
    await desk.bureau.send(RecordingDoor(), most=2)
    desk.bureau.turn(minutes=1)
    page = await (await desk.publisher()).get(f"{PATH}/1")
    assert "2 av 4 är klara." in page.words
    assert "i sekunden" in page.words
    assert "ungefär 1 minut" in page.words


async def test_a_stream_ends_with_the_session(desk: AnnouncingSite) -> None:
    bo = await desk.publisher()
    async with listening(bo) as stream:
        await stream.next()
        (_, session) = (await desk.site.office.staff.sessions())[0]
        await desk.site.office.staff.end(session.id, COMMAND_LINE)
        assert await stream.next() == ("over", "")
        assert await stream.next() == ("", "")


async def test_a_page_that_stands_open_does_not_renew_the_session(desk: AnnouncingSite) -> None:
    async with listening(await desk.publisher()) as stream:
        await stream.next()
        desk.site.office.clock.turn(hours=12)
        assert await stream.next() == ("over", "")


async def test_streams_end_when_the_server_stops(desk: AnnouncingSite) -> None:
    async with listening(await desk.publisher()) as stream:
        await stream.next()
        await desk.site.console.close(None)
        assert await stream.next() == ("", "")


async def test_streams_are_limited(desk: AnnouncingSite) -> None:
    bo, streams = await desk.publisher(), list[Any]()
    headers = {"Accept": "text/event-stream"}
    try:
        streams += [
            await bo.session.get(f"{bo.base}{PATH}/1/folj", headers=headers) for _ in range(7)
        ]
        assert [each.status for each in streams] == [200] * 6 + [429]
    finally:
        for each in streams:
            each.close()


async def test_strangers_are_not_told(desk: AnnouncingSite) -> None:
    page = await desk.site.browser().get(f"{PATH}/1/folj")
    assert page.url.endswith("/staff/logga-in")


async def test_a_report_tells_what_came_of_it_and_of_nobody(desk: AnnouncingSite) -> None:
    await desk.bureau.send(blocked_by("telegram:2"), most=2)
    await desk.bureau.announcements.cancel(BO, 1)
    await desk.bureau.send(RecordingDoor())
    browser = await desk.publisher()
    page = await browser.get(f"{PATH}/1/rapport")
    assert "Avbrutet: 4 av 4 är klara." in page.words
    assert '<rect class="bar-delivered"' in page.html
    assert '<rect class="bar-failed"' in page.html
    assert "Den högsta stapeln är 4 utskick på 1 minut." in page.words
    file = await browser.get(f"{PATH}/1/rapport.csv")
    assert file.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in file.headers["Content-Disposition"]
    lines = file.html.splitlines()
    assert lines[0] == "time,state,reason,language,count"
    assert "2026-11-23T13:00,gone,blocked,sv,1" in lines
    assert "telegram:" not in file.html + page.html


async def test_what_has_not_begun_has_nothing_to_report(desk: AnnouncingSite) -> None:
    await desk.bureau.submitted()
    page = await (await desk.publisher()).get(f"{PATH}/2/rapport")
    assert "Meddelandet har inte börjat skickas än." in page.words
    async with listening(await desk.publisher(), 2) as stream:
        assert (await stream.next())[0] == "progress"
