"""Bringing a database up to today's tables at start."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, insert, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import SettingError
from data import tables
from data.engine import reading
from data.migrations import HEAD

if TYPE_CHECKING:
    # Importing alembic takes longer than most of the start, which seldom has anything to do.
    from alembic.config import Config

_LOCK = 7_350_290
"""The key of PostgreSQL's advisory lock; any number that nothing else here uses."""


async def migrate(engine: AsyncEngine) -> None:
    """Makes the tables of an empty database, or runs the steps that are missing: all or none.

    Processes that start at once on one database wait for each other. Raises SettingError where a
    newer version has been at the database.
    """
    async with reading(engine) as connection:
        found = await connection.run_sync(revision)
    if found == HEAD:
        return
    if found is not None and found > HEAD:
        raise SettingError(
            f"DATABASE_URL: a newer version has used this database (its step is {found}, this "
            f"version's last is {HEAD}); run that version, or take another database"
        )
    async with changing_tables(engine) as connection:
        await lock(connection)
        if await connection.run_sync(revision) != HEAD:
            empty = not await connection.run_sync(_tables)
            await connection.run_sync(_create if empty else _upgrade)


@asynccontextmanager
async def changing_tables(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A transaction that may make tables anew, as SQLite has to for most changes.

    SQLite takes the drop of the old one for the deletion of rows that others refer to, so it looks
    at references only when all is done. Raises IntegrityError where one leads nowhere then.
    """
    async with engine.connect() as connection:
        await _references(connection, "OFF")
        try:
            async with connection.begin():
                yield connection
                await connection.run_sync(_check_references)
        finally:
            await _references(connection, "ON")


async def _references(connection: AsyncConnection, value: str) -> None:
    # Within a transaction SQLite would not heed it.
    if connection.dialect.name == "sqlite":
        raw = await connection.get_raw_connection()
        await raw.driver_connection.execute(f"PRAGMA foreign_keys = {value}")  # type: ignore[union-attr]


def _check_references(connection: Connection) -> None:
    if connection.dialect.name != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).first()
    if broken is not None:
        raise IntegrityError("PRAGMA foreign_key_check", None, ValueError(str(broken[0])))


async def lock(connection: AsyncConnection) -> None:
    """Waits for any other process that changes the tables, until the transaction ends."""
    # SQLite's write lock is held already, since the transaction's start.
    if connection.dialect.name == "postgresql":
        await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})


def revision(connection: Connection) -> str | None:
    """The step that the tables are at; None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def _tables(connection: Connection) -> list[str]:
    return inspect(connection).get_table_names()


def _create(connection: Connection) -> None:
    # The same as all the steps would make, without alembic's share of time and memory; a test
    # holds the two together.
    tables.metadata.create_all(connection)
    connection.execute(
        insert(tables.register_version).values(id=1, version=0, seed_version=0, seed_digest="")
    )
    connection.execute(
        text(
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
            "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
        )
    )
    connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": HEAD})


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415

    command.upgrade(alembic_config(connection), "head")


def alembic_config(connection: Connection | None = None) -> "Config":
    """What alembic's commands take to work on `connection`, inside its transaction."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config
