"""The database as whoever watches the service sees it: one short look."""

from datetime import datetime

from sqlalchemy import bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.watching import Seen
from data.engine import reading, writing
from data.migrations import HEAD
from data.tables.common import Moment

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
        """Writes and erases a row. Raises where nothing can be written."""
        async with writing(self._engine) as connection:
            await connection.execute(_ERASE)
            await connection.execute(_WRITE, {"real": real})
            await connection.execute(_ERASE)

    async def waiting(self) -> int:
        """How many deliveries wait to be sent; a million take a fifth of a second."""
        async with reading(self._engine) as connection:
            return int(await connection.scalar(_WAITING) or 0)
