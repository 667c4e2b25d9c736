"""Telling many: at the pace of a strict Telegram, by the other when one is killed, and a million
at once beside replies.
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.delivery_load.million import Million
from tests.benchmarks.delivery_load.pace import PER_SECOND, SUBSCRIBERS, paced
from tests.benchmarks.delivery_load.strict_api import is_blocked, loses_answer
from tests.benchmarks.delivery_load.takeover import PEOPLE, takeover
from tests.benchmarks.table import Result
from tests.databases import PostgresServer, migrated


def run() -> Result:
    """The pace, then the million on each database."""
    result = Result("Delivery")
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        _pace(Path(folder), result)
        _on_sqlite(Path(folder), result)
        _on_postgres(Path(folder), result)
    return result


def _pace(folder: Path, result: Result) -> None:
    url = f"sqlite+aiosqlite:///{folder}/pace.sqlite"
    asyncio.run(migrated(url))
    seen = asyncio.run(paced(url))
    reachable = {chat for chat in range(SUBSCRIBERS) if not is_blocked(chat)}
    twice = {chat for chat, times in seen.told.items() if times > 1}
    lost = {chat for chat in reachable if loses_answer(chat)}
    title = f"{SUBSCRIBERS} told at {PER_SECOND}/s, 4 % blocked, 2 % of answers lost"
    result.add(f"{title}: of the limit", f"{seen.rate:.3f}", ">= 0.97", met=seen.rate >= 0.97)
    result.add("refused with 429", str(seen.refused), "0", met=seen.refused == 0)
    missed = len(reachable - seen.told.keys())
    result.add("reachable people not told", str(missed), "0", met=missed == 0)
    needless = len(twice - lost)
    result.add("told twice though answered", str(needless), "0", met=needless == 0)
    result.add("told twice, the first answer lost", f"{len(twice)} of {len(lost)}")


def _on_sqlite(folder: Path, result: Result) -> None:
    url = f"sqlite+aiosqlite:///{folder}/million.sqlite"
    asyncio.run(migrated(url))
    _million("SQLite", url, result)


def _on_postgres(folder: Path, result: Result) -> None:
    server = PostgresServer(folder)
    try:
        _takeover(_database(server, "takeover"), result)
        _million("PostgreSQL", _database(server, "million"), result)
    finally:
        server.stop()


def _database(server: PostgresServer, name: str) -> str:
    asyncio.run(server.execute(f"CREATE DATABASE {name}"))
    asyncio.run(migrated(server.url(name)))
    return server.url(name)


def _takeover(url: str, result: Result) -> None:
    seen = asyncio.run(takeover(url))
    reachable = {chat for chat in range(PEOPLE) if not is_blocked(chat)}
    excused = {chat for chat in reachable if loses_answer(chat)}
    twice = {chat for chat, times in seen.told.items() if times > 1}
    title = "PostgreSQL, two replicas, the sending one killed: the other sends after"
    result.add(title, f"{seen.seconds:.1f} s", "<= 30 s", met=seen.seconds <= 30)
    missed = len(reachable - seen.told.keys())
    result.add("reachable people not told", f"{missed} of {len(reachable)}", "0", met=missed == 0)
    doubled, bar = len(twice - excused), f"<= {seen.in_the_air} in the air"
    result.add("told twice though answered", str(doubled), bar, met=doubled <= seen.in_the_air)


def _million(name: str, url: str, result: Result) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.delivery_load.million", url]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seen = Million(**json.loads(printed))
    title = f"{name}: fan-out to {seen.deliveries:,}"
    result.add(title, f"{seen.seconds:.1f} s", "<= 60 s", met=seen.seconds <= 60)
    result.add("memory grows by", f"{seen.grown:.0f} MB", "<= 50 MB", met=seen.grown <= 50)
    figure = f"median {seen.median:.0f} ms, p99 {seen.p99:.0f} ms, slowest {seen.slowest:.0f} ms"
    result.add(f"{seen.replies} replies meanwhile", figure, "p99 <= 250 ms", met=seen.p99 <= 250)
