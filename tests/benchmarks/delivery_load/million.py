"""Fanning a notice out to a million people, with replies meanwhile.

Run as `python -m tests.benchmarks.delivery_load.million URL`; prints what was measured as JSON.
"""

import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass
from datetime import timedelta
from pathlib import Path

from bot.clock import SystemClock
from bot.delivery.herald import PEOPLE_AT_ONCE
from bot.memory import look_for_garbage_seldom, never_look_again
from bot.talk.exchange import Exchange
from bot.talk.model import Person
from data.register_store import SqlRegisterStore
from data.seed_load import load_seed
from tests.delivery.builders import Stores, found, open_stores
from tests.delivery.crowd import crowd
from tests.talk.talker import conversation, seed_register

PEOPLE = 1_000_000
REPLIES_PER_SECOND = 50


@dataclass(frozen=True)
class Million:
    """Seconds and people of the fan-out, growth in MB, and milliseconds of replies meanwhile."""

    seconds: float
    deliveries: int
    grown: float
    replies: int
    median: float
    p99: float
    slowest: float


async def million(url: str) -> Million:
    async with open_stores(url) as stores:
        await load_seed(stores.engine, seed_register())
        now = SystemClock().now()
        await crowd(stores.engine, PEOPLE, now - timedelta(days=1))
        await stores.notices.add([found(due=now, expires=now + timedelta(days=1))], now)
        return await _measured(stores)


async def _measured(stores: Stores) -> Million:
    clock = SystemClock()
    exchange = Exchange(conversation(), stores.writers.talk, SqlRegisterStore(stores.engine), clock)
    taken: list[float] = []
    for number in range(100):
        await _reply(exchange, number, [])
    look_for_garbage_seldom()
    never_look_again()
    before, peak = _memory(), _memory()
    done = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        asking = group.create_task(_ask(exchange, taken, done))
        started = time.perf_counter()
        while await stores.fan_out.fan_out(clock.now(), PEOPLE_AT_ONCE):
            peak = max(peak, _memory())
        seconds = time.perf_counter() - started
        done.set()
        await asking
    taken.sort()
    return Million(
        seconds,
        await stores.count("deliveries", "state = 'waiting'"),
        peak - before,
        len(taken),
        taken[len(taken) // 2],
        taken[int(len(taken) * 0.99)],
        taken[-1],
    )


async def _ask(exchange: Exchange, taken: list[float], done: asyncio.Event) -> None:
    """So many replies a second, whether or not those before are answered."""
    async with asyncio.TaskGroup() as group:
        number = 0
        while not done.is_set():
            group.create_task(_reply(exchange, number, taken))
            number += 1
            await asyncio.sleep(1 / REPLIES_PER_SECOND)


async def _reply(exchange: Exchange, number: int, taken: list[float]) -> None:
    started = time.perf_counter()
    person = Person("telegram", f"telegram:{number * 37 % PEOPLE}")
    async with exchange.turn(person, update=f"telegram:u{number}:{started}", text="Boden") as reply:
        assert reply is not None
    taken.append((time.perf_counter() - started) * 1000)


def _memory() -> float:
    """What the process holds in memory now, in MB."""
    status = Path("/proc/self/status").read_text("utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(asyncio.run(million(sys.argv[1])))))
