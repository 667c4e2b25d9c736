"""Opening a database: SQLite in a file (or in memory) and PostgreSQL behind one face."""

import socket
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path
from time import monotonic, sleep
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    URL,
    AsyncAdaptedQueuePool,
    Connection,
    PoolProxiedConnection,
    event,
    exc,
    make_url,
)
from sqlalchemy.exc import InvalidatePoolError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import DatabaseAwayError, SettingError

PRAGMAS = (
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)
"""Said on every new SQLite connection. What is erased is overwritten, not only marked free."""
_PATIENCE = "10"
"""Seconds that SQLite waits for another process's lock, where the address has no `timeout`."""
_PAUSE = 0.01
_SILENT = 16
"""Seconds without a sign of life after which PostgreSQL's machine is taken for gone."""
_POOLED: dict[str, Any] = {"max_overflow": 0, "hide_parameters": True, "pool_use_lifo": True}
"""The connection used last is used next: each has statements and pages of its own in memory."""


class _Pool(AsyncAdaptedQueuePool):
    """A pool that stays empty for its 30 seconds has given its connections to a slow database."""

    def connect(self) -> PoolProxiedConnection:
        try:
            return super().connect()
        except exc.TimeoutError as error:
            raise DatabaseAwayError("The database is too slow. Try again in a while.") from error


def open_engine(url: str) -> AsyncEngine:
    """An engine for `sqlite+aiosqlite:///FILE` or `postgresql+asyncpg://...`.

    SQLite waits 10 seconds for another process's lock, or those of `?timeout=`. The folder of a
    SQLite file is made where it is missing; `:memory:` gives a database that lives as long as the
    engine. Whoever opens it awaits `dispose()`.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite(address)
    return _postgres(address)


@asynccontextmanager
async def reading(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A transaction that sees one consistent snapshot and waits for no writer."""
    if engine.dialect.name == "sqlite":
        options: dict[str, Any] = {"begin": "BEGIN"}
    else:
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    async with engine.execution_options(**options).begin() as connection:
        yield connection


@asynccontextmanager
async def writing(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """A transaction that may write, kept when the block ends normally.

    On SQLite it holds the write lock from its start: one that reads first and writes later could
    find that another has written in between, which SQLite answers by "database is locked".
    """
    async with engine.begin() as connection:
        yield connection


def sqlite_connection(engine: AsyncEngine, patience: float | None = None) -> sqlite3.Connection:
    """A connection of the bare driver to the engine's SQLite database, for one thread at a time.

    It waits for a lock as the engine does, or `patience` seconds. It is outside the pool: whoever
    opened it closes it.
    """
    uri = "uri" in engine.url.query
    database = str(engine.url.database) + ("?vfs=memdb" if uri else "")
    patience = patience_of(engine) if patience is None else patience
    connection = sqlite3.connect(database, uri=uri, check_same_thread=False, timeout=patience)
    _prepare(connection, None)
    return connection


def patience_of(engine: AsyncEngine) -> float:
    """For how many seconds an engine of SQLite's waits for another process's lock."""
    return _patience(engine.url)


def _postgres(address: URL) -> AsyncEngine:
    # Connections beyond the pool would be opened and closed again under load, each in more time
    # than it takes to wait for one of the ten.
    patience = {"timeout": _SILENT}
    engine = create_async_engine(
        address, poolclass=_Pool, pool_size=10, connect_args=patience, **_POOLED
    )
    event.listen(engine.sync_engine, "connect", _hang_up_on_silence)
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    return engine


def _hang_up_on_silence(connection: Any, _record: object) -> None:
    # A server whose machine or network is gone says nothing at all. Left to itself, the system
    # believes in it for a quarter of an hour, and waits with ever longer pauses.
    line = connection.driver_connection._transport.get_extra_info("socket")  # noqa: SLF001 - no other way
    if line is None or line.family == socket.AF_UNIX or not hasattr(socket, "TCP_USER_TIMEOUT"):
        return
    line.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, _SILENT // 2)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, _SILENT // 4)
    line.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _SILENT * 1000)


def _refuse_closed(connection: Any, _record: object, _proxy: object) -> None:
    # The driver knows when the server has hung up, as after its restart; asking the server each
    # time would cost a round trip.
    if connection.driver_connection.is_closed():
        raise InvalidatePoolError


def _sqlite(address: URL) -> AsyncEngine:
    if "timeout" not in address.query:
        address = address.update_query_dict({"timeout": _PATIENCE})
    if address.database in {None, "", ":memory:"}:
        # SQLite's "memdb" shares one database in memory among this process's connections, with
        # the same locks as a file has.
        address = address.set(
            database=f"file:/{uuid4().hex}",
            query={**address.query, "vfs": "memdb", "uri": "true"},
        )
    elif address.database is not None and not address.database.startswith("file:"):
        Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        _make(Path(address.database))
        _write_ahead(address.database, _patience(address))
    engine = create_async_engine(address, poolclass=_Pool, pool_size=8, **_POOLED)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _patience(address: URL) -> float:
    try:
        return float(str(address.query["timeout"]))
    except ValueError:
        raise SettingError("DATABASE_URL: timeout must be a number of seconds") from None


def _make(file: Path) -> None:
    """A new file is for its owner alone: it will hold personal data. One that is there stays so."""
    with suppress(FileExistsError):
        file.touch(mode=0o600, exist_ok=False)


def _write_ahead(file: str, patience: float) -> None:
    """Puts the file into write-ahead mode, in which it stays.

    SQLite refuses the change at once, without waiting, while another process makes it too. Raises
    what else is wrong with the file, before there is any connection with a thread of its own.
    """
    deadline = monotonic() + patience
    while True:
        try:
            with closing(sqlite3.connect(file)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.DatabaseError as error:
            if "locked" in str(error) and monotonic() < deadline:
                sleep(_PAUSE)
                continue
            raise
        return


def _prepare(connection: Any, _record: object) -> None:
    # The driver's own BEGIN comes too late (before the first write) and never before DDL.
    connection.isolation_level = None
    try:
        cursor = connection.cursor()
        for pragma in PRAGMAS:
            cursor.execute(pragma)
        cursor.close()
    except Exception:
        # Nobody else knows of it yet, and it has a thread of its own.
        connection.close()
        raise


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN IMMEDIATE"))
