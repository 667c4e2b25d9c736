"""Conversation state and answered updates in SQLite, on the bare driver in a thread of its own.

A step costs a fraction of what a session per call does: the steps that wait share a transaction,
and each kind of step is one statement however many there are.
"""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from bot.errors import StillInHandError
from bot.ports import Opened
from data import talk_sqlite_sql as sql
from data.follows import following, keep_follows, with_follows
from data.memory_codes import is_worth_a_row, remembered_of, to_json
from data.records import erase
from data.statements import SqliteStatements
from data.tables.common import sqlite_text
from data.talk_steps import (
    LEASE,
    Close,
    Forget,
    Open,
    Release,
    Step,
)


class SqliteTalk:
    """Takes steps in a transaction of the connection; called from one thread at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._db = SqliteStatements(connection)
        self._owner = uuid4().hex

    def take(self, steps: Sequence[Step]) -> list[Any]:
        """A result, or the exception to raise, for each step."""
        self._keep([step for step in steps if isinstance(step, Close | Forget)])
        self._release([step.update for step in steps if isinstance(step, Release)])
        opened = iter(self._open([step for step in steps if isinstance(step, Open)]))
        return [next(opened) if isinstance(step, Open) else None for step in steps]

    def _keep(self, steps: Sequence[Close | Forget]) -> None:
        rows: dict[str, list[Any] | None] = {}
        answered: dict[str, list[Any]] = {}
        for step in steps:
            rows[step.address] = self._kept(step)
            if isinstance(step, Close) and step.update is not None:
                answered[step.update] = [step.update, sqlite_text(step.now)]
        self._execute(sql.ERASE, [address for address, row in rows.items() if row is None])
        self._execute(sql.KEEP, [row for row in rows.values() if row is not None])
        self._execute(sql.ANSWERED, list(answered.values()))

    def _kept(self, step: Close | Forget) -> list[Any] | None:
        """The conversation's row, the person's being kept or erased already."""
        if isinstance(step, Forget) or step.remembered.forgotten:
            erase(self._db, step.address)
            return None
        remembered = step.remembered
        if remembered.follows or remembered.followed:
            keep_follows(self._db, step.address, remembered, step.now)
        if not is_worth_a_row(remembered):
            return None
        memory = to_json(remembered.memory)
        return [step.address, remembered.chosen, memory, sqlite_text(step.now)]

    def _release(self, updates: Sequence[str]) -> None:
        self._execute(sql.RELEASE, updates)

    def _open(self, steps: Sequence[Open]) -> list[Opened | StillInHandError | None]:
        if not steps:
            return []
        claimed, in_hand = self._claim(steps)
        addresses = [step.address for step in steps]
        kept = {row[0]: row for row in self._execute(sql.READ, addresses)}
        people = following(self._db, addresses)
        (version,) = self._connection.execute(sql.VERSION).fetchone()
        opened: list[Opened | StillInHandError | None] = []
        for step in steps:
            if step.update is None or step.update in claimed:
                remembered = remembered_of(kept.get(step.address))
                person = people.get(step.address)
                opened.append(Opened(with_follows(remembered, person), version))
                claimed.discard(step.update)
            else:
                opened.append(StillInHandError(step.update) if step.update in in_hand else None)
        return opened

    def _claim(self, steps: Sequence[Open]) -> tuple[set[str | None], set[str]]:
        """The updates claimed just now, and all those that somebody has in hand."""
        wanted = {
            step.update: [step.update, sqlite_text(step.now + LEASE), sqlite_text(step.now)]
            for step in reversed(steps)
            if step.update is not None
        }
        claimed = {row[0] for row in self._execute(sql.CLAIM, list(wanted.values()))}
        in_hand = {row[0] for row in self._execute(sql.IN_HAND, list(wanted))}
        return claimed, in_hand

    def _execute(self, statement: str, rows: Sequence[object]) -> list[tuple[Any, ...]]:
        if not rows:
            return []
        facts = {"rows": json.dumps(rows, ensure_ascii=False), "owner": self._owner}
        return self._connection.execute(statement, facts).fetchall()
