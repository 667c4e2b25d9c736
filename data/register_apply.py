"""Changing the stored register, all of a change or nothing of it."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Delete,
    Insert,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import RegisterChangedError
from bot.offices.changes import Added, Change, Part, Removed, changes, parts, where_different
from bot.offices.model import Register
from bot.register.auditing import Signature, entries_of, versioned
from bot.staff.model import AuditEntry
from data import register_rows as rows
from data import tables
from data.audit_rows import audit_row
from data.engine import writing


async def apply(engine: AsyncEngine, before: Register, after: Register, by: Signature) -> int:
    """Stores what differs and who changed it, in one transaction that raises the version.

    The new version; nothing differs: nothing is written, and it is the old one.
    RegisterChangedError: somebody has changed the register since `before` was read, and nothing was
    stored. However much it is, others are answered meanwhile.
    """
    writes, audit = await asyncio.to_thread(_prepared, before, after, by)
    if not writes:
        return before.version
    async with writing(engine) as connection:
        query = select(tables.register_version.c.version).with_for_update()
        if (await connection.execute(query)).scalar_one() != before.version:
            raise RegisterChangedError
        version = before.version + 1
        told = [audit_row(versioned(each, version)) for each in audit]
        await connection.execute(update(tables.register_version).values(version=version))
        for write in (*writes, _Write(insert(tables.audit), told)):
            for first in range(0, len(write.rows), _AT_ONCE):
                await connection.execute(write.statement, write.rows[first : first + _AT_ONCE])
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
_AT_ONCE = 500
"""Rows of a statement: making them ready keeps others waiting that long."""


class _Write(NamedTuple):
    statement: Insert | Delete | Update
    rows: Sequence[dict[str, Any]]


def _places(register: Register) -> _Places:
    """Where each service and agency stands in its list."""
    services = {(Part.SERVICE, s.key): n for n, s in enumerate(register.services)}
    return services | {(Part.AGENCY, code.value): n for n, code in enumerate(register.agencies)}


def _prepared(
    before: Register, after: Register, by: Signature
) -> tuple[Sequence[_Write], Sequence[AuditEntry]]:
    """Statements with their rows, neighbours of one part and kind together; and the trace."""
    found = changes(before, after)
    values, places = parts(where_different(before, after)[1]), _places(after)
    writes = [
        _Write(_statement(_TABLES[part], kind), [_row(change, values, places) for change in group])
        for (part, kind), group in groupby(found, key=lambda each: (each.part, type(each)))
    ]
    return [_keyed(each) for each in writes], entries_of(found, by)


def _statement(table: Table, kind: type[Change]) -> Insert | Delete | Update:
    if kind is Added:
        return insert(table)
    if kind is Removed:
        return delete(table).where(_same(table))
    others: dict[str, Any] = {
        c.name: bindparam(f"row_{c.name}") for c in table.c if not c.primary_key
    }
    return update(table).where(_same(table)).values(others)


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


def _keyed(write: _Write) -> _Write:
    if isinstance(write.statement, Insert):
        return write
    # Under the columns' own names they would be taken for what is to be written.
    rows = [{f"row_{name}": value for name, value in row.items()} for row in write.rows]
    return _Write(write.statement, rows)
