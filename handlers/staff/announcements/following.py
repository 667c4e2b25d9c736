"""Following an announcement: how its deliveries stand, live, as a report and as CSV."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.announcements.model import Announcement, State
from bot.announcements.report import as_csv
from bot.delivery.policy import DeliveryState
from bot.delivery.reasons import in_words
from bot.staff.model import Permission
from bot.talk.model import Text
from bot.wake import Listener, Topic, Wake
from handlers.staff.announcements.parts import PATH, Parts
from handlers.staff.announcements.picture import picture_of
from handlers.staff.announcements.steps import steps_of
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.events import EventStream
from handlers.staff.pages import of_every_page, render
from handlers.staff.visit import Visit

_ONE = f"{PATH}/{{id}}"
_FINAL = frozenset({State.SENT, State.CANCELLED, State.REJECTED})
_UNDER_WAY = frozenset({State.APPROVED, State.SENDING, State.PAUSED})
_TOPICS = (Topic.DELIVERIES, Topic.NOTICES)


@dataclass(frozen=True, slots=True)
class Pulse:
    """Seconds between two looks at least, and until a sign of life at most."""

    between: float = 1.0
    beat: float = 5.0


class Following:
    """The pages and the stream. `close` ends every stream, as when the server stops."""

    def __init__(self, parts: Parts, wake: Wake, pulse: Pulse | None = None) -> None:
        self._parts, self._wake, self._pulse = parts, wake, pulse or Pulse()
        self._open: set[Listener] = set()
        self._closed = False
        self._keeper: Doorkeeper | None = None

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        self._keeper = keeper
        look = Permission.LOOK
        return [
            keeper.get(f"{_ONE}/folj", look, self.follow),
            keeper.get(f"{_ONE}/rapport", look, self.report),
            keeper.get(f"{_ONE}/rapport.csv", look, self.table),
        ]

    def close(self) -> None:
        self._closed = True
        for listener in self._open:
            listener.tell()

    async def follow(self, visit: Visit) -> web.StreamResponse:
        """Tells how it stands: at once, then whenever that changes, until nothing more comes."""
        await self._parts.asked(visit)
        with self._wake.listening(*_TOPICS) as news:
            self._open.add(news)
            try:
                return await self._stream(visit, news)
            finally:
                self._open.discard(news)

    async def _stream(self, visit: Visit, news: Listener) -> web.StreamResponse:
        stream = await EventStream.open(visit.request)
        with suppress(ConnectionError):
            await self._tell(visit, stream, news)
        return stream.response

    async def _tell(self, visit: Visit, stream: EventStream, news: Listener) -> None:
        told = ""
        while not self._closed:
            if not await self._may_still(visit):
                await stream.send("over")
                return
            announcement = await self._parts.asked(visit)
            now = await self._live(visit, announcement)
            if now != told:
                await stream.send("progress", now)
                told = now
            else:
                await stream.beat()
            if announcement.state in _FINAL:
                await stream.send("end")
                return
            await asyncio.sleep(self._pulse.between)
            await news.heard_within(self._pulse.beat)

    async def _may_still(self, visit: Visit) -> bool:
        return self._keeper is not None and await self._keeper.lets_stay(visit, Permission.LOOK)

    async def _live(self, visit: Visit, announcement: Announcement) -> str:
        context = {
            **of_every_page(visit.request, visit.language),
            **(await progress_of(self._parts, announcement)),
            "its": announcement,
            "steps": steps_of(announcement),
        }
        return aiohttp_jinja2.render_string("staff/announcements/live.html", visit.request, context)

    async def report(self, visit: Visit) -> web.Response:
        """What came of it, by outcome, reason and language."""
        announcement = await self._parts.asked(visit)
        context = await progress_of(self._parts, announcement)
        context["its"] = announcement
        wording = await self._parts.wording(visit)
        context["audience"] = wording.audience(announcement.content.audience, most=500)
        return render(visit, "staff/announcements/report.html", context)

    async def table(self, visit: Visit) -> web.Response:
        """The counts minute by minute as CSV: no person, no address."""
        announcement = await self._parts.asked(visit)
        tallies = await self._parts.announcements.tallies(announcement)
        name = f"attachment; filename=meddelande-{announcement.id}.csv"
        return web.Response(
            body=as_csv(tallies).encode("utf-8"),
            content_type="text/csv",
            charset="utf-8",
            headers={"Content-Disposition": name},
        )


async def progress_of(parts: Parts, announcement: Announcement) -> dict[str, Any]:
    """What the pages show of how it is getting on."""
    is_final = announcement.state not in _UNDER_WAY
    if announcement.begun_at is None:
        return {"progress": None, "picture": None, "reasons": {}, "is_final": is_final}
    progress = await parts.announcements.progress(announcement)
    return {
        "progress": progress,
        "picture": picture_of(await parts.announcements.tallies(announcement)),
        "reasons": _reasons(progress.ended.items()),
        "is_final": is_final,
    }


def _reasons(
    ended: Iterable[tuple[tuple[DeliveryState, str], int]],
) -> dict[str, list[tuple[Text, int]]]:
    """Why, by the state it ended in, the most frequent first."""
    found: dict[str, list[tuple[Text, int]]] = {}
    for (state, reason), count in sorted(ended, key=lambda each: -each[1]):
        if reason:
            found.setdefault(state.value, []).append((in_words(reason), count))
    return found
