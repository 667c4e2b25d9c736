"""Telling 900 people through Telegram's door, at a strict limit."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import aiohttp

from bot.clock import Clock, SystemClock
from bot.delivery.clocks import Clocks
from bot.delivery.postman import Hand, Postman
from bot.offices.model import Register
from bot.texts import Texts
from handlers.telegram.limiter import MessagePace
from handlers.telegram.messages import Messages
from handlers.telegram.notices import NoticeSender
from handlers.telegram.transport import AiohttpRequest
from tests.delivery.builders import Stores, found, open_stores
from tests.delivery.crowd import crowd
from tests.talk.talker import seed_register

PER_SECOND = 30
SUBSCRIBERS = 900
TOKEN = "1:" + "b" * 35


@dataclass
class Paced:
    """What the door saw."""

    refused: int
    rate: float
    told: dict[int, int]


@dataclass(frozen=True)
class Report:
    """What a Bot API has seen: refusals, chats tried in so many seconds, chat -> times told."""

    refused: int
    tried: int
    seconds: float
    told: dict[int, int]


async def paced(url: str) -> Paced:
    """Fans out and sends until nothing is left but what was lost, and that once more."""
    clock = midday()
    async with open_stores(url) as stores, strict_api() as port:
        now = clock.now()
        await crowd(stores.engine, SUBSCRIBERS, now - timedelta(days=1))
        notice = found(due=now, expires=now + timedelta(days=1))
        await stores.notices.add([notice], now)
        while await stores.fan_out.fan_out(now, 2000):
            pass
        await _send_all(stores, clock, port)
        seen = await report(port)
    return Paced(seen.refused, (seen.tried - 1) / seen.seconds / PER_SECOND, seen.told)


async def _send_all(stores: Stores, clock: Clock, port: int) -> None:
    stop = asyncio.Event()

    async def until_settled(seconds: float) -> None:
        await asyncio.sleep(seconds)
        if await stores.count("deliveries", "state IN ('waiting', 'sending')") == 0:
            stop.set()

    clocks, hand = Clocks(clock, clock, sleep=until_settled), Hand(most=PER_SECOND)
    async with sender(port, clock) as door:
        postman = Postman("telegram", stores.deliveries, door, clocks, lambda: True, hand)
        await postman.run(stop)


@asynccontextmanager
async def sender(port: int, clock: Clock) -> AsyncIterator[NoticeSender]:
    """Telegram's door to the Bot API at the port."""

    async def register() -> Register:
        return seed_register()

    async with AiohttpRequest() as request:
        url = f"http://127.0.0.1:{port}/bot{TOKEN}"
        messages = Messages(url, request, MessagePace(PER_SECOND))
        yield NoticeSender(messages, Texts.load(), register, clock, lambda: True)


async def report(port: int) -> Report:
    """What the strict Bot API has seen."""
    url = f"http://127.0.0.1:{port}/report"
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        seen = await answer.json()
    told = {int(chat): times for chat, times in seen["told"].items()}
    return Report(seen["refused"], seen["tried"], seen["seconds"], told)


@asynccontextmanager
async def strict_api() -> AsyncIterator[int]:
    """The port of a strict Bot API in a process of its own."""
    command = ("-m", "tests.benchmarks.delivery_load.strict_api", str(PER_SECOND))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        yield int(await process.stdout.readline())
    finally:
        process.terminate()
        await process.wait()


@dataclass
class _AtDay:
    """The machine's clock, moved by whole hours to the middle of the day."""

    by: timedelta

    def now(self) -> datetime:
        return SystemClock().now() + self.by


def midday() -> Clock:
    """A clock at which alerts go out, whenever it is asked for."""
    return _AtDay(timedelta(hours=12 - SystemClock().now().hour))
