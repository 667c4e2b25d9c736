"""Which notices may go out just now, asked for right before each message leaves."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog

from bot.clock import Clock

FRESH = timedelta(seconds=0.5)
"""How old an answer may be: what is paused or cancelled stops leaving within that."""


class Holds:
    """Asks `held` for the numbers of notices that are paused or cancelled, as often as needed.

    `real` tells the machine's time.
    """

    def __init__(self, held: Callable[[], Awaitable[frozenset[int]]], real: Clock) -> None:
        self._held, self._real = held, real
        self._known: frozenset[int] = frozenset()
        self._asked_at: datetime | None = None
        self._one_at_a_time = asyncio.Lock()

    async def lets_out(self, notice: int) -> bool:
        """Whether a message of the notice may leave. Where that can't be known, it may not."""
        async with self._one_at_a_time:
            try:
                await self._ask()
            except Exception as error:  # noqa: BLE001 - the message waits for the next claim
                structlog.get_logger().warning("holds_unknown", error=type(error).__name__)
                return False
        return notice not in self._known

    async def _ask(self) -> None:
        now = self._real.now()
        if self._asked_at is None or not timedelta(0) <= now - self._asked_at < FRESH:
            self._known = await self._held()
            self._asked_at = now
