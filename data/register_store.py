"""Reading the register of offices."""

from collections.abc import Sequence

from sqlalchemy import RowMapping, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.offices.model import Register
from data import register_rows as rows
from data import tables
from data.engine import reading
from data.register_files import by_office


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
            return Register(
                version=await _version(connection),
                offices={
                    row["id"]: rows.office_of(row) for row in await _all(connection, tables.offices)
                },
                claims=by_office(map(rows.claim_of, await _all(connection, tables.claims))),
                services=tuple(
                    map(rows.service_of, await _all(connection, tables.services, "place"))
                ),
                agencies={
                    facts.code: facts
                    for facts in map(
                        rows.agency_of, await _all(connection, tables.agencies, "place")
                    )
                },
                hours=by_office(map(rows.hours_of, await _all(connection, tables.office_hours))),
                special_days=by_office(
                    map(rows.special_day_of, await _all(connection, tables.special_days))
                ),
                earlier_hours=by_office(
                    map(rows.earlier_of, await _all(connection, tables.earlier_hours))
                ),
            )


async def _version(connection: AsyncConnection) -> int:
    version: int = (
        await connection.execute(select(tables.register_version.c.version))
    ).scalar_one()
    return version


async def _all(
    connection: AsyncConnection, table: Table, order: str | None = None
) -> Sequence[RowMapping]:
    """Every row, by `order` or else by the primary key."""
    by = [table.c[order]] if order else list(table.primary_key.columns)
    return (await connection.execute(select(table).order_by(*by))).mappings().all()
