"""Changing the stored register, all of a change or nothing of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Table, and_, bindparam, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import RegisterChangedError
from bot.offices.changes import Added, Change, Part, Removed, changes, parts, where_different
from bot.offices.model import Register
from bot.register.auditing import Signature, entries_of, versioned
from data import register_rows as rows
from data import tables
from data.audit_rows import audit_row
from data.engine import writing


async def apply(engine: AsyncEngine, before: Register, after: Register, by: Signature) -> int:
    """Stores what differs and who changed it, in one transaction that raises the version.

    The new version; nothing differs: nothing is written, and it is the old one.
    RegisterChangedError: somebody has changed the register since `before` was read, and nothing was
    stored.
    """
    found = changes(before, after)
    if not found:
        return before.version
    kept = entries_of(found, by)
    async with writing(engine) as connection:
        query = select(tables.register_version.c.version).with_for_update()
        if (await connection.execute(query)).scalar_one() != before.version:
            raise RegisterChangedError
        await _store(connection, found, where_different(before, after)[1])
        version = before.version + 1
        await connection.execute(update(tables.register_version).values(version=version))
        told = [audit_row(versioned(each, version)) for each in kept]
        await connection.execute(insert(tables.audit), told)
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


async def _store(connection: AsyncConnection, found: Sequence[Change], after: Register) -> None:
    """Writes the changes, neighbours of one part and kind together."""
    values, places = parts(after), _places(after)
    for (part, kind), group in groupby(found, key=lambda change: (change.part, type(change))):
        table = _TABLES[part]
        written = [_row(change, values, places) for change in group]
        if kind is Added:
            await connection.execute(insert(table), written)
        elif kind is Removed:
            await connection.execute(delete(table).where(_same(table)), [*map(_keyed, written)])
        else:
            others: dict[str, Any] = {
                c.name: bindparam(f"row_{c.name}") for c in table.c if not c.primary_key
            }
            changing = update(table).where(_same(table)).values(others)
            await connection.execute(changing, [*map(_keyed, written)])


def _row(
    change: Change, values: Mapping[Part, Mapping[str, Any]], places: _Places
) -> dict[str, Any]:
    part, key = change.part, change.key
    value = change.value if isinstance(change, Removed) else values[part][key]
    if part in _PLACED:
        return _PLACED[part](places.get((part, key), 0), value)
    return _ROWS[part](value)


def _same(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"row_{column.name}") for column in table.primary_key))


def _keyed(row: Mapping[str, Any]) -> dict[str, Any]:
    # Under the columns' own names they would be taken for what is to be written.
    return {f"row_{name}": value for name, value in row.items()}
