"""Reading the register of offices."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from sqlalchemy import RowMapping, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.offices.model import Register
from data import register_rows as rows
from data import tables
from data.engine import reading
from data.register_files import by_office

Value = TypeVar("Value")
_AT_ONCE = 1000


class SqlRegisterStore:
    """The `RegisterStore` of `bot.ports`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def version(self) -> int:
        """Grows with every change of the register; 0 where nothing was ever loaded."""
        async with reading(self._engine) as connection:
            return await _version(connection)

    async def load(self) -> Register:
        """All of it, as one consistent snapshot."""
        async with reading(self._engine) as connection:
            offices = await _all(connection, tables.offices, rows.office_of)
            agencies = await _all(connection, tables.agencies, rows.agency_of, "place")
            return Register(
                version=await _version(connection),
                offices={office.id: office for office in offices},
                claims=by_office(await _all(connection, tables.claims, rows.claim_of)),
                services=tuple(await _all(connection, tables.services, rows.service_of, "place")),
                agencies={facts.code: facts for facts in agencies},
                hours=by_office(await _all(connection, tables.office_hours, rows.hours_of)),
                special_days=by_office(
                    await _all(connection, tables.special_days, rows.special_day_of)
                ),
                earlier_hours=by_office(
                    await _all(connection, tables.earlier_hours, rows.earlier_of)
                ),
            )


async def _version(connection: AsyncConnection) -> int:
    version: int = (
        await connection.execute(select(tables.register_version.c.version))
    ).scalar_one()
    return version


async def _all(
    connection: AsyncConnection,
    table: Table,
    made: Callable[[RowMapping], Value],
    order: str | None = None,
) -> Sequence[Value]:
    """What is made of every row, by `order` or else by the primary key.

    Rows come a thousand at a time, so that others are answered between.
    """
    by = [table.c[order]] if order else list(table.primary_key.columns)
    found: list[Value] = []
    result = await connection.stream(select(table).order_by(*by))
    async for some in result.mappings().partitions(_AT_ONCE):
        found.extend(map(made, some))
    return found
