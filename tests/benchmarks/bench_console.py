"""The console's pages with many offices, subscribers and announcements, on each database."""

import asyncio
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import update

from data import tables
from data.engine import open_engine, writing
from data.migrate import migrate
from data.places import read_gazetteer, seed_folder
from data.register_files import read_register
from data.seed_load import load_seed
from tests.benchmarks.console_load.announced import announcements
from tests.benchmarks.console_load.asked import audit, questions
from tests.benchmarks.console_load.country import LARGE, SMALL, Size, people, register_of
from tests.benchmarks.console_load.pages import AREAS
from tests.benchmarks.console_load.visiting import Visited, counted, running, signed_in, visited
from tests.benchmarks.table import Result
from tests.databases import PostgresServer

BAR = 100.0
"""Milliseconds, p95."""
_SLACK = 0.5
"""Statements that what runs beside the pages may add to their average."""


def run() -> Result:
    """Every page at two sizes: its time at the larger, and its statements at both."""
    result = Result(
        f"Console, {LARGE.offices:,} offices, {LARGE.subscribers:,} subscribers and "
        f"{LARGE.announcements:,} announcements: "
        "p95 of a page over a socket, and statements a page "
        f"(in brackets: {SMALL.offices:,} offices, {SMALL.subscribers:,} subscribers)"
    )
    asyncio.run(_measure(result))
    return result


async def _measure(result: Result) -> None:
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        urls = [f"sqlite+aiosqlite:///{folder}/{size.offices}.sqlite" for size in (SMALL, LARGE)]
        await _compare("SQLite", urls, result)
        server = PostgresServer(Path(folder))
        try:
            for size in (SMALL, LARGE):
                await server.execute(f"CREATE DATABASE bench{size.offices}")
            urls = [server.url(f"bench{size.offices}") for size in (SMALL, LARGE)]
            await _compare("PostgreSQL", urls, result)
        finally:
            server.stop()


async def _compare(name: str, urls: list[str], result: Result) -> None:
    small, large = [
        await _visits(url, size) for url, size in zip(urls, (SMALL, LARGE), strict=True)
    ]
    for few, many in zip(small, large, strict=True):
        grows = many.statements > few.statements + _SLACK
        figure = (
            f"p50 {many.median:.0f} ms, p95 {many.p95:.0f} ms, CPU {many.cpu:.0f} ms; "
            f"{many.statements:.1f} ({few.statements:.1f}) statements"
        )
        met = many.p95 <= BAR and not grows
        result.add(f"{name}: {many.page.name}", figure, f"<= {BAR:.0f} ms", met=met)


async def _visits(url: str, size: Size) -> list[Visited]:
    await fill(url, size)
    async with running(url) as (app, base), signed_in(app, base) as session:
        with counted(app.stores.engine) as counter:
            return [
                await visited(session, base, page, counter)
                for pages in AREAS.values()
                for page in pages
            ]


async def fill(url: str, size: Size) -> None:
    """A database with so many offices and subscribers."""
    engine = open_engine(url)
    await migrate(engine)
    gazetteer = read_gazetteer()
    seed = read_register(seed_folder(), gazetteer.municipalities)
    await load_seed(engine, register_of(size, gazetteer, seed))
    await people(engine, size, datetime.now(UTC) - timedelta(days=1))
    await announcements(engine, size, datetime.now(UTC) - timedelta(days=7))
    await questions(engine, size, gazetteer)
    await audit(engine, size)
    async with writing(engine) as connection:
        # The service would load its own seed over a register that nobody has changed.
        await connection.execute(update(tables.register_version).values(version=2))
    await engine.dispose()
