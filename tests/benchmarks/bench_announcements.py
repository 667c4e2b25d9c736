"""Announcements: to a million people at once, and stopped while they go out at Telegram's pace."""

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.delivery_load.announced import PEOPLE, Announced
from tests.benchmarks.delivery_load.stopped import PER_SECOND, stopped
from tests.benchmarks.table import Result
from tests.databases import PostgresServer, migrated


def run() -> Result:
    """The stop, then the million on each database."""
    result = Result("Announcements")
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        _stop(Path(folder), result)
        _on_sqlite(Path(folder), result)
        _on_postgres(Path(folder), result)
    return result


def _stop(folder: Path, result: Result) -> None:
    for how in ("cancel", "pause"):
        url = f"sqlite+aiosqlite:///{folder}/{how}.sqlite"
        asyncio.run(migrated(url))
        seen = asyncio.run(stopped(url, how))
        figure = f"{seen.last:.2f} s, {seen.after} messages"
        title = f"{how} while sending at {PER_SECOND}/s: the last one leaves after"
        result.add(title, figure, "<= 1 s", met=seen.last <= 1 and seen.before > PER_SECOND)


def _on_sqlite(folder: Path, result: Result) -> None:
    url = f"sqlite+aiosqlite:///{folder}/announced.sqlite"
    asyncio.run(migrated(url))
    _million("SQLite", url, result)


def _on_postgres(folder: Path, result: Result) -> None:
    server = PostgresServer(folder)
    try:
        asyncio.run(server.execute("CREATE DATABASE announced"))
        url = server.url("announced")
        asyncio.run(migrated(url))
        _million("PostgreSQL", url, result)
    finally:
        server.stop()


def _million(name: str, url: str, result: Result) -> None:
    command = [sys.executable, "-m", "tests.benchmarks.delivery_load.announced", url]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    seen = Announced(**json.loads(printed))
    for whom, seconds in seen.counts.items():
        figure = f"{seconds:.2f} s"
        result.add(f"{name}: {PEOPLE:,} counted, {whom}", figure, "<= 2 s", met=seconds <= 2)
    result.add("from approved to the first batch", f"{seen.begin:.2f} s")
    met = seen.fan_out <= 60 and seen.deliveries == PEOPLE
    result.add(f"fan-out to {seen.deliveries:,}", f"{seen.fan_out:.1f} s", "<= 60 s", met=met)
    result.add("its progress, at any size", f"{seen.progress_ms:.1f} ms")
    result.add("30 claimed and settled", f"{seen.claim_ms:.1f} ms")
    result.add(
        "a look for others' mail while it is paused", f"{seen.claim_beside_paused_ms:.1f} ms"
    )
    figure = f"{seen.sweep:.1f} s, no step above {seen.longest_sweep_ms:.0f} ms"
    result.add("cancelled for good, beside everything else", figure)
