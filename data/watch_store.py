"""The database as whoever watches the service sees it: one short look."""

from datetime import datetime

from sqlalchemy import bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.watching import Seen
from data.engine import reading, writing
from data.migrations import HEAD
from data.tables.common import Moment

_SCHEMA = text("SELECT version_num FROM alembic_version")
# Indexes over what waits and what is sent have all that is asked for.
_QUEUE = text(
    """
SELECT urgent, count(*) AS many, min(due) AS due FROM deliveries WHERE state = 'waiting'
GROUP BY urgent
UNION ALL
SELECT NULL, count(*), NULL FROM deliveries WHERE state = 'sending'
"""
).columns(column("urgent"), column("many"), column("due", Moment))
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

    async def look(self, real: datetime) -> Seen:
        """One look, in one short transaction; `real` is the machine's time."""
        async with reading(self._engine) as connection:
            schema = await connection.scalar(_SCHEMA)
            queue = (await connection.execute(_QUEUE)).all()
            led = await connection.scalar(_LED, {"real": real})
        due = {urgent: moment for urgent, _, moment in queue}
        return Seen(
            outdated=schema != HEAD,
            waiting=sum(many for _, many, _ in queue),
            urgent=due.get(True),
            usual=due.get(False),
            led=bool(led),
        )

    async def write(self, real: datetime) -> None:
        """Writes and erases a row. Raises where nothing can be written."""
        async with writing(self._engine) as connection:
            await connection.execute(_ERASE)
            await connection.execute(_WRITE, {"real": real})
            await connection.execute(_ERASE)
