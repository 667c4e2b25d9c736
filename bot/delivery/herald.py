"""Finding news and fanning it out, again and again: nothing is lost when a round is missed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.delivery.clocks import Clocks
from bot.delivery.ports import FanOut
from bot.wake import Topic, Wake

FINDS_EVERY = timedelta(minutes=1)
LOOKS_EVERY = 5.0
"""Seconds between two looks at the register's version, where nobody tells of a change."""
PEOPLE_AT_ONCE = 2000
"""How many people one transaction of a fan-out looks at: so short that nobody waits for it."""


class FindNews(Protocol):
    """Makes the notices that should exist now and don't."""

    async def __call__(self, now: datetime) -> int:
        """How many were made."""
        ...


class Announcing(Protocol):
    """What staff announce, taken from one state to the next."""

    async def begin(self, now: datetime) -> int:
        """Makes the notices of what is due."""
        ...

    async def follow(self, now: datetime) -> int:
        """Carries out what was paused or cancelled, and ends what is sent."""
        ...


class NothingAnnounced:
    """Where nobody announces anything."""

    async def begin(self, now: datetime) -> int:  # noqa: ARG002
        return 0

    async def follow(self, now: datetime) -> int:  # noqa: ARG002
        return 0


@dataclass(frozen=True, slots=True)
class Sources:
    """Where news comes from: the finding of it, the version that grows with the register, and what
    staff announce.
    """

    find_news: FindNews
    version: Callable[[], Awaitable[int]]
    announcements: Announcing = field(default_factory=NothingAnnounced)


class Herald:
    """Finds news each minute and as soon as the register has changed, and fans it out.

    It works while `leads` says so.
    """

    def __init__(
        self,
        sources: Sources,
        fan_out: FanOut,
        clocks: Clocks,
        leads: Callable[[], bool],
        wake: Wake,
    ) -> None:
        self._sources = sources
        self._fan_out = fan_out
        self._clocks = clocks
        self._leads = leads
        self._wake = wake
        self._found_at: datetime | None = None
        self._version: int | None = None
        self._logger = structlog.get_logger()

    async def run(self) -> None:
        """Goes on until cancelled. A round that fails is logged and tried again."""
        with self._wake.listening(Topic.REGISTER, Topic.NOTICES) as listener:
            while True:
                if self._leads():
                    try:
                        await self.round()
                    except Exception:
                        self._logger.exception("herald_failed")
                await self._clocks.wait_or_hear(LOOKS_EVERY, listener)

    async def round(self) -> None:
        """Finds news where that is due, fans out all that is due, and follows announcements up."""
        version = await self._sources.version()
        now = self._clocks.service.now()
        if version != self._version or self._is_due(now):
            recovered = await self._fan_out.recover(self._clocks.real.now())
            made = await self._sources.find_news(now)
            self._version, self._found_at = version, now
            if made or recovered:
                self._logger.info("news_found", notices=made, recovered=recovered)
        await self._sources.announcements.begin(now)
        while self._leads() and await self._fan_out.fan_out(
            self._clocks.service.now(), PEOPLE_AT_ONCE
        ):
            pass
        await self._sources.announcements.follow(self._clocks.service.now())

    def _is_due(self, now: datetime) -> bool:
        # A clock that was set back must not keep news from being found.
        return self._found_at is None or not timedelta(0) <= now - self._found_at < FINDS_EVERY
