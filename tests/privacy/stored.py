"""Everything that a database holds, as whoever gets hold of it would search it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from sqlalchemy import Column, text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from data import tables
from data.engine import reading

_NAMES = {"address", "chat", "chat_id", "telegram_id", "user", "user_id", "sender", "person"}
PUBLIC = {"offices.address"}
"""Columns named as if they were somebody's that are the register's."""
STAFF = {"staff.telegram_id", "staff_dialogs.chat_id"}
"""A member of staff's own chat, which an admin takes away; nothing of a citizen."""


def about_somebody() -> set[str]:
    """The tables with a column that leads to a person, whatever the code thinks of them."""
    return {
        table.name
        for table in tables.metadata.tables.values()
        for column in table.columns
        if f"{table.name}.{column.name}" not in PUBLIC | STAFF and _leads_to_somebody(column)
    }


def _leads_to_somebody(column: "Column[object]") -> bool:
    to_people = any(key.column.table.name == "people" for key in column.foreign_keys)
    return to_people or column.name in _NAMES


async def holding(engine: AsyncEngine, words: Iterable[str]) -> Mapping[str, list[str]]:
    """Table -> its rows, as text, with any of the words in them."""
    found: dict[str, list[str]] = {}
    async with reading(engine) as connection:
        for table in tables.metadata.sorted_tables:
            rows = await connection.execute(text(f"SELECT * FROM {table.name}"))
            shown = [str(tuple(row)) for row in rows]
            hits = [row for row in shown if any(word in row for word in words)]
            if hits:
                found[table.name] = hits
    return found


def in_files(url: str, number: int, words: Iterable[str]) -> list[str]:
    """Which of the words, and of the ways to write the number, the SQLite files still hold."""
    file = make_url(url).database or ""
    kept = b"".join(each.read_bytes() for each in Path(file).parent.glob(f"{Path(file).name}*"))
    assert len(kept) > 100_000, "the database is somewhere else"
    wide = number.to_bytes(6, "big")
    return [word for word in words if word.encode() in kept] + (
        ["the number as SQLite writes it"] if wide in kept else []
    )
