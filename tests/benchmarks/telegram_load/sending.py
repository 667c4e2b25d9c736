"""Sends messages and prints the CPU each took, in ms. Arguments: way, port, width, count.

`httpx` and `aiohttp` are the library's own sending over its transport and over ours; `ours` is what
the service does, pace included.
"""

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.request import HTTPXRequest

from bot.memory import look_for_garbage_seldom, never_look_again
from handlers.telegram.limiter import MessagePace
from handlers.telegram.messages import Messages
from handlers.telegram.transport import AiohttpRequest
from tests.benchmarks.telegram_load.echoes import TOKEN

_WARM_UP = 200
_TEXT = "Kontoret i Boden öppnade i juni 2023. Källa: NSD, ledare, 20 juni 2023."

Send = Callable[[int, str], Awaitable[object]]


async def cost(way: str, port: int, width: int, messages: int) -> float:
    request = HTTPXRequest() if way == "httpx" else AiohttpRequest()
    url = f"http://127.0.0.1:{port}/bot"
    async with Bot(TOKEN, url, request=request, get_updates_request=AiohttpRequest()) as bot:
        send: Send = bot.send_message
        if way == "ours" and isinstance(request, AiohttpRequest):
            send = Messages(bot.base_url, request, MessagePace(per_second=100_000)).send
        await _all(send, width, _WARM_UP)
        look_for_garbage_seldom()
        never_look_again()
        before = time.process_time()
        await _all(send, width, messages)
        return (time.process_time() - before) / messages * 1000


async def _all(send: Send, width: int, messages: int) -> None:
    numbers = iter(range(1, messages + 1))

    async def one_by_one() -> None:
        for number in numbers:
            await send(number, _TEXT)

    async with asyncio.TaskGroup() as tasks:
        for _ in range(width):
            tasks.create_task(one_by_one())


if __name__ == "__main__":
    print(asyncio.run(cost(sys.argv[1], *map(int, sys.argv[2:]))))
