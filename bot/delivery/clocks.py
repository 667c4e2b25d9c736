"""The times that delivery goes by."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.clock import Clock

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
