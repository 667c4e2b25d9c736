"""The database as whoever watches the service sees it: one short look."""

import asyncio
from contextlib import closing
from datetime import datetime

from sqlalchemy import bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.watching import Seen
from data.engine import reading, sqlite_connection, writing
from data.migrations import HEAD
from data.tables.common import Moment, sqlite_text

_SCHEMA = text("SELECT version_num FROM alembic_version")
# An index gives the first of each at once, however many wait.
_DUE = text(
    "SELECT due FROM deliveries WHERE state = 'waiting' AND channel = :channel "
    "AND urgent = :urgent ORDER BY due LIMIT 1"
).columns(column("due", Moment))
_WAITING = text("SELECT count(*) FROM deliveries WHERE state = 'waiting'")
_LED = text("SELECT count(*) FROM leader WHERE name = 'delivery' AND until > :real").bindparams(
    bindparam("real", type_=Moment)
)
# A row that is changed into itself is not written at all by SQLite.
_WRITE = text("INSERT INTO leader (name, holder, until) VALUES ('probe', '', :real)").bindparams(
    bindparam("real", type_=Moment)
)
_ERASE = text("DELETE FROM leader WHERE name = 'probe'")
_PATIENCE = 1.0
"""Seconds that a look at whether SQLite can be written waits for its lock."""


class SqlWatchStore:
    """The `WatchStore` of `bot.watching`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def look(self, real: datetime, channel: str) -> Seen:
        """One look, in one short transaction; `real` is the machine's time."""
        async with reading(self._engine) as connection:
            schema = await connection.scalar(_SCHEMA)
            led = await connection.scalar(_LED, {"real": real})
            urgent, usual = [
                await connection.scalar(_DUE, {"channel": channel, "urgent": urgent})
                for urgent in (True, False)
            ]
        return Seen(schema != HEAD, urgent, usual, bool(led))

    async def write(self, real: datetime) -> None:
        """Writes and erases a row. Raises where nothing can be written, on SQLite in a second."""
        if self._engine.dialect.name == "sqlite":
            await asyncio.to_thread(self._write_to_file, real)
            return
        async with writing(self._engine) as connection:
            await connection.execute(_ERASE)
            await connection.execute(_WRITE, {"real": real})
            await connection.execute(_ERASE)

    def _write_to_file(self, real: datetime) -> None:
        # A connection of the pool would wait for a lock as long as one that has work to do, and
        # can't be called off.
        with closing(sqlite_connection(self._engine, _PATIENCE)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_ERASE.text)
            connection.execute(_WRITE.text, {"real": sqlite_text(real)})
            connection.execute(_ERASE.text)
            connection.execute("COMMIT")

    async def waiting(self) -> int:
        """How many deliveries wait to be sent; a million take a fifth of a second."""
        async with reading(self._engine) as connection:
            return int(await connection.scalar(_WAITING) or 0)
