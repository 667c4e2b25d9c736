"""One process leads: it finds news, fans out and sends; another takes over when it falls silent."""

from datetime import datetime, timedelta

import structlog

from bot.delivery.clocks import Clocks
from bot.delivery.ports import LeaderStore
from bot.wake import Topic, Wake

LEASE = timedelta(seconds=20)
RENEWED_EVERY = 10.0
ASKED_EVERY = 5.0
"""Seconds. A leader that dies is followed within the lease and one question: 25 seconds. One that
gives the lead up tells the others, and is followed at once."""
_MARGIN = timedelta(seconds=2)
"""So much before the lease runs out a leader stops by itself, for clocks differ a little."""


class Leadership:
    """Whether this process, named `holder`, leads: by the machine's clock, whatever day it is."""

    def __init__(self, store: LeaderStore, holder: str, clocks: Clocks, wake: Wake) -> None:
        self._store = store
        self._holder = holder
        self._clocks = clocks
        self._wake = wake
        self._until: datetime | None = None
        self._logger = structlog.get_logger()

    @property
    def leads(self) -> bool:
        """Whether this process may find news, fan out and claim just now."""
        return self._until is not None and self._clocks.real.now() < self._until - _MARGIN

    async def run(self) -> None:
        """Asks for the lead and renews it until cancelled, then gives it up."""
        try:
            with self._wake.listening(Topic.LEAD) as listener:
                while True:
                    await self.renew()
                    pause = RENEWED_EVERY if self.leads else ASKED_EVERY
                    await self._clocks.sleep_or_hear(pause, listener)
        finally:
            await self._let_go()

    async def renew(self) -> None:
        """Takes or renews the lead. While the database can't be asked, the lead runs out."""
        led, now = self.leads, self._clocks.real.now()
        try:
            held = await self._store.hold(self._holder, now, now + LEASE)
        except Exception:
            self._logger.exception("lead_not_renewed")
            return
        self._until = now + LEASE if held else None
        if held != led:
            self._logger.info("lead_taken" if held else "lead_lost", holder=self._holder)

    async def _let_go(self) -> None:
        if self._until is None:
            return
        self._until = None
        try:
            await self._store.let_go(self._holder)
        except Exception:
            self._logger.exception("lead_not_given_up")
        else:
            self._wake.tell(Topic.LEAD)
