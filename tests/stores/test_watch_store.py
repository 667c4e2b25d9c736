"""The database as it is seen by whoever watches the service."""

import asyncio
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.alerts.model import NoticeKind
from bot.errors import DatabaseAwayError
from bot.ports import Remembered
from data.engine import open_engine, reading, sqlite_connection, writing
from data.failures import tell_of_failures
from data.sqlite_writer import SqliteWriter
from data.talk_steps import Close
from data.talk_store import open_writers
from data.watch_store import SqlWatchStore
from tests.delivery.builders import HOUR, MINUTE, NOON, found, open_stores


async def test_it_tells_what_waits_and_since_when(database_url: str) -> None:
    async with open_stores(database_url) as stores:
        watch = SqlWatchStore(stores.engine)
        nothing = await watch.look(NOON, "telegram")
        assert (nothing.urgent, nothing.usual, await watch.waiting()) == (None, None, 0)
        for number in range(3):
            await stores.follow(f"telegram:{number}")
        await stores.tell(found(), found(NoticeKind.MOVED, urgent=True, due=NOON - HOUR))
        seen = await watch.look(NOON, "telegram")
        assert (seen.urgent, seen.usual, await watch.waiting()) == (NOON - HOUR, NOON, 6)
        await stores.claim(limit=3)
        seen = await watch.look(NOON, "telegram")
        assert (seen.urgent, seen.usual, await watch.waiting()) == (None, NOON, 3)


async def test_it_tells_whether_anybody_leads(database_url: str) -> None:
    async with open_stores(database_url) as stores:
        watch = SqlWatchStore(stores.engine)
        assert not (await watch.look(NOON, "telegram")).led
        await stores.leader.hold("one", NOON, NOON + MINUTE)
        assert (await watch.look(NOON, "telegram")).led
        assert not (await watch.look(NOON + HOUR, "telegram")).led


async def test_it_tells_of_tables_that_are_not_this_versions(database_url: str) -> None:
    async with open_stores(database_url) as stores:
        watch = SqlWatchStore(stores.engine)
        assert not (await watch.look(NOON, "telegram")).outdated
        async with writing(stores.engine) as connection:
            await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        assert (await watch.look(NOON, "telegram")).outdated


async def test_it_is_told_when_nobody_answers() -> None:
    failures: list[str] = []
    engine = open_engine("postgresql+asyncpg://bot:secret@127.0.0.1:1/nowhere")
    tell_of_failures(engine, lambda: failures.append("failed"))
    with pytest.raises(DatabaseAwayError, match=r"127\.0\.0\.1"):
        async with reading(engine):
            pass
    assert failures == ["failed"]


async def test_it_is_told_when_another_holds_the_lock(sqlite_url: str) -> None:
    failures: list[str] = []
    engine = open_engine(f"{sqlite_url}?timeout=0")
    tell_of_failures(engine, lambda: failures.append("failed"))
    with closing(sqlite3.connect(sqlite_url.partition("///")[2], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseAwayError, match="locked"):
            async with writing(engine):
                pass
    await engine.dispose()
    assert failures == ["failed"]


async def test_the_writer_tells_of_a_lock_and_goes_on_after_it(sqlite_url: str) -> None:
    failures: list[str] = []
    engine = open_engine(f"{sqlite_url}?timeout=0")
    async with open_writers(engine, lambda: failures.append("failed")) as writers:
        with closing(
            sqlite3.connect(sqlite_url.partition("///")[2], isolation_level=None)
        ) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseAwayError, match="locked"):
                await writers.talk.open("web:1", "telegram:1", NOON)
        assert await writers.talk.open("web:1", "telegram:1", NOON) is not None
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            await writers.transactions.run(lambda db: db.rows("SELECT 1 FROM nowhere"))
    await engine.dispose()
    assert failures == ["failed", "failed"]


async def test_whether_a_locked_file_can_be_written_is_known_in_a_second(sqlite_url: str) -> None:
    """Whoever asks for readiness does not wait as long as those who have work to do."""
    engine = open_engine(sqlite_url)
    watch = SqlWatchStore(engine)
    await watch.write(NOON)
    with closing(sqlite3.connect(sqlite_url.partition("///")[2], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with asyncio.timeout(5):
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                await watch.write(NOON)
    await engine.dispose()


async def test_a_lock_that_could_not_be_had_is_not_waited_for_as_long_again(
    sqlite_url: str,
) -> None:
    """Else who comes meanwhile waits for those before them, and then as long themselves."""
    engine, file = open_engine(sqlite_url), sqlite_url.partition("///")[2]
    step = Close("web:1", None, Remembered(), NOON)
    with closing(sqlite_connection(engine, 0)) as own:
        writer = SqliteWriter(own, patience=3.0)

        def patience() -> float:
            return float(own.execute("PRAGMA busy_timeout").fetchone()[0]) / 1000

        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DatabaseAwayError):
                writer.run([step])
            assert patience() == 1.0
        writer.run([step])
        assert patience() == 3.0
    await engine.dispose()


async def test_who_is_called_off_while_the_lock_is_held_stays_so(sqlite_url: str) -> None:
    """Whoever stops the service would wait for ever for a task that goes on instead."""
    engine = open_engine(f"{sqlite_url}?timeout=1")
    tell_of_failures(engine, lambda: None)

    async def write() -> None:
        async with writing(engine):
            pass

    with closing(sqlite3.connect(sqlite_url.partition("///")[2], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        async with asyncio.TaskGroup() as tasks:
            task = tasks.create_task(write())
            done, _ = await asyncio.wait([task], timeout=0.05)
            assert not done
            task.cancel()
            other.execute("ROLLBACK")
        assert task.cancelled()
    await engine.dispose()


async def test_a_statement_that_is_wrong_is_no_sign_that_the_database_is_away(
    database_url: str,
) -> None:
    engine = open_engine(database_url)
    tell_of_failures(engine, lambda: None)
    async with reading(engine) as connection:
        with pytest.raises(DBAPIError):
            await connection.execute(text("SELECT 1 FROM nowhere"))
        await connection.rollback()
    await engine.dispose()


async def test_a_row_that_is_there_already_is_no_failure(database_url: str) -> None:
    failures: list[str] = []
    engine = open_engine(database_url)
    tell_of_failures(engine, lambda: failures.append("failed"))
    async with writing(engine) as connection:
        again = text("INSERT INTO alembic_version SELECT version_num FROM alembic_version")
        with pytest.raises(IntegrityError):
            await connection.execute(again)
        await connection.rollback()
    await engine.dispose()
    assert failures == []
