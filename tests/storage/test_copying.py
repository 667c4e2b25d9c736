"""All of a database in another, of either kind, as it was."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StorageError
from data import tables
from data.backup import copy_database
from data.copying import NOT_COPIED
from data.engine import open_engine, writing
from tests.delivery.builders import NOON
from tests.storage.filled import everything_in, fill


class Bar:
    """Hears how far a copy is."""

    def __init__(self) -> None:
        self.rows, self.copied = 0, 0

    def begin(self, rows: int) -> None:
        self.rows = rows

    def done(self, rows: int) -> None:
        self.copied += rows


@pytest.fixture
def target_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> str:
    """An empty database of the other kind."""
    if database_url.startswith("sqlite"):
        url: str = request.getfixturevalue("empty_postgres_url")
        return url
    return f"sqlite+aiosqlite:///{tmp_path}/copy/new.sqlite"


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[AsyncConnection]:
    engine = open_engine(url)
    async with writing(engine) as connection:
        yield connection
    await engine.dispose()


async def test_every_row_arrives_as_it_was(database_url: str, target_url: str) -> None:
    await fill(database_url)
    bar = Bar()
    rows = await copy_database(database_url, target_url, bar)
    before, after = await everything_in(database_url), await everything_in(target_url)
    assert rows == bar.rows == bar.copied == sum(map(len, before.values()))
    assert set(before) == set(tables.metadata.tables) - NOT_COPIED
    assert all(before.values())
    assert before | {"register_version": []} == dict(after) | {"register_version": []}


async def test_and_back_again(database_url: str, target_url: str, tmp_path: Path) -> None:
    await fill(database_url)
    before = await everything_in(database_url)
    await copy_database(database_url, target_url)
    back = f"sqlite+aiosqlite:///{tmp_path}/back.sqlite"
    await copy_database(target_url, back)
    assert dict(await everything_in(back)) | {"register_version": []} == dict(before) | {
        "register_version": []
    }


async def test_an_id_is_not_given_again(database_url: str, target_url: str) -> None:
    await fill(database_url)
    person = {"door": "web", "state": "gone", "reason": "", "not_found": 0}
    async with opened(database_url) as connection:
        facts = person | {"address": "web:8", "changed_at": NOON}
        await connection.execute(insert(tables.people), [facts | {"id": 70}])
        await connection.execute(tables.people.delete().where(tables.people.c.id == 70))
        if database_url.startswith("postgres"):
            sequence = "SELECT setval(pg_get_serial_sequence('people', 'id'), 70)"
            await connection.execute(text(sequence))
    await copy_database(database_url, target_url)
    async with opened(target_url) as connection:
        facts = person | {"address": "web:9", "changed_at": NOON}
        added = await connection.execute(insert(tables.people).returning(tables.people.c.id), facts)
        assert added.scalar_one() == 71


async def test_the_running_processes_read_the_register_anew(
    database_url: str, target_url: str
) -> None:
    await copy_database(database_url, target_url)
    (before,) = (await everything_in(database_url))["register_version"]
    (after,) = (await everything_in(target_url))["register_version"]
    assert after[1:3] == (before[1] + 1, before[2] + 1)


async def test_a_database_with_something_in_it_is_left_alone(
    database_url: str, target_url: str
) -> None:
    await copy_database(database_url, target_url)
    await fill(target_url)
    before = await everything_in(target_url)
    with pytest.raises(StorageError, match="storage-not-empty"):
        await copy_database(database_url, target_url)
    assert await everything_in(target_url) == before


async def test_what_stops_half_way_leaves_nothing(database_url: str, target_url: str) -> None:
    await fill(database_url)

    class Breaks(Bar):
        def done(self, rows: int) -> None:
            super().done(rows)
            if self.copied > 5:
                raise RuntimeError("the plug is pulled")

    with pytest.raises(RuntimeError):
        await copy_database(database_url, target_url, Breaks())
    await copy_database(database_url, target_url)


async def test_an_address_that_does_not_answer_is_named_without_its_password(
    sqlite_url: str,
) -> None:
    nowhere = "postgresql+asyncpg://bot:hemligt@127.0.0.1:1/x"
    with pytest.raises(StorageError) as stopped:
        await copy_database(sqlite_url, nowhere)
    assert stopped.value.key == "storage-unreachable"
    assert "127.0.0.1" in str(stopped.value.facts)
    assert "hemligt" not in str(stopped.value.facts) + str(stopped.value)


async def test_a_database_that_is_not_there_is_not_made(tmp_path: Path, sqlite_url: str) -> None:
    with pytest.raises(StorageError, match="storage-no-database"):
        await copy_database(f"sqlite+aiosqlite:///{tmp_path}/missing.sqlite", sqlite_url)
    assert not (tmp_path / "missing.sqlite").exists()


async def test_another_versions_database_is_not_copied(database_url: str, target_url: str) -> None:
    async with opened(database_url) as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(StorageError, match="storage-other-version"):
        await copy_database(database_url, target_url)
