"""Telegram at webhook scale, against python-telegram-bot's own ways and aiogram's."""

import asyncio
import signal
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.table import Result
from tests.benchmarks.telegram_load import load
from tests.benchmarks.telegram_load.echo_runs import costs, rates
from tests.benchmarks.telegram_load.questions import conversations, judge, question
from tests.benchmarks.telegram_load.service import Service, on_other_cores, serving
from tests.databases import PostgresServer

_CHATS, _EACH = 500, 20


def run() -> Result:
    """Bot on core 0, everything else on the others; the Bot API answers on loopback."""
    result = Result("Telegram")
    with on_other_cores():
        asyncio.run(_run(result))
    return result


async def _run(result: Result) -> None:
    await _echoes(result)
    await _slow_bot_api(result)
    await _questions(result)
    await _cost_of_a_message(result)
    await _patience(result)
    await _once_and_in_order(result)
    await _restart(result, signal.SIGTERM)
    await _restart(result, signal.SIGKILL)


async def _echoes(result: Result) -> None:
    found = await rates(["bare", "aiogram", "ptb", "ours"], 0.0, updates=3000, rounds=3)
    ours, ptb, aiogram = found["ours"], found["ptb"], found["aiogram"]
    result.add("echo, bare aiohttp without a library", f"{found['bare']:.0f}/s")
    result.add("echo, python-telegram-bot's run_webhook", f"{ptb:.0f}/s")
    result.add("echo, aiogram 3's webhook", f"{aiogram:.0f}/s")
    result.add("echo, ours", f"{ours:.0f}/s")
    result.add("ours / run_webhook", f"{ours / ptb:.2f}", ">= 3", met=ours >= 3 * ptb)
    result.add("ours / aiogram", f"{ours / aiogram:.2f}", ">= 1.8", met=ours >= 1.8 * aiogram)


async def _slow_bot_api(result: Result) -> None:
    found = await rates(["aiogram", "ours"], 0.05, updates=3000, rounds=3)
    ours, aiogram = found["ours"], found["aiogram"]
    slow = "Bot API takes 50 ms"
    result.add(f"{slow}: aiogram", f"{aiogram:.0f}/s")
    result.add(f"{slow}: ours", f"{ours:.0f}/s")
    result.add(
        f"{slow}: ours / aiogram", f"{ours / aiogram:.2f}", ">= 1.5", met=ours >= 1.5 * aiogram
    )


async def _questions(result: Result) -> None:
    """In turn with aiogram's echo, so that both meet the machine in the same state."""
    found: dict[str, list[float]] = {"ours": [], "aiogram": []}
    for _ in range(3):
        found["aiogram"] += (await rates(["aiogram"], 0.0, updates=3000, rounds=1)).values()
        found["ours"].append(await _questions_per_second())
    ours, aiogram = median(found["ours"]), median(found["aiogram"])
    result.add("real questions stored in SQLite", f"{ours:.0f}/s")
    result.add("aiogram's echo, in turn with them", f"{aiogram:.0f}/s")
    result.add(
        "real questions / aiogram's echo",
        f"{ours / aiogram:.2f}",
        ">= 0.8",
        met=ours >= 0.8 * aiogram,
    )


async def _questions_per_second(count: int = 4000) -> float:
    async with _sqlite() as url, serving(url) as (service, _):
        await load.at_once(service.deliver, iter([question(n, n, 0) for n in range(1, 301)]))
        updates = [question(n, n, 0) for n in range(1001, 1001 + count)]
        started = time.perf_counter()
        await load.at_once(service.deliver, iter(updates))
        return count / (time.perf_counter() - started)


async def _cost_of_a_message(result: Result) -> None:
    for width, name in ((1, "one by one"), (30, "30 at a time")):
        found = await costs(width, messages=2000, rounds=3)
        ours, ptb, httpx = found["ours"], found["aiohttp"], found["httpx"]
        result.add(
            f"CPU per message, {name}: ours / httpx",
            f"{ours:.2f} / {httpx:.2f} ms = {ours / httpx:.2f}",
            "<= 0.25",
            met=ours <= 0.25 * httpx,
        )
        result.add(f"{name}: send_message over our transport", f"{ptb:.2f} ms")


async def _patience(result: Result, count: int = 2000) -> None:
    for name, database in (("SQLite", _sqlite), ("PostgreSQL", _postgres)):
        async with database() as url, serving(url) as (service, _):
            await load.at_pace(service.deliver, [question(n, n, 0) for n in range(1, 201)], 100)
            updates = [question(n, n, 0) for n in range(1001, 1001 + count)]
            took = await load.at_pace(service.deliver, updates, 100)
        p99 = quantiles(took, n=100)[98] * 1000
        result.add(
            f"update to reply at 100/s, {name}: p50, p99",
            f"{quantiles(took, n=2)[0] * 1000:.1f} ms, {p99:.1f} ms",
            "p99 <= 25 ms",
            met=p99 <= 25 and len(took) == count,
        )


async def _once_and_in_order(result: Result) -> None:
    async with _sqlite() as url, serving(url) as (service, seen):
        feed = _feed(service)
        feed.up.set()
        await feed.run()
        verdict = judge(seen, _CHATS, _EACH)
    result.add(
        "10,000 updates of 500 chats, one in ten twice",
        str(verdict),
        "none lost, twice or out of order",
        met=not (verdict.lost or verdict.twice or verdict.out_of_order),
    )


async def _restart(result: Result, by: signal.Signals) -> None:
    async with _sqlite() as url, serving(url) as (service, seen):
        feed = _feed(service)
        feed.up.set()
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(feed.run())
            await feed.half.wait()
            feed.up.clear()
            in_the_air = feed.in_the_air
            status = await service.end(by)
            await service.start()
            feed.up.set()
            await running
        verdict = judge(seen, _CHATS, _EACH)
    killed = by is signal.SIGKILL
    few = verdict.twice <= in_the_air if killed else verdict.twice == 0
    result.add(
        f"{by.name} with {in_the_air} of them in the air, exit {status}",
        str(verdict),
        "none lost, only those in the air twice" if killed else "none lost or twice, exit 0",
        met=not verdict.lost and few and (killed or status == 0),
    )


def _feed(service: Service) -> load.Feed:
    return load.Feed(service.deliver, conversations(_CHATS, _EACH))


@asynccontextmanager
async def _sqlite() -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite+aiosqlite:///{Path(folder) / 'bench.sqlite'}"


@asynccontextmanager
async def _postgres() -> AsyncIterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        server = PostgresServer(Path(folder))
        try:
            await server.execute("CREATE DATABASE bench")
            yield server.url("bench")
        finally:
            server.stop()
