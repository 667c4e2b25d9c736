"""An empty database made at once is the one that all the steps would have made."""

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import AsyncEngine

from data import tables
from data.engine import open_engine, reading, writing
from data.migrate import alembic_config, migrate

_INDEXES = {
    "sqlite": "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
    "postgresql": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
}
_SPECIAL = "SELECT name, sql LIKE '%AUTOINCREMENT%', sql LIKE '%WITHOUT ROWID%' FROM sqlite_master"


@pytest.fixture
async def empty(empty_database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(empty_database_url)
    yield engine
    await engine.dispose()


def _table(connection: Connection, name: str) -> dict[str, Any]:
    found = inspect(connection)
    columns = [
        (c["name"], str(c["type"]), c["nullable"], c["default"]) for c in found.get_columns(name)
    ]
    return {
        "columns": columns,
        "key": found.get_pk_constraint(name),
        "foreign": sorted(found.get_foreign_keys(name), key=str),
        "unique": found.get_unique_constraints(name),
        "checks": found.get_check_constraints(name),
        "rows": connection.execute(text(f"SELECT * FROM {name}")).all(),
    }


def _everything(connection: Connection) -> dict[str, Any]:
    names = sorted(inspect(connection).get_table_names())
    described: dict[str, Any] = {name: _table(connection, name) for name in names}
    dialect = connection.dialect.name
    described["indexes"] = sorted(connection.scalars(text(_INDEXES[dialect])).all())
    if dialect == "sqlite":
        described["special"] = sorted(map(tuple, connection.execute(text(_SPECIAL)).all()))
    return described


async def _described(engine: AsyncEngine) -> dict[str, Any]:
    async with reading(engine) as connection:
        return await connection.run_sync(_everything)


def _empty(connection: Connection) -> None:
    tables.metadata.drop_all(connection)
    connection.execute(text("DROP TABLE alembic_version"))


def _by_steps(connection: Connection) -> None:
    command.upgrade(alembic_config(connection), "head")


async def test_both_ways_make_the_same_tables_and_rows(engine: AsyncEngine) -> None:
    at_once = await _described(engine)
    async with writing(engine) as connection:
        await connection.run_sync(_empty)
        await connection.run_sync(_by_steps)
    by_steps = await _described(engine)

    assert at_once.keys() == by_steps.keys()
    for part, described in at_once.items():
        assert described == by_steps[part], part


async def test_an_empty_database_is_made_without_alembic(empty_sqlite_url: str) -> None:
    """In a process of its own: importing alembic takes half a second and much memory."""
    script = (
        "import asyncio, sys; from tests.databases import migrated; "
        f"asyncio.run(migrated({empty_sqlite_url!r})); sys.exit('alembic' in sys.modules)"
    )
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", script)
    assert await process.wait() == 0


async def test_a_database_of_the_first_version_is_brought_up_to_date(empty: AsyncEngine) -> None:
    async with writing(empty) as connection:
        await connection.run_sync(lambda plain: command.upgrade(alembic_config(plain), "0001"))
        await connection.execute(
            text("INSERT INTO conversations VALUES ('web:1', 'en', '{}', '2026-11-01 12:00:00')")
        )
    await migrate(empty)

    described = await _described(empty)
    assert len(described["conversations"]["rows"]) == 1
    assert described["people"]["rows"] == []
