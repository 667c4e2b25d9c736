"""The steps to today's tables, on each database."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import SettingError
from data import tables
from data.engine import open_engine, reading, writing
from data.migrate import alembic_config, changing_tables, migrate, revision
from data.migrations import HEAD
from tests.storage.filled import everything, fill


@pytest.fixture
async def empty(empty_database_url: str) -> AsyncIterator[AsyncEngine]:
    engine = open_engine(empty_database_url)
    yield engine
    await engine.dispose()


async def tables_of(engine: AsyncEngine) -> set[str]:
    async with reading(engine) as connection:
        return set(await connection.run_sync(lambda plain: inspect(plain).get_table_names()))


def difference(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    found: list[Any] = compare_metadata(context, tables.metadata)
    return found


async def test_the_steps_make_the_tables_that_the_code_knows(empty: AsyncEngine) -> None:
    async with writing(empty) as connection:
        await connection.run_sync(lambda plain: command.upgrade(alembic_config(plain), "head"))
        assert await connection.run_sync(difference) == []


async def test_a_table_that_no_step_makes_is_noticed(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(text("DROP TABLE special_days"))
        await connection.execute(text("ALTER TABLE offices ADD COLUMN floor INTEGER"))
    async with reading(engine) as connection:
        assert len(await connection.run_sync(difference)) == 2


def test_the_head_is_the_last_step() -> None:
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


async def test_migrating_twice_changes_nothing(empty: AsyncEngine) -> None:
    await migrate(empty)
    made = await tables_of(empty)
    await migrate(empty)

    assert await tables_of(empty) == made == {*tables.metadata.tables, "alembic_version"}


async def test_those_who_start_at_once_wait_for_each_other(empty_database_url: str) -> None:
    engines = [open_engine(empty_database_url) for _ in range(3)]
    async with asyncio.timeout(20):
        await asyncio.gather(*map(migrate, engines))

    assert await tables_of(engines[0]) >= set(tables.metadata.tables)
    for engine in engines:
        await engine.dispose()


async def test_a_migration_that_stops_half_way_keeps_nothing(empty: AsyncEngine) -> None:
    async with writing(empty) as connection:
        await connection.execute(text("CREATE TABLE conversations (address TEXT)"))
    with pytest.raises(DatabaseError):
        await migrate(empty)
    assert await tables_of(empty) == {"conversations"}

    async with writing(empty) as connection:
        await connection.execute(text("DROP TABLE conversations"))
    await migrate(empty)
    assert "conversations" in await tables_of(empty)


async def test_a_database_of_a_newer_version_is_left_alone(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(SettingError, match="DATABASE_URL: a newer version"):
        await migrate(engine)


async def test_every_step_can_be_taken_back(engine: AsyncEngine) -> None:
    def downgrade(connection: Connection) -> None:
        config: Config = alembic_config(connection)
        command.downgrade(config, "base")

    async with writing(engine) as connection:
        await connection.run_sync(downgrade)
    assert await tables_of(engine) == {"alembic_version"}
    await migrate(engine)
    assert await tables_of(engine) >= set(tables.metadata.tables)


@pytest.mark.parametrize("steps", range(1, int(HEAD) - 1))
async def test_the_latest_steps_can_be_taken_back_and_made_again_with_rows_in_place(
    database_url: str, engine: AsyncEngine, steps: int
) -> None:
    await fill(database_url)
    before = await everything(engine)
    async with changing_tables(engine) as connection:
        await connection.run_sync(lambda db: command.downgrade(alembic_config(db), f"-{steps}"))
        left = set(await connection.run_sync(lambda plain: inspect(plain).get_table_names()))
        assert await connection.run_sync(revision) != HEAD
    await migrate(engine)
    async with reading(engine) as connection:
        assert await connection.run_sync(difference) == []
    after = await everything(engine)
    stayed = [name for name in before if name in left]
    assert {"people", "subscriptions", "conversations", "claims"} <= set(stayed)
    assert [len(after[name]) for name in stayed] == [len(before[name]) for name in stayed]
    assert [after[name] for name in ("people", "claims")] == [
        before[name] for name in ("people", "claims")
    ]


async def test_a_reference_that_leads_nowhere_stops_the_change(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    with pytest.raises(IntegrityError):
        async with changing_tables(engine) as connection:
            await connection.execute(text("INSERT INTO notice_parts VALUES (1, 2)"))
    async with writing(engine) as connection:
        assert await connection.scalar(text("SELECT count(*) FROM notice_parts")) == 0
        assert await connection.scalar(text("PRAGMA foreign_keys")) == 1
    await engine.dispose()
