"""The times that delivery goes by."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.clock import Clock
from bot.wake import Listener

_SHORTEST = 0.05


@dataclass(frozen=True, slots=True)
class Clocks:
    """`service` tells the day that the service plays, `speed` times as fast as time passes.

    `real` tells the machine's time, by which leases run, and `sleep` takes seconds of it.
    """

    service: Clock
    real: Clock
    speed: float = 1.0
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    async def wait(self, seconds: float) -> None:
        """Waits so long by the service's clock, but at least a moment of the machine's."""
        await self.sleep(max(seconds / self.speed, min(seconds, _SHORTEST)))

    async def wait_or_hear(self, seconds: float, listener: Listener) -> None:
        """Waits so long, or until the listener hears of something new."""
        async with asyncio.TaskGroup() as both:
            waits = [
                both.create_task(self.wait(seconds)),
                both.create_task(listener.heard()),
            ]
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            for wait in waits:
                wait.cancel()
