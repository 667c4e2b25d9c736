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
        await _first(self.wait(seconds), listener.heard())

    async def sleep_or_hear(self, seconds: float, listener: Listener) -> None:
        """The same by the machine's clock."""
        await _first(self.sleep(seconds), listener.heard())


async def _first(*waits: Awaitable[None]) -> None:
    """Waits for the one that ends first, and ends the others."""
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_waited(each)) for each in waits]
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in tasks:
            task.cancel()


async def _waited(wait: Awaitable[None]) -> None:
    await wait
