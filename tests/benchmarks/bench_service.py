"""From start to readiness, and the memory the whole service takes, at rest and after work.

A megabyte is 1,024 kilobytes, as the system counts resident memory.
"""

import asyncio
import tempfile
from collections.abc import Coroutine, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.benchmarks.ready import REST, ready_service
from tests.benchmarks.table import Result
from tests.benchmarks.telegram_load.visits import visit_telegram, visit_web
from tests.databases import PostgresServer

_STARTS = 5
_MOST_SECONDS, _MOST_IDLE, _MOST_EVER = 1.5, 120, 150


@dataclass
class Taken:
    """Of each run: seconds to readiness, megabytes at rest, and the most there ever were."""

    fresh: list[float] = field(default_factory=list)
    ready: list[float] = field(default_factory=list)
    idle: list[float] = field(default_factory=list)
    most: list[float] = field(default_factory=list)


def run() -> Result:
    """Without and with Telegram, whose Bot API answers on loopback; each start on a database."""
    result = Result("The whole service")
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        sqlite = [f"sqlite+aiosqlite:///{folder}/{n}.sqlite" for n in range(2 * _STARTS)]
        _add(result, "SQLite, web", _measured(sqlite[:_STARTS], telegram=False))
        _add(result, "SQLite, web and Telegram", _measured(sqlite[_STARTS:], telegram=True))
        with _postgres(Path(folder)) as urls:
            _add(result, "PostgreSQL, web and Telegram", _measured(urls, telegram=True))
    return result


@contextmanager
def _postgres(folder: Path) -> Iterator[list[str]]:
    server = PostgresServer(folder)
    try:
        names = [f"service{n}" for n in range(_STARTS)]
        for name in names:
            asyncio.run(server.execute(f"CREATE DATABASE {name}"))
        yield [server.url(name) for name in names]
    finally:
        server.stop()


def _add(result: Result, which: str, measuring: Coroutine[None, None, Taken]) -> None:
    taken = asyncio.run(measuring)
    _add_start(result, f"{which}: start to readyz, new database", taken.fresh)
    _add_start(result, f"{which}: start to readyz, ready database", taken.ready)
    _add_memory(result, f"{which}: resident at rest", taken.idle, _MOST_IDLE)
    _add_memory(result, f"{which}: most ever, after many questions", taken.most, _MOST_EVER)


def _add_start(result: Result, measure: str, seconds: list[float]) -> None:
    middle, slowest = median(seconds), max(seconds)
    figure = f"median {middle:.2f} s, slowest of {len(seconds)} {slowest:.2f} s"
    result.add(measure, figure, f"<= {_MOST_SECONDS} s", met=middle <= _MOST_SECONDS)


def _add_memory(result: Result, measure: str, megabytes: list[float], bar: int) -> None:
    most = max(megabytes)
    result.add(measure, f"{most:.0f} MB", f"<= {bar} MB", met=most <= bar)


async def _measured(urls: Sequence[str], *, telegram: bool) -> Taken:
    taken = Taken()
    for url in urls:
        async with ready_service(url, telegram=telegram) as new:
            taken.fresh.append(new.seconds)
            taken.most.append(new.megabytes("VmHWM"))
        async with ready_service(url, telegram=telegram) as ready:
            taken.ready.append(ready.seconds)
            await asyncio.sleep(REST)
            taken.idle.append(ready.megabytes("VmRSS"))
            await visit_web(ready.session)
            if telegram:
                await visit_telegram(ready.session)
            taken.most.append(ready.megabytes("VmHWM"))
    return taken
