"""Forgetting what is kept no longer, again and again."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime

import structlog

from bot.clock import Clock

EVERY = 3600.0
"""Seconds between two rounds."""


async def upkeep(
    tidy: Callable[[datetime], Awaitable[int]],
    clock: Clock,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Calls `tidy` at once and then every hour. A round that fails is logged and tried again."""
    log = structlog.get_logger()
    while True:
        try:
            removed = await tidy(clock.now())
        except Exception:
            log.exception("tidy_failed")
        else:
            log.debug("tidied", rows=removed)
        await sleep(EVERY)
