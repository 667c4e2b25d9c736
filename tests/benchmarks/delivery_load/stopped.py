"""An announcement that is stopped while it goes out through Telegram's door at its pace."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime

from aiohttp import web

from bot.announcements.board import Noticeboard
from bot.clock import SystemClock
from bot.delivery.clocks import Clocks
from bot.delivery.holds import Holds
from bot.delivery.postman import Hand, Postman
from bot.texts import Texts
from handlers.telegram.limiter import MessagePace
from handlers.telegram.messages import Messages
from handlers.telegram.notices import Announced, NoticeSender
from handlers.telegram.transport import AiohttpRequest
from tests.announcements.builders import (
    BO,
    EVERYONE,
    Bureau,
    content,
    gazetteer,
    open_bureau,
    the_register,
)
from tests.delivery.builders import DAY
from tests.delivery.crowd import crowd

PER_SECOND = 30
SUBSCRIBERS = 600
SECONDS_BEFORE, SECONDS_AFTER = 4.0, 4.0
TOKEN = "1:" + "b" * 35


@dataclass(frozen=True)
class Stopped:
    """How many came before it was stopped and after, and how late the last of them."""

    before: int
    after: int
    last: float


@dataclass
class _Api:
    """Notes when each message comes."""

    came: list[float] = field(default_factory=list)

    async def send(self, request: web.Request) -> web.Response:
        await request.read()
        self.came.append(time.monotonic())
        message = {"message_id": len(self.came), "chat": {"id": 1}, "date": 1}
        return web.json_response({"ok": True, "result": message})


async def stopped(url: str, how: str) -> Stopped:
    """Sends for some seconds, stops it, and waits whether anything more comes."""
    async with open_bureau(url) as bureau, _api() as (api, port):
        bureau.clock.time = _noon()
        await crowd(bureau.stores.engine, SUBSCRIBERS, bureau.clock.time - DAY)
        approved = await bureau.approved(content(EVERYONE))
        await bureau.begin()
        stop = asyncio.Event()
        async with asyncio.TaskGroup() as group:
            group.create_task(_post(bureau, port, stop))
            await asyncio.sleep(SECONDS_BEFORE)
            await getattr(bureau.announcements, how)(BO, approved.id)
            at = time.monotonic()
            await asyncio.sleep(SECONDS_AFTER)
            stop.set()
    late = [came - at for came in api.came if came > at]
    return Stopped(len(api.came) - len(late), len(late), max(late, default=0.0))


async def _post(bureau: Bureau, port: int, stop: asyncio.Event) -> None:
    request = AiohttpRequest()
    await request.initialize()
    messages = Messages(f"http://127.0.0.1:{port}/bot{TOKEN}", request, MessagePace(PER_SECOND))
    board = Noticeboard(bureau.store, the_register, gazetteer(), bureau.wake)
    announced = Announced(board, gazetteer(), Holds(bureau.follow_up.held, SystemClock()))
    texts = Texts.load()
    sender = NoticeSender(messages, texts, the_register, bureau.clock, lambda: True, announced)
    clocks, hand = Clocks(bureau.clock, SystemClock()), Hand(most=PER_SECOND)
    deliveries = bureau.stores.deliveries
    await Postman("telegram", deliveries, sender, clocks, lambda: True, hand).run(stop)
    await request.shutdown()


@asynccontextmanager
async def _api() -> AsyncIterator[tuple[_Api, int]]:
    api, app = _Api(), web.Application()
    app.router.add_post("/{bot}/sendMessage", api.send)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield api, runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _noon() -> datetime:
    return SystemClock().now().replace(hour=11)
