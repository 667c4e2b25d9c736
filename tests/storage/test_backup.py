"""A backup made while people ask and alerts go out, and put back under a service that runs."""

import asyncio
import sqlite3
import stat
from contextlib import ExitStack, closing
from pathlib import Path

import aiohttp
import pytest
from alembic import command
from sqlalchemy import text

from bot.app import open_app
from bot.errors import StorageError
from bot.service import serve
from bot.settings import load_settings
from bot.tasks import Supervisor
from data.backup import back_up, restore
from data.copying import Silent
from data.migrate import alembic_config
from data.migrations import HEAD
from tests.delivery.builders import NOON, Stores, found, open_stores
from tests.faults.breaking import full_disk
from tests.storage.filled import everything_in, fill
from tests.storage.test_copying import opened
from tests.stores.builders import BODEN


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "backup.sqlite"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of its own with nothing in it, on each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/elsewhere/new.sqlite"
    url: str = request.getfixturevalue("empty_postgres_url")
    return url


def write(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def read(file: Path) -> bytes:
    return file.read_bytes()


def move(url: str, to: Path) -> None:
    Path(url.partition("///")[2]).rename(to)


async def test_what_is_put_back_is_what_was_there(
    database_url: str, new_url: str, file: Path
) -> None:
    await fill(database_url)
    before = await everything_in(database_url)
    await back_up(database_url, file)
    rows = await restore(new_url, file, replace=False)
    after = await everything_in(new_url)
    assert rows == sum(map(len, before.values()))
    assert dict(after) | {"register_version": []} == dict(before) | {"register_version": []}


async def test_a_backup_is_one_file_for_its_owner_alone(database_url: str, file: Path) -> None:
    folder = file.parent / "backups"
    folder.mkdir()
    await back_up(database_url, folder / "monday.sqlite")
    (only,) = folder.iterdir()
    assert stat.S_IMODE(only.stat().st_mode) == 0o600


async def test_who_is_signed_in_is_in_no_backup(database_url: str, file: Path) -> None:
    await fill(database_url)
    await back_up(database_url, file)
    with closing(sqlite3.connect(file)) as backup:
        for table in ("staff_sessions", "staff_links", "leader"):
            assert backup.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


async def test_a_file_that_exists_is_never_overwritten(sqlite_url: str, file: Path) -> None:
    write(file, b"the only copy of something")
    with pytest.raises(StorageError, match="storage-file-exists"):
        await back_up(sqlite_url, file)
    assert read(file) == b"the only copy of something"


async def test_a_folder_that_is_not_there_is_named(sqlite_url: str, file: Path) -> None:
    with pytest.raises(StorageError) as stopped:
        await back_up(sqlite_url, file.parent / "missing" / "x.sqlite")
    assert stopped.value.key == "storage-not-written"


async def test_a_backup_that_fails_leaves_nothing_behind(sqlite_url: str, file: Path) -> None:
    async with opened(sqlite_url) as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(StorageError, match="storage-other-version"):
        await back_up(sqlite_url, file)
    assert [each.name for each in file.parent.iterdir() if "backup" in each.name] == []


class Filling(Silent):
    """Fills the disk when the rows are about to be copied."""

    def __init__(self, disk: ExitStack) -> None:
        self._disk = disk

    def begin(self, rows: int) -> None:
        self._disk.enter_context(full_disk())


async def test_a_disk_that_fills_up_is_told_and_changes_nothing(
    sqlite_url: str, file: Path
) -> None:
    await fill(sqlite_url)
    await back_up(sqlite_url, file)
    before = await everything_in(sqlite_url)
    with ExitStack() as disk, pytest.raises(StorageError, match="storage-stopped") as stopped:
        await restore(sqlite_url, file, replace=True, told=Filling(disk))
    assert "disk" in str(stopped.value.facts["why"])
    with full_disk(), pytest.raises(StorageError, match="storage-stopped"):
        await restore(sqlite_url, file, replace=True)
    with full_disk(), pytest.raises(StorageError, match="storage-not-written") as stopped:
        await back_up(sqlite_url, file.with_name("another.sqlite"))
    assert "disk" in str(stopped.value.facts["why"])
    assert await everything_in(sqlite_url) == before


async def test_a_database_in_use_is_replaced_only_when_told(database_url: str, file: Path) -> None:
    await back_up(database_url, file)
    await fill(database_url)
    before = await everything_in(database_url)
    with pytest.raises(StorageError, match="storage-not-empty"):
        await restore(database_url, file, replace=False)
    assert await everything_in(database_url) == before
    await restore(database_url, file, replace=True)
    assert (await everything_in(database_url))["people"] == []


async def test_a_backup_of_an_older_version_is_brought_up_to_this_one(
    sqlite_url: str, new_url: str, file: Path
) -> None:
    async with opened(sqlite_url) as connection:
        await connection.run_sync(lambda plain: command.downgrade(alembic_config(plain), "0003"))
        person = "VALUES (5, 'web:5', 'web', 'gone', '', 0, '2026-11-23 12:00:00')"
        columns = "(id, address, door, state, reason, not_found, changed_at)"
        await connection.execute(text(f"INSERT INTO people {columns} {person}"))
    move(sqlite_url, file)
    kept = read(file)
    await restore(new_url, file, replace=False)
    (row,) = (await everything_in(new_url))["people"]
    assert row[:2] == (5, "web:5")
    assert read(file) == kept


async def test_a_backup_of_a_newer_version_is_refused(sqlite_url: str, file: Path) -> None:
    await back_up(sqlite_url, file)
    with closing(sqlite3.connect(file)) as backup:
        backup.execute("UPDATE alembic_version SET version_num = '9999'")
        backup.commit()
    with pytest.raises(StorageError) as stopped:
        await restore(sqlite_url, file, replace=True)
    assert stopped.value.key == "storage-newer"
    assert stopped.value.facts["known"] == HEAD


@pytest.mark.parametrize(
    "content", [None, b"", b"not a database", b"SQLite format 3\0" + b"x" * 99]
)
async def test_what_is_no_backup_is_refused(
    sqlite_url: str, file: Path, content: bytes | None
) -> None:
    if content is not None:
        write(file, content)
    with pytest.raises(StorageError, match="storage-no-backup"):
        await restore(sqlite_url, file, replace=True)


async def test_a_backup_while_alerts_go_out_is_of_one_moment(
    database_url: str, new_url: str, file: Path
) -> None:
    async with open_stores(database_url) as stores:
        for number in range(40):
            await stores.follow(f"telegram:{number}")
        await stores.tell(found())
        async with Supervisor() as tasks:
            sending = tasks.start("send and ask", send_and_ask(stores))
            while await stores.count("conversations") < 5:
                assert not sending.done()
            await back_up(database_url, file)
    await restore(new_url, file, replace=False)
    rows = await everything_in(new_url)
    people = {row[0] for row in rows["people"]}
    assert {row[2] for row in rows["deliveries"]} == people
    # Each conversation is kept in one transaction with its update: one without the other is torn.
    assert {row[0] for row in rows["conversations"]} == {
        row[0].replace("update", "telegram:x") for row in rows["answered_updates"]
    }


async def send_and_ask(stores: Stores) -> None:
    talk = stores.writers.talk
    for number in range(100_000):
        await stores.claim(limit=1)
        address, update = f"telegram:x{number}", f"update{number}"
        opened_turn = await talk.open(address, None, NOON)
        assert opened_turn is not None
        await talk.close(address, update, BODEN, NOON)


async def test_a_service_goes_on_with_what_was_put_back(
    database_url: str, file: Path, tmp_path: Path
) -> None:
    settings = load_settings(database_url=database_url, port=0)
    stop, address = asyncio.Event(), asyncio.get_running_loop().create_future()
    async with open_app(settings) as app, Supervisor() as tasks, aiohttp.ClientSession() as client:
        service = tasks.start("service", serve(app, stop, address.set_result))
        url = f"{await address}/api/chat"

        async def ask() -> str:
            async with client.post(url, json={"text": "Boden", "language": "sv"}) as answer:
                assert answer.status == 200
                said: str = (await answer.json())["answer"]
                return said

        first = await ask()
        await back_up(database_url, file)
        async with opened(database_url) as connection:
            await connection.execute(text("UPDATE offices SET name = 'Ett annat namn'"))
            raised = "UPDATE register_version SET version = version + 1"
            await connection.execute(text(raised))
        assert "Ett annat namn" in await ask()
        asking = [tasks.start("ask", ask()) for _ in range(20)]
        await restore(database_url, file, replace=True)
        await asyncio.gather(*asking)
        assert await ask() == first
        stop.set()
        await service
