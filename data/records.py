"""Where something about one person is stored: to tell them all of it, and to erase all of it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column

from bot.ports import Record
from data.people_changes import UNMADE
from data.statements import Statements, moment
from data.tables.common import Moment, metadata

_PERSON = "SELECT id FROM people WHERE address = :address"
_OWN = "address = :address"
_THEIRS = "person_id IN (SELECT id FROM people WHERE address = :address)"
OF_PERSON: Mapping[str, str] = {
    "deliveries": _THEIRS,
    "subscriptions": _THEIRS,
    "telegram_answers": "chat_id = :chat",
    "conversations": _OWN,
    "people": _OWN,
}
"""Table -> which of its rows are about the address, in the order in which they can be erased. A
guard finds every table that this leaves out."""


def record_of(db: Statements, address: str) -> Record:
    """Table -> its rows about the address, by column, as JSON can hold them."""
    found = {name: _rows(db, name, address) for name in reversed([*OF_PERSON])}
    return {name: rows for name, rows in found.items() if rows}


def erase(db: Statements, address: str) -> None:
    """Erases every row about the address."""
    for (person,) in db.rows(_PERSON, address=address):
        db.count(UNMADE, person=person)
    for name, which in OF_PERSON.items():
        for facts in _facts(which, address):
            db.count(f"DELETE FROM {name} WHERE {which}", **facts)  # noqa: S608


def _rows(db: Statements, name: str, address: str) -> Sequence[Mapping[str, object]]:
    columns = list(metadata.tables[name].columns)
    names = ", ".join(column.name for column in columns)
    select = f"SELECT {names} FROM {name} WHERE {OF_PERSON[name]}"  # noqa: S608
    return [
        {column.name: _shown(column, value) for column, value in zip(columns, row, strict=True)}
        for facts in _facts(OF_PERSON[name], address)
        for row in db.rows(select, **facts)
    ]


def _facts(which: str, address: str) -> Iterator[dict[str, object]]:
    """What the condition needs; nothing where it can't hold for the address."""
    if ":chat" not in which:
        yield {"address": address}
        return
    door, _, number = address.partition(":")
    if door == "telegram" and number.lstrip("-").isdigit():
        yield {"chat": int(number)}


def _shown(column: "Column[Any]", value: Any) -> object:
    if value is None:
        return None
    if isinstance(column.type, Moment):
        return _moment(value)
    if column.name == "memory":
        return json.loads(value)
    return bool(value) if isinstance(column.type, Boolean) else value


def _moment(value: str | datetime) -> str:
    return moment(value).isoformat(timespec="seconds")
