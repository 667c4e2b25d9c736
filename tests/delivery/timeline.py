"""Time that stands still until a test turns it, for loops that sleep."""

import asyncio
import heapq
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from bot.delivery.clocks import Clocks
from tests.delivery.builders import NOON


@dataclass
class Timeline:
    """A clock and a sleep that belong together. `turn` wakes those whose time has come."""

    time: datetime = NOON
    _sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = field(default_factory=list)
    _order: "count[int]" = field(default_factory=count)

    def now(self) -> datetime:
        return self.time

    @property
    def clocks(self) -> Clocks:
        return Clocks(self, self, sleep=self.sleep)

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        until = self.time + timedelta(seconds=seconds)
        heapq.heappush(self._sleepers, (until, next(self._order), woken))
        await woken

    def jump(self, by: timedelta) -> None:
        """Sets the clock, back or forth; who sleeps goes on for as long as was meant."""
        self.time += by
        self._sleepers = [(until + by, place, woken) for until, place, woken in self._sleepers]

    def _asleep(self) -> int:
        return sum(not woken.done() for _, _, woken in self._sleepers)

    async def rest(self, loops: int) -> None:
        """Waits until so many loops sleep."""
        async with asyncio.timeout(10):
            while self._asleep() < loops:  # noqa: ASYNC110 - they read and write meanwhile
                await asyncio.sleep(0)

    async def turn(self, by: timedelta, loops: int) -> None:
        """Turns the clock, waking each sleeper at its time. All loops sleep between and after."""
        until = self.time + by
        await self.rest(loops)
        while self._sleepers and self._sleepers[0][0] <= until:
            at, _, woken = heapq.heappop(self._sleepers)
            self.time = max(self.time, at)
            if not woken.done():
                woken.set_result(None)
                await self.rest(loops)
        self.time = until
