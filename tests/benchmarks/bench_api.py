"""The API under a tool that tries everything its description allows, and how fast it answers."""

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.api.site import announcement, api_site
from tests.api.tool import schemathesis
from tests.benchmarks.table import Result
from tests.databases import PostgresServer, migrated
from tests.overview.console import many_old_offices

SECONDS = 60
OFFICES = 1000
CALLS = 200
BAR = 100.0
"""Milliseconds, p95."""


def run() -> Result:
    """Both databases, and a minute of schemathesis on SQLite."""
    result = Result(f"API, {OFFICES:,} offices")
    asyncio.run(_measure(result))
    return result


async def _measure(result: Result) -> None:
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        await _database("SQLite", f"sqlite+aiosqlite:///{folder}/api.sqlite", result)
        server = PostgresServer(Path(folder))
        try:
            await server.execute("CREATE DATABASE bench")
            await _database("PostgreSQL", server.url("bench"), result)
        finally:
            server.stop()
        await _tried(folder, result)


async def _database(name: str, url: str, result: Result) -> None:
    await migrated(url)
    async with api_site(url, many_old_offices(OFFICES)) as site:
        program = await site.program("announcements", "register")
        keys = iter(range(10**6))
        calls: dict[str, Callable[[], Awaitable[object]]] = {
            "submit an announcement": lambda: program.post(
                "/announcements", announcement(), Idempotency_Key=f"{next(keys)}"
            ),
            "read an office": lambda: program.get("/offices/kontor-007"),
            "read all offices, unchanged": lambda: program.get("/offices", If_None_Match="*"),
        }
        for what, call in calls.items():
            took = await _times(call)
            figure = f"p50 {took[CALLS // 2]:.1f} ms, p95 {took[CALLS * 95 // 100]:.1f} ms"
            met = took[CALLS * 95 // 100] <= BAR
            result.add(f"{name}: {what}", figure, f"<= {BAR:.0f} ms", met=met)


async def _times(call: Callable[[], Awaitable[object]]) -> list[float]:
    """Milliseconds of each call, one after the other, in order of length."""
    took = []
    for _ in range(CALLS):
        began = time.perf_counter()
        await call()
        took.append((time.perf_counter() - began) * 1000)
    return sorted(took)


async def _tried(folder: str, result: Result) -> None:
    url = f"sqlite+aiosqlite:///{folder}/tried.sqlite"
    await migrated(url)
    async with api_site(url) as site:
        told, failed = await schemathesis(site, Path(folder), SECONDS)
    cases = next((line for line in told.splitlines() if "generated," in line), "none").strip()
    result.add(f"schemathesis, {SECONDS} s", cases, "nothing found", met=not failed)
