"""What more subscribers cost: measured at three sizes on each database, and what follows."""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url, text

from data.engine import open_engine, reading
from data.seed_load import load_seed
from tests.benchmarks.delivery_load.broadcast import Broadcast, broadcast, fan_out
from tests.benchmarks.delivery_load.pace import PER_SECOND, paced
from tests.benchmarks.ready import REST, ready_service
from tests.benchmarks.table import Result
from tests.benchmarks.telegram_load.service import on_other_cores
from tests.databases import PostgresServer, migrated
from tests.talk.talker import seed_register

SIZES = (10_000, 100_000, 1_000_000)
TOLD = 8_000
"""How many of them the service tells: each costs the same, however many wait behind."""
_MOST = 1.5
"""How much more one of a hundred times as many may cost."""


@dataclass(frozen=True)
class Size:
    """So many subscribers, all of whom one notice concerns; MB of the database with all of it.

    Seconds from the start to readiness, and MB at rest, are without Telegram: it would send.
    """

    people: int
    fan_out: float
    megabytes: float
    start: float
    rest: float
    sending: Broadcast


def run() -> Result:
    """Each database at each size, then what a limit makes of it."""
    result = Result("Growth")
    with on_other_cores(), tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        share = _share_of_limit(Path(folder))
        for name, databases in (("SQLite", _sqlite), ("PostgreSQL", _postgres)):
            with databases(Path(folder)) as urls:
                _add(result, name, [_size(url, n, Path(folder)) for n, url in urls], share)
    return result


@contextmanager
def _sqlite(folder: Path) -> Iterator[Iterator[tuple[int, str]]]:
    yield ((n, f"sqlite+aiosqlite:///{folder}/growth{n}.sqlite") for n in SIZES)


@contextmanager
def _postgres(folder: Path) -> Iterator[Iterator[tuple[int, str]]]:
    server = PostgresServer(folder)
    try:
        for n in SIZES:
            asyncio.run(server.execute(f"CREATE DATABASE growth{n}"))
        yield ((n, server.url(f"growth{n}")) for n in SIZES)
    finally:
        server.stop()


def _share_of_limit(folder: Path) -> float:
    url = f"sqlite+aiosqlite:///{folder}/pace.sqlite"
    asyncio.run(migrated(url))
    return asyncio.run(paced(url)).rate


def _size(url: str, people: int, folder: Path) -> Size:
    asyncio.run(migrated(url))
    asyncio.run(_seeded(url))
    seconds = asyncio.run(fan_out(url, people))
    megabytes = asyncio.run(_megabytes(url))
    start, rest = asyncio.run(_start(url))
    return Size(people, seconds, megabytes, start, rest, asyncio.run(broadcast(url, TOLD, folder)))


async def _start(url: str) -> tuple[float, float]:
    async with ready_service(url, telegram=False) as ready:
        await asyncio.sleep(REST)
        return ready.seconds, ready.megabytes("VmRSS")


async def _seeded(url: str) -> None:
    engine = open_engine(url)
    await load_seed(engine, seed_register())
    await engine.dispose()


async def _megabytes(url: str) -> float:
    if url.startswith("sqlite"):
        file = Path(make_url(url).database or "")
        return sum(each.stat().st_size for each in file.parent.glob(f"{file.name}*")) / 1e6
    engine = open_engine(url)
    async with reading(engine) as connection:
        size = await connection.scalar(text("SELECT pg_database_size(current_database())"))
    await engine.dispose()
    return int(size or 0) / 1e6


def _add(result: Result, name: str, sizes: list[Size], share: float) -> None:
    for size in sizes:
        people, sending = size.people, size.sending
        title = f"{name}, {people:,} subscribers"
        result.add(f"{title}: database, all told of", f"{size.megabytes:,.0f} MB")
        result.add("  fan-out", f"{size.fan_out:.1f} s")
        result.add("  start to readyz, without Telegram", f"{size.start:.2f} s")
        result.add("  memory at rest, without Telegram", f"{size.rest:.0f} MB")
        result.add("  start to the first of them sent", f"{sending.start:.1f} s")
        result.add("  memory while it sends", f"{sending.memory:.0f} MB")
        result.add("  CPU per delivery", f"{sending.cpu:.2f} ms")
        rate = sending.per_second
        result.add("  sends at 1,000/s", f"{rate:.0f}/s", ">= 900/s", met=rate >= 900)
        result.add("  all told at 1,000/s (computed)", _duration(people / sending.per_second))
        at_30 = people / (share * PER_SECOND)
        result.add("  all told at 30/s (computed)", _duration(at_30))
    first, last = sizes[0], sizes[-1]
    _proportion(result, f"{name}: CPU per delivery", first.sending.cpu, last.sending.cpu)
    _proportion(result, "  fan-out for each", _each(first), _each(last))
    _proportion(result, "  start to readyz", first.start, last.start)
    _proportion(result, "  database for each", _bytes(first), _bytes(last))
    grown = last.sending.memory - first.sending.memory
    result.add("  memory grows by", f"{grown:.0f} MB", "<= 10 MB", met=grown <= 10)


def _proportion(result: Result, measure: str, few: float, many: float) -> None:
    times = many / few
    figure = f"{times:.2f} x as much at {SIZES[-1]:,} as at {SIZES[0]:,}"
    result.add(measure, figure, f"<= {_MOST} x", met=times <= _MOST)


def _each(size: Size) -> float:
    return size.fan_out / size.people


def _bytes(size: Size) -> float:
    return size.megabytes / size.people


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    if seconds < 90 * 60:
        return f"{seconds / 60:.0f} min"
    return f"{seconds / 3600:.1f} h"
