"""How many follow each of some scopes."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Scope
from data import tables
from data.engine import reading

_kind, _code = tables.subscriptions.c.kind, tables.subscriptions.c.code


class SqlFollowers:
    """The `Followers` of `bot.register.ports`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def counted(self, scopes: Sequence[Scope]) -> Mapping[Scope, int]:
        """How many follow each of the scopes; one that nobody follows is left out."""
        # One range of the index for each: a list of pairs would be looked for in the whole table.
        counts = [
            select(literal(place), func.count())
            .select_from(tables.subscriptions)
            .where(_kind == scope.kind.value, _code == scope.code)
            for place, scope in enumerate(scopes)
        ]
        async with reading(self._engine) as connection:
            rows = (await connection.execute(union_all(*counts))).all()
        return {scopes[place]: many for place, many in rows if many}
