"""What is announced just now: for whoever sends it, and for answers and feeds to show."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic

import structlog

from bot.announcements.audience import Reach, reach_of
from bot.announcements.model import Announcement, Audience, State
from bot.announcements.ports import AnnouncementStore
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.wake import Topic, Wake

LOOKS_EVERY = 5.0
"""Seconds between two looks, where nobody tells of a change."""
_MOST_KEPT = 50
_MOST_REACHES = 500
_FROZEN = frozenset({State.APPROVED, State.SENDING, State.PAUSED, State.SENT})


@dataclass(frozen=True, slots=True)
class Posted:
    """An announcement with all that is said along with it.

    `corrects` is the one it corrects, `corrected_by` the one that corrects it. `withdrawn`: it was
    cancelled after it had begun to go out.
    """

    announcement: Announcement
    reach: Reach
    corrects: Announcement | None = None
    corrected_by: Announcement | None = None

    @property
    def withdrawn(self) -> bool:
        return self.announcement.state is State.CANCELLED

    @property
    def holds(self) -> bool:
        """Whether it is still what the office says."""
        return not self.withdrawn and self.corrected_by is None


Board = tuple[Posted, ...]
"""What is announced, the latest first."""


def nothing_announced(now: datetime) -> Board:  # noqa: ARG001
    """The board of a service that announces nothing."""
    return ()


class Noticeboard:
    """Keeps what is shown at hand, so that an answer costs no look at the store."""

    def __init__(
        self,
        store: AnnouncementStore,
        register: Callable[[], Awaitable[Register]],
        gazetteer: Gazetteer,
        wake: Wake,
    ) -> None:
        self._store, self._register, self._gazetteer = store, register, gazetteer
        self._wake = wake
        self._logger = structlog.get_logger()
        self._board: Board = ()
        self._looked_at: float | None = None
        self._kept: dict[int, Posted] = {}
        self._reaches: dict[tuple[Audience, int], Reach] = {}

    def current(self, now: datetime) -> Board:
        """What has begun and not expired at `now`, withdrawn and corrected ones too."""
        return tuple(each for each in self._board if _lasts(each, now))

    async def recent(self, now: datetime) -> Board:
        """As `current`, looked up here where nobody keeps the board fresh."""
        if self._looked_at is None or monotonic() - self._looked_at >= LOOKS_EVERY:
            await self.refresh(now)
        return self.current(now)

    async def posted(self, number: int) -> Posted | None:
        """One announcement, for sending it; its text no longer changes once it is approved."""
        known = self._kept.get(number)
        if known is not None:
            return known
        found = await self._store.announcement(number)
        if found is None:
            return None
        posted = await self._with_corrected(found)
        if found.state in _FROZEN:
            self._kept[number] = posted
            if len(self._kept) > _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
        return posted

    async def refresh(self, now: datetime) -> None:
        """Looks at the store."""
        looked_at = monotonic()
        shown = await self._store.shown(now)
        by = {each.corrects: each for each in reversed(shown) if each.corrects and _stands(each)}
        posted = [await self._with_corrected(each) for each in shown]
        self._board = tuple(
            replace(each, corrected_by=by.get(each.announcement.id)) for each in posted
        )
        self._looked_at = looked_at

    async def run(self, now: Callable[[], datetime]) -> None:
        """Keeps the board fresh until cancelled. A look that fails is logged and tried again."""
        with self._wake.listening(Topic.NOTICES, Topic.REGISTER) as listener:
            while True:
                try:
                    await self.refresh(now())
                except Exception:
                    self._logger.exception("noticeboard_failed")
                await listener.heard_within(LOOKS_EVERY)

    def _reach(self, audience: Audience, register: Register) -> Reach:
        """Worked out once for each audience and version of the register."""
        key = audience, register.version
        if key not in self._reaches:
            if len(self._reaches) >= _MOST_REACHES:
                self._reaches.clear()
            self._reaches[key] = reach_of(audience, register, self._gazetteer)
        return self._reaches[key]

    async def _with_corrected(self, announcement: Announcement) -> Posted:
        reach = self._reach(announcement.content.audience, await self._register())
        wrong = announcement.corrects and await self._store.announcement(announcement.corrects)
        return Posted(announcement, reach, wrong or None)


def _stands(announcement: Announcement) -> bool:
    return announcement.state is not State.CANCELLED


def _lasts(posted: Posted, now: datetime) -> bool:
    expires = posted.announcement.expires
    return expires is not None and expires > now
