"""Opening and closing turns per second, next to a session and a transaction for each call."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import Opened, Remembered
from bot.talk.model import Intent, Language, Memory
from data.engine import open_engine
from data.talk_store import open_talk_store
from tests.benchmarks.session_store import SessionTalkStore
from tests.benchmarks.table import Result
from tests.databases import PostgresServer, migrated

CALLERS = 50
PAIRS = 6000
NAIVE_PAIRS = 1000
BARS = {"SQLite": 5.0, "PostgreSQL": 1.5}
KEPT = Remembered(
    Language.SV,
    Memory(intent=Intent.FIND_OFFICE, municipality="1280", asked=("1280", "1281", "1230")),
)
_updates = count()


class Turns(Protocol):
    """What is compared."""

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None: ...

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None: ...


def run() -> Result:
    """Both databases, each with the store as it is and with the naive one."""
    result = Result(f"Conversation store, a pair is one open and one close, {CALLERS} callers")
    asyncio.run(_measure(result))
    return result


async def _measure(result: Result) -> None:
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        await _compare("SQLite", f"sqlite+aiosqlite:///{folder}/bench.sqlite", result)
        server = PostgresServer(Path(folder))
        try:
            await server.execute("CREATE DATABASE bench")
            await _compare("PostgreSQL", server.url("bench"), result)
        finally:
            server.stop()


async def _compare(name: str, url: str, result: Result) -> None:
    await migrated(url)
    async with _engine(url) as engine, open_talk_store(engine) as talk:
        naive = SessionTalkStore(engine)
        await _pairs_per_second(talk, 200)
        await _pairs_per_second(naive, 200)
        ours = await _pairs_per_second(talk, PAIRS)
        theirs = await _pairs_per_second(naive, NAIVE_PAIRS)
        result.add(f"{name}: pairs/s", f"{ours:,.0f}")
        result.add(f"{name}: pairs/s, a session for each call", f"{theirs:,.0f}")
        ratio, bar = ours / theirs, BARS[name]
        result.add(f"{name}: ratio", f"{ratio:.1f}", f">= {bar}", met=ratio >= bar)
        result.add(f"{name}: a pair at 100/s", await _latency(talk))
        result.add(f"{name}: the same, a session for each call", await _latency(naive))


@asynccontextmanager
async def _engine(url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(url)
    yield engine
    await engine.dispose()


async def _pairs_per_second(store: Turns, pairs: int) -> float:
    turns = iter(range(pairs))

    async def caller() -> None:
        for turn in turns:
            await _pair(store, turn)

    started = time.perf_counter()
    await asyncio.gather(*(caller() for _ in range(CALLERS)))
    return pairs / (time.perf_counter() - started)


async def _latency(store: Turns) -> str:
    """Median and p99 of a pair, 100 pairs a second being offered."""
    took: list[float] = []

    async def timed(turn: int) -> None:
        started = time.perf_counter()
        await _pair(store, turn)
        took.append((time.perf_counter() - started) * 1000)

    async with asyncio.TaskGroup() as group:
        for turn in range(500):
            group.create_task(timed(turn))
            await asyncio.sleep(0.01)
    took.sort()
    return f"median {took[250]:.1f} ms, p99 {took[495]:.1f} ms"


async def _pair(store: Turns, turn: int) -> None:
    address, update, now = f"telegram:{turn % 500}", f"telegram:{next(_updates)}", datetime.now(UTC)
    if await store.open(address, update, now) is None:
        raise AssertionError(f"{update} was new and yet not opened")
    await store.close(address, update, KEPT, now)
