"""While the database is away, what waits for it tries one at a time, and goes on after it."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.errors import DatabaseAwayError

Work = Callable[[], Awaitable[None]]


class Outage:
    """One piece of work at a time finds out, every `pause` seconds, whether it is over."""

    def __init__(
        self, pause: float, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._pause, self._sleep = pause, sleep
        self.is_on = False
        """Whether it was when last tried."""
        self._one_at_a_time = asyncio.Lock()

    def begin(self) -> None:
        """Some work has found the database away."""
        self.is_on = True

    async def over(self, work: Work) -> None:
        """Does the work once the outage seems to be over. Raises as the work does."""
        async with self._one_at_a_time:
            if self.is_on:
                await self._sleep(self._pause)
                try:
                    await work()
                except DatabaseAwayError:
                    raise
                except Exception:
                    self.is_on = False
                    raise
                self.is_on = False
                return
        await work()
