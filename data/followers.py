"""How many follow each of some scopes."""

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Scope, ScopeKind
from data import tables
from data.engine import reading

_kind, _code = tables.subscriptions.c.kind, tables.subscriptions.c.code


class SqlFollowers:
    """The `Followers` of `bot.register.ports`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def counted(self, scopes: Sequence[Scope]) -> Mapping[Scope, int]:
        """How many follow each of the scopes; one that nobody follows is left out."""
        wanted = [(scope.kind.value, scope.code) for scope in scopes]
        query = (
            select(_kind, _code, func.count())
            .where(tuple_(_kind, _code).in_(wanted))
            .group_by(_kind, _code)
        )
        async with reading(self._engine) as connection:
            rows = (await connection.execute(query)).all()
        return {Scope(ScopeKind(kind), code): many for kind, code, many in rows}
