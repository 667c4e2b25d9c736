"""Telling many at the paid limit: the service itself on one core, before a Bot API on another."""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import aiohttp

from bot.clock import SystemClock
from bot.delivery.herald import PEOPLE_AT_ONCE
from tests.benchmarks.delivery_load.light_api import Report
from tests.benchmarks.telegram_load.service import Process, environment, free_port, start
from tests.delivery.builders import found, open_stores
from tests.delivery.crowd import crowd

_WARM = 2000
"""Messages after which it is measured: what is done once is done by then."""
_LOOK = 0.05


@dataclass(frozen=True)
class Broadcast:
    """What was seen of the service while it told `people` of those who wait.

    Messages a second, ms of CPU for each and where it goes (part -> share), MB of memory, seconds
    from its start to its first message. `chats` were sent `messages`; `delivered` are settled.
    """

    people: int
    per_second: float
    cpu: float
    parts: dict[str, float]
    memory: float
    start: float
    messages: int
    chats: int
    delivered: int

    @property
    def each_once(self) -> bool:
        """Whether each of them was sent one message, which is settled."""
        return self.people == self.messages == self.chats == self.delivered


async def broadcast(url: str, people: int, folder: Path) -> Broadcast:
    """Starts the service on a database in which all is fanned out, so that it only sends."""
    profile = folder / "parts.json"
    async with _light_api() as api, aiohttp.ClientSession(f"http://127.0.0.1:{api}") as session:
        began = time.monotonic()
        process = await _started(url, api, profile)
        try:
            early = await _until(session, process, _WARM)
            process.running.send_signal(signal.SIGUSR1)
            cpu = process.cpu
            late = await _until(session, process, people)
            cpu, memory = process.cpu - cpu, process.memory
            delivered = await _settled(url, people)
        finally:
            await process.end()
    counted: dict[str, int] = json.loads(profile.read_text())
    looks = sum(counted.values())
    sent, seconds = late.messages - early.messages, late.last - early.last
    return Broadcast(
        people=people,
        per_second=sent / seconds,
        cpu=cpu / sent * 1000,
        parts={part: count / looks for part, count in counted.items()},
        memory=memory,
        start=late.first - began,
        messages=late.messages,
        chats=late.chats,
        delivered=delivered,
    )


async def fan_out(url: str, people: int) -> float:
    """Has so many follow one municipality and fans one notice out to them; in seconds."""
    now = SystemClock().now()
    async with open_stores(url) as stores:
        await crowd(stores.engine, people, now - timedelta(days=1))
        # An urgent one goes out at any time of the day.
        notice = found(due=now, expires=now + timedelta(days=1), urgent=True)
        await stores.notices.add([notice], now)
        began = time.monotonic()
        while await stores.fan_out.fan_out(now, PEOPLE_AT_ONCE):
            pass
        return time.monotonic() - began


async def _started(url: str, api: int, profile: Path) -> Process:
    port = free_port()
    command = [sys.executable, "-m", "tests.benchmarks.sampler", str(profile), "run"]
    return await start(command, port, environment(url, port, api))


async def _until(session: aiohttp.ClientSession, process: Process, messages: int) -> Report:
    async with asyncio.timeout(120 + messages / 100):
        while True:
            async with session.get("/report") as answer:
                report = Report(**await answer.json())
            if report.messages >= messages:
                return report
            assert process.running.returncode is None, "the service has ended"
            await asyncio.sleep(_LOOK)


async def _settled(url: str, people: int) -> int:
    """How many are settled, once it is as many as were to be told."""
    async with open_stores(url) as stores, asyncio.timeout(30):
        while True:
            delivered = await stores.count("deliveries", "state = 'delivered'")
            if delivered >= people:
                return delivered
            await asyncio.sleep(_LOOK)


@asynccontextmanager
async def _light_api() -> AsyncIterator[int]:
    command = (sys.executable, "-m", "tests.benchmarks.delivery_load.light_api")
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    os.sched_setaffinity(process.pid, os.sched_getaffinity(0) - {0} or {0})
    assert process.stdout is not None
    try:
        yield int(await process.stdout.readline())
    finally:
        process.terminate()
        await process.wait()
