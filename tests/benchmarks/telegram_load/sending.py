"""Sends messages and prints the CPU each took, in ms. Arguments: transport, port, width, count."""

import asyncio
import sys
import time

from telegram import Bot
from telegram.request import BaseRequest, HTTPXRequest

from bot.memory import look_for_garbage_seldom
from handlers.telegram.transport import AiohttpRequest
from tests.benchmarks.telegram_load.echoes import TOKEN

_WARM_UP = 200
_TEXT = "Kontoret i Boden öppnade i juni 2023. Källa: NSD, ledare, 20 juni 2023."


async def send(transport: str, port: int, width: int, messages: int) -> float:
    kind: type[BaseRequest] = HTTPXRequest if transport == "httpx" else AiohttpRequest
    url = f"http://127.0.0.1:{port}/bot"
    async with Bot(TOKEN, url, request=kind(), get_updates_request=kind()) as bot:
        await _all(bot, width, _WARM_UP)
        look_for_garbage_seldom()
        before = time.process_time()
        await _all(bot, width, messages)
        return (time.process_time() - before) / messages * 1000


async def _all(bot: Bot, width: int, messages: int) -> None:
    numbers = iter(range(1, messages + 1))

    async def one_by_one() -> None:
        for number in numbers:
            await bot.send_message(number, _TEXT)

    async with asyncio.TaskGroup() as tasks:
        for _ in range(width):
            tasks.create_task(one_by_one())


if __name__ == "__main__":
    print(asyncio.run(send(sys.argv[1], *map(int, sys.argv[2:]))))
