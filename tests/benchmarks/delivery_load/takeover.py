"""Two replicas on one database; the one that sends is killed at work."""

import asyncio
import sys
import time
from asyncio.subprocess import Process
from dataclasses import dataclass
from datetime import timedelta

from tests.benchmarks.delivery_load.pace import midday, report, strict_api
from tests.delivery.builders import Stores, found, open_stores
from tests.delivery.crowd import crowd

PEOPLE = 600
_SENT_BEFORE = 200


@dataclass(frozen=True)
class Takeover:
    """Seconds until the other sent, deliveries in the air at the kill, chat -> times told."""

    seconds: float
    in_the_air: int
    told: dict[int, int]


async def takeover(url: str) -> Takeover:
    """Fans out to `PEOPLE`, kills who sends, and waits until all is settled."""
    async with open_stores(url) as stores, strict_api() as port:
        now = midday().now()
        await crowd(stores.engine, PEOPLE, now - timedelta(days=1))
        await stores.notices.add([found(due=now, expires=now + timedelta(days=1))], now)
        first = await _replica(url, port, "first")
        await _until_tried(port, 1)
        second = await _replica(url, port, "second")
        try:
            await _until_tried(port, _SENT_BEFORE)
            first.kill()
            await first.wait()
            killed = time.monotonic()
            in_the_air = await stores.count("deliveries", "state = 'sending'")
            await _until_tried(port, (await report(port)).tried + 1)
            seconds = time.monotonic() - killed
            await _settled(stores)
        finally:
            second.kill()
            await second.wait()
        return Takeover(seconds, in_the_air, (await report(port)).told)


async def _replica(url: str, port: int, name: str) -> Process:
    command = ("-m", "tests.benchmarks.delivery_load.replica", url, str(port), name)
    return await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.DEVNULL
    )


async def _until_tried(port: int, chats: int) -> None:
    async with asyncio.timeout(120):
        while (await report(port)).tried < chats:  # noqa: ASYNC110 - of another process
            await asyncio.sleep(0.1)


async def _settled(stores: Stores) -> None:
    async with asyncio.timeout(400):
        open_ones = "state IN ('waiting', 'sending')"
        while await stores.count("deliveries", open_ones):  # noqa: ASYNC110 - of another process
            await asyncio.sleep(1.0)
