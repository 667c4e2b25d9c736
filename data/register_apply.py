"""Changing the stored register, all of a change or nothing of it."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import RegisterChangedError
from bot.offices.changes import Added, Change, Part, Removed, changes, parts
from bot.offices.model import Register
from data import register_rows as rows
from data import tables
from data.engine import writing


async def apply(engine: AsyncEngine, before: Register, after: Register) -> int:
    """Stores what differs, in one transaction that raises the version; the new version.

    Nothing differs: nothing is written. RegisterChangedError: somebody has changed the register
    since `before` was read, and nothing was stored.
    """
    found = changes(before, after)
    if not found:
        return before.version
    async with writing(engine) as connection:
        query = select(tables.register_version.c.version).with_for_update()
        if (await connection.execute(query)).scalar_one() != before.version:
            raise RegisterChangedError
        values, places = parts(after), _places(after)
        for change in found:
            await _store(connection, change, places, values)
        version = before.version + 1
        await connection.execute(update(tables.register_version).values(version=version))
        return version


_TABLES: Mapping[Part, Table] = {
    Part.OFFICE: tables.offices,
    Part.CLAIM: tables.claims,
    Part.SERVICE: tables.services,
    Part.AGENCY: tables.agencies,
    Part.HOURS: tables.office_hours,
    Part.EARLIER_HOURS: tables.earlier_hours,
    Part.SPECIAL_DAY: tables.special_days,
}
_ROWS: Mapping[Part, Callable[[Any], dict[str, Any]]] = {
    Part.OFFICE: rows.office_row,
    Part.CLAIM: rows.claim_row,
    Part.HOURS: rows.hours_row,
    Part.EARLIER_HOURS: rows.earlier_row,
    Part.SPECIAL_DAY: asdict,
}
_PLACED: Mapping[Part, Callable[[int, Any], dict[str, Any]]] = {
    Part.SERVICE: rows.service_row,
    Part.AGENCY: rows.agency_row,
}

_Places = Mapping[tuple[Part, str], int]


def _places(register: Register) -> _Places:
    """Where each service and agency stands in its list."""
    services = {(Part.SERVICE, s.key): n for n, s in enumerate(register.services)}
    return services | {(Part.AGENCY, code.value): n for n, code in enumerate(register.agencies)}


async def _store(
    connection: AsyncConnection,
    change: Change,
    places: _Places,
    values: Mapping[Part, Mapping[str, Any]],
) -> None:
    table, part, key = _TABLES[change.part], change.part, change.key
    value = change.value if isinstance(change, Removed) else values[part][key]
    place = places.get((part, key), 0)
    row = _PLACED[part](place, value) if part in _PLACED else _ROWS[part](value)
    if isinstance(change, Removed):
        await connection.execute(delete(table).where(_same(table, row)))
    elif isinstance(change, Added):
        await connection.execute(insert(table).values(row))
    else:
        await connection.execute(update(table).where(_same(table, row)).values(row))


def _same(table: Table, row: Mapping[str, Any]) -> ColumnElement[bool]:
    return and_(*(column == row[column.name] for column in table.primary_key.columns))
