"""Opening a database."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, insert, make_url, select, text
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncEngine

from data import tables
from data.engine import open_engine, reading, writing
from data.migrate import migrate
from tests.databases import migrated
from tests.replicas.proxy import pour
from tests.stores.builders import BODEN, NOW, another_process


async def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "var" / "deep" / "servicekontor.sqlite"
    await migrated(f"sqlite+aiosqlite:///{file}")

    assert file.is_file()


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


async def test_a_new_file_is_for_its_owner_alone_and_one_that_is_there_stays_as_it_is(
    tmp_path: Path,
) -> None:
    new, shared = tmp_path / "new.sqlite", tmp_path / "shared.sqlite"
    shared.touch()
    shared.chmod(0o640)
    for file in (new, shared):
        engine = open_engine(f"sqlite+aiosqlite:///{file}")
        await migrate(engine)
        log = file.with_name(f"{file.name}-wal")
        found = [mode(each) for each in (file, log)]
        await engine.dispose()
        assert found == ([0o600] * 2 if file == new else [0o640] * 2)


async def test_a_database_in_memory_lives_as_long_as_its_engine() -> None:
    from data.talk_store import open_talk_store

    engine = open_engine("sqlite+aiosqlite:///:memory:")
    await migrate(engine)
    async with open_talk_store(engine) as talk:
        await talk.close("web:1", None, BODEN, NOW)
        opened = await talk.open("web:1", None, NOW)
    await engine.dispose()

    assert opened is not None
    assert opened.remembered == BODEN


@pytest.mark.postgres
async def test_a_postgresql_over_the_network_that_falls_silent_is_hung_up_on(
    postgres_url: str,
) -> None:
    async with over_the_network(postgres_url) as url:
        engine = open_engine(url)
        async with reading(engine) as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            assert driver is not None
            line = driver._transport.get_extra_info("socket")
            assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) == 16_000
            assert line.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        await engine.dispose()


@asynccontextmanager
async def over_the_network(url: str) -> AsyncIterator[str]:
    """A way by TCP to a server that is reached by a file."""
    address = make_url(url)
    file = Path(str(address.query["host"])) / ".s.PGSQL.5432"

    async def through(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, other = await asyncio.open_unix_connection(file)
        await asyncio.gather(pour(reader, other), pour(there, writer))

    server = await asyncio.start_server(through, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    yield str(address.set(host="127.0.0.1", port=port, query={}))
    server.close()


async def test_many_writers_at_once_wait_for_each_other(engine: AsyncEngine) -> None:
    async def write(number: int) -> None:
        async with writing(engine) as connection:
            version = tables.register_version.c.version
            query = select(version).with_for_update()
            seen = (await connection.execute(query)).scalar_one()
            await connection.execute(tables.register_version.update().values(version=seen + 1))

    await asyncio.gather(*map(write, range(20)))
    async with reading(engine) as connection:
        assert await connection.scalar(select(tables.register_version.c.version)) == 20


async def test_a_reader_does_not_wait_for_a_writer(engine: AsyncEngine) -> None:
    async with writing(engine) as connection:
        await connection.execute(tables.register_version.update().values(version=5))
        async with reading(engine) as other:
            assert await other.scalar(select(tables.register_version.c.version)) == 0


async def test_a_reader_goes_on_seeing_the_moment_at_which_it_began(engine: AsyncEngine) -> None:
    version = select(tables.register_version.c.version)
    async with reading(engine) as reader:
        before = await reader.scalar(version)
        async with writing(engine) as writer:
            await writer.execute(tables.register_version.update().values(version=5))

        assert await reader.scalar(version) == before == 0
    async with reading(engine) as reader:
        assert await reader.scalar(version) == 5


async def test_moments_come_back_in_utc(engine: AsyncEngine) -> None:
    summer = datetime(2026, 7, 1, 9, 30, 0, 123456, tzinfo=timezone(timedelta(hours=2)))
    row = {"address": "web:1", "memory": "{}", "updated_at": summer}
    async with writing(engine) as connection:
        await connection.execute(insert(tables.conversations), [row])
    async with reading(engine) as connection:
        kept = await connection.scalar(select(tables.conversations.c.updated_at))

    assert kept == summer
    assert kept.tzinfo is UTC


async def test_a_moment_without_a_zone_is_refused(engine: AsyncEngine, database_url: str) -> None:
    naive = NOW.replace(tzinfo=None)
    row = {"address": "web:1", "memory": "{}", "updated_at": naive}
    with pytest.raises(StatementError, match="has no time zone"):
        async with writing(engine) as connection:
            await connection.execute(insert(tables.conversations), [row])
    async with another_process(database_url) as talk:
        with pytest.raises(Exception, match="has no time zone"):
            await talk.close("web:1", "telegram:77", BODEN, naive)
    async with reading(engine) as connection:
        rows = await connection.scalar(select(func.count()).select_from(tables.conversations))
        assert rows == 0


@pytest.mark.postgres
async def test_after_a_restart_of_the_server_the_next_question_is_answered(
    postgres_url: str,
) -> None:
    hang_up = text(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    administrator = open_engine(postgres_url)
    async with another_process(postgres_url) as talk:
        await asyncio.gather(*(talk.open(f"web:{number}", None, NOW) for number in range(5)))
        async with writing(administrator) as connection:
            assert all((await connection.execute(hang_up)).scalars())

        for number in range(5):
            assert await talk.open(f"web:{number}", None, NOW) is not None
    await administrator.dispose()
