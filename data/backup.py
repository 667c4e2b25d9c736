"""A backup: one SQLite file with everything, made while the service runs, and put back again."""

import asyncio
import sqlite3
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path

from sqlalchemy import make_url, select, text, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import DatabaseAwayError, StorageError
from data.backup_file import copy_of, must_be_backup, written
from data.copying import NOT_COPIED, Silent, Told, copy_rows, empty, is_empty
from data.engine import open_engine, reading, sqlite_connection, writing
from data.failures import said
from data.migrate import lock, migrate, revision
from data.migrations import HEAD
from data.tables import metadata, register_version

_SILENT = Silent()


async def back_up(url: str, file: Path, told: Told = _SILENT) -> None:
    """Writes all that the database holds at one moment to a new file, for its owner to read only.

    Raises StorageError where the file exists or can't be written, or where the database is not
    there or not this version's.
    """
    with written(file) as part:
        async with _opened(url) as engine:
            await _must_be_current(engine)
            if engine.dialect.name == "sqlite":
                await asyncio.to_thread(_copy_pages, engine, part)
            else:
                await _copy_to_file(engine, part, told)


async def restore(url: str, file: Path, *, replace: bool, told: Told = _SILENT) -> int:
    """Puts back what the file holds, all or nothing; how many rows.

    A backup of an older version is brought up to this one's, in a copy. Raises StorageError where
    the file is no backup or of a newer version, or where the database holds something and it is
    not to be replaced.
    """
    must_be_backup(file)
    with _all_or_nothing(), tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        copy = await asyncio.to_thread(copy_of, file, Path(folder))
        async with _opened(_url(copy)) as source, _opened(url, new=True) as target:
            await migrate(source)
            await migrate(target)
            return await _replaced(source, target, replace=replace, told=told)


async def copy_database(source_url: str, target_url: str, told: Told = _SILENT) -> int:
    """Copies everything to an empty database, all or nothing; how many rows.

    Raises StorageError where the source is not this version's or the target holds something.
    """
    with _all_or_nothing():
        async with _opened(source_url) as source, _opened(target_url, new=True) as target:
            await _must_be_current(source)
            await migrate(target)
            return await _replaced(source, target, replace=False, told=told)


@contextmanager
def _all_or_nothing() -> Iterator[None]:
    """Tells what a database or the disk said in the middle, when nothing has changed by it."""
    try:
        yield
    except (OSError, sqlite3.Error, SQLAlchemyError, DatabaseAwayError) as error:
        raise StorageError("storage-stopped", why=said(error)) from None


async def _replaced(source: AsyncEngine, target: AsyncEngine, *, replace: bool, told: Told) -> int:
    async with reading(source) as giving, writing(target) as taking:
        await _alone(taking)
        before = await taking.scalar(select(register_version.c.version)) or 0
        if not replace and not await is_empty(taking):
            raise StorageError("storage-not-empty")
        await empty(taking)
        rows = await copy_rows(giving, taking, told)
        await _raise_version(taking, before + 1)
        return rows


async def _alone(connection: AsyncConnection) -> None:
    """Keeps others from writing until the transaction ends; they may read what was there."""
    await lock(connection)
    if connection.dialect.name == "postgresql":
        names = ", ".join(metadata.tables)
        await connection.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))


async def _raise_version(connection: AsyncConnection, by: int) -> None:
    """Gives the register a version that no running process knows, so that each reads it anew.

    A register that nobody had changed since its seed stays one.
    """
    version, seed = register_version.c.version, register_version.c.seed_version
    raised = update(register_version).values(version=version + by, seed_version=seed + by)
    await connection.execute(raised)


async def _must_be_current(engine: AsyncEngine) -> None:
    async with reading(engine) as connection:
        if await connection.run_sync(revision) != HEAD:
            raise StorageError("storage-other-version")


@asynccontextmanager
async def _opened(url: str, *, new: bool = False) -> AsyncIterator[AsyncEngine]:
    """The database at the address, which answers; a `new` one may be made by that."""
    address = make_url(url)
    shown = address.render_as_string(hide_password=True)
    in_file = address.get_backend_name() == "sqlite" and not new
    if in_file and not await asyncio.to_thread(Path(address.database or "").is_file):
        raise StorageError("storage-no-database", database=shown)
    engine = open_engine(url)
    try:
        await _must_answer(engine, shown)
        yield engine
    finally:
        await engine.dispose()


async def _must_answer(engine: AsyncEngine, shown: str) -> None:
    try:
        async with reading(engine) as connection:
            await connection.run_sync(revision)
    except (OSError, SQLAlchemyError, DatabaseAwayError) as error:
        raise StorageError("storage-unreachable", database=shown, why=said(error)) from None


async def _copy_to_file(engine: AsyncEngine, file: Path, told: Told) -> None:
    async with _opened(_url(file), new=True) as backup:
        await migrate(backup)
        async with reading(engine) as giving, writing(backup) as taking:
            await copy_rows(giving, taking, told)


def _copy_pages(engine: AsyncEngine, file: Path) -> None:
    """By SQLite's own way, in one piece: a writer meanwhile neither waits nor shows."""
    with closing(sqlite_connection(engine)) as source, closing(sqlite3.connect(file)) as backup:
        source.backup(backup)
        backup.execute("PRAGMA secure_delete = ON")
        for name in NOT_COPIED:
            backup.execute(f"DELETE FROM {name}")  # noqa: S608
        backup.commit()


def _url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"
