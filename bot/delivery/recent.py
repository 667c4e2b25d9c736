"""The register for many messages at once, without asking the database for each."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

from bot.offices.model import Register

SECONDS = 1.0
"""How old what a message says may be when it is made; it waits for its turn about as long."""


class RecentRegister:
    """The register as `read` gave it at most a second ago. What `read` raises passes."""

    def __init__(
        self, read: Callable[[], Awaitable[Register]], time: Callable[[], float] = monotonic
    ) -> None:
        self._read, self._time = read, time
        self._register: Register | None = None
        self._read_at = 0.0
        self._one_reads = asyncio.Lock()

    async def __call__(self) -> Register:
        """One caller reads it again where that is due; the others wait for that."""
        if self._register is None or self._is_old():
            async with self._one_reads:
                if self._register is None or self._is_old():
                    now = self._time()
                    self._register, self._read_at = await self._read(), now
        return self._register

    def _is_old(self) -> bool:
        return self._time() - self._read_at >= SECONDS
