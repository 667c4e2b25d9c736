"""How many updates a second each echo answers, and what a message costs each transport."""

import asyncio
import itertools
import os
import sys
import time
from collections.abc import Iterator
from statistics import median

from tests.benchmarks.telegram_load import bot_api, echoes, load, service
from tests.benchmarks.telegram_load.updates import text_update
from tests.benchmarks.telegram_load.wire import Callers

_HEADER = b"X-Telegram-Bot-Api-Secret-Token: %s\r\n" % echoes.SECRET.encode()
_WARM_UP = 300
_MODULE = "tests.benchmarks.telegram_load"


async def rates(names: list[str], delay: float, updates: int, rounds: int) -> dict[str, float]:
    """Updates a second of each, the median of `rounds` in turn; the Bot API takes `delay` s."""
    found: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(rounds):
        for name in names:
            found[name].append(await _rate(name, delay, updates))
    return {name: median(all_of) for name, all_of in found.items()}


async def _rate(name: str, delay: float, updates: int) -> float:
    seen = bot_api.Seen()
    server = await bot_api.serve(seen, delay)
    port, api = service.free_port(), server.sockets[0].getsockname()[1]
    command = [sys.executable, "-m", f"{_MODULE}.echoes", name, str(port), str(api)]
    process = await service.start(command, port)
    callers = Callers("127.0.0.1", port)

    async def deliver(update: bytes) -> int:
        status, _ = await callers.post(echoes.PATH, update, _HEADER)
        return status

    try:
        await _all(deliver, seen, _texts(1, _WARM_UP), _WARM_UP)
        started = time.perf_counter()
        await _all(deliver, seen, _texts(1 + _WARM_UP, updates), _WARM_UP + updates)
        return updates / (time.perf_counter() - started)
    finally:
        callers.close()
        await process.end()
        server.close()


async def _all(
    deliver: load.Deliver, seen: bot_api.Seen, updates: Iterator[bytes], until: int
) -> None:
    await load.at_once(deliver, updates)
    async with asyncio.timeout(60):
        await seen.reaches("sendMessage", until).wait()


def _texts(first: int, count: int) -> Iterator[bytes]:
    return (text_update(number, number, f"hej {number}") for number in range(first, first + count))


async def cpu_per_message(way: str, at_once: int, messages: int) -> float:
    """Milliseconds of CPU that one message costs in a process of its own."""
    server = await bot_api.serve(bot_api.Seen())
    port = server.sockets[0].getsockname()[1]
    command = [sys.executable, "-m", f"{_MODULE}.sending", way]
    try:
        process = await asyncio.create_subprocess_exec(
            *command, str(port), str(at_once), str(messages), stdout=asyncio.subprocess.PIPE
        )
        os.sched_setaffinity(process.pid, {0})
        out, _ = await process.communicate()
        return float(out)
    finally:
        server.close()


async def costs(at_once: int, messages: int, rounds: int) -> dict[str, float]:
    """Milliseconds of CPU per message of each way of `sending`, the median of rounds."""
    found: dict[str, list[float]] = {"httpx": [], "aiohttp": [], "ours": []}
    for _, name in itertools.product(range(rounds), found):
        found[name].append(await cpu_per_message(name, at_once, messages))
    return {name: median(all_of) for name, all_of in found.items()}
