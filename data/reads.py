"""Reading a few rows without waiting for any writer."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncEngine

from data.engine import reading
from data.statements import Row, typed


async def read_rows(engine: AsyncEngine, sql: str, **facts: object) -> Sequence[Row]:
    """The statement's rows, in a transaction of its own that only reads."""
    async with reading(engine) as connection:
        return [tuple(row) for row in await connection.execute(typed(sql, facts), facts)]
