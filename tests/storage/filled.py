"""A database with a row or more in every table, made up from the columns themselves."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    Integer,
    LargeBinary,
    String,
    Table,
    Time,
    insert,
    select,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from data import tables
from data.copying import NOT_COPIED
from data.engine import open_engine, reading, writing
from data.tables import Moment

Rows = Mapping[str, Sequence[tuple[Any, ...]]]
_VALUES: tuple[tuple[type, Any], ...] = (
    (Boolean, True),
    (Moment, datetime(2026, 11, 23, 12, 0, 0, 123456, UTC)),
    (Date, date(2026, 11, 23)),
    (Time, time(9, 30)),
    (Float, 65.825),
    (Integer, 7),
    (LargeBinary, b"\x00\xff"),
    (String, "å\U0001f3e2"),  # more than the letters of English survive
)
_OWN: Mapping[str, Any] = {"memory": "{}", "id": 7, "corrects": None}


async def fill(url: str) -> None:
    """Puts one row into every table; what a table demands of its values holds."""
    engine = open_engine(url)
    async with writing(engine) as connection:
        for table in tables.metadata.sorted_tables:
            if table is not tables.register_version:
                await connection.execute(insert(table), row_of(table))
    await engine.dispose()


def row_of(table: Table) -> dict[str, Any]:
    return {column.name: _value(table, column) for column in table.columns}


def _value(table: Table, column: "Column[Any]") -> Any:
    if column.foreign_keys and column.name not in _OWN:
        (key,) = column.foreign_keys
        return _value(key.column.table, key.column)
    if column.name in _OWN and not (column.name == "id" and isinstance(column.type, String)):
        value = _OWN[column.name]
        return 1 if column.name == "id" and _is_single(table) else value
    made = next(value for kind, value in _VALUES if isinstance(column.type, kind))
    if isinstance(made, str):
        return made[: column.type.length or None]  # type: ignore[attr-defined]
    return made


def _is_single(table: Table) -> bool:
    """Whether the table may hold one row only."""
    return any(str(check.name or "").endswith("single") for check in table.constraints)


async def everything(engine: AsyncEngine) -> Rows:
    """Every row of every table that is copied."""
    async with reading(engine) as connection:
        return {
            table.name: [tuple(row) for row in await connection.execute(_in_order(table))]
            for table in tables.metadata.sorted_tables
            if table.name not in NOT_COPIED
        }


async def everything_in(url: str) -> Rows:
    engine = open_engine(url)
    try:
        return await everything(engine)
    finally:
        await engine.dispose()


def _in_order(table: Table) -> Any:
    return select(table).order_by(*table.primary_key.columns)
