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
from data.memory_codes import NOTHING, remembered_of, to_json
from data.tables.common import sqlite_text
from data.talk_steps import (
    CHUNK,
    CONVERSATIONS_KEPT,
    LEASE,
    UPDATES_KEPT,
    Close,
    Forget,
    Open,
    Release,
    Step,
    Tidy,
)


class SqliteTalk:
    """Runs batches of steps on one connection; called from one thread at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._owner = uuid4().hex

    def close(self) -> None:
        self._connection.close()

    def run(self, steps: Sequence[Step]) -> Sequence[Any]:
        """A result, or the exception to raise, for each step; each is kept whole or not at all."""
        try:
            return self._transaction(steps)
        except sqlite3.OperationalError:
            # Locked, full or gone: the same for every step.
            raise
        except Exception:
            if len(steps) == 1:
                raise
        return [self._alone(step) for step in steps]

    def _alone(self, step: Step) -> Any:
        try:
            return self._transaction([step])[0]
        except Exception as error:  # noqa: BLE001
            return error

    def _transaction(self, steps: Sequence[Step]) -> list[Any]:
        writes = any(not isinstance(step, Open) or step.update is not None for step in steps)
        self._connection.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
        try:
            outcomes = self._outcomes(steps)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        if any(isinstance(step, Forget) for step in steps):
            # The write-ahead log would go on showing the address for a while.
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return outcomes

    def _outcomes(self, steps: Sequence[Step]) -> list[Any]:
        self._keep([step for step in steps if isinstance(step, Close | Forget)])
        self._release([step.update for step in steps if isinstance(step, Release)])
        removed = [self._tidy(step) if isinstance(step, Tidy) else None for step in steps]
        opened = iter(self._open([step for step in steps if isinstance(step, Open)]))
        return [
            next(opened) if isinstance(step, Open) else gone
            for step, gone in zip(steps, removed, strict=True)
        ]

    def _keep(self, steps: Sequence[Close | Forget]) -> None:
        rows: dict[str, list[Any] | None] = {}
        answered: dict[str, list[Any]] = {}
        for step in steps:
            rows[step.address] = None
            if isinstance(step, Forget):
                continue
            now = sqlite_text(step.now)
            if step.remembered != NOTHING:
                chosen = step.remembered.chosen
                rows[step.address] = [step.address, chosen, to_json(step.remembered.memory), now]
            if step.update is not None:
                answered[step.update] = [step.update, now]
        self._execute(sql.ERASE, [address for address, row in rows.items() if row is None])
        self._execute(sql.KEEP, [row for row in rows.values() if row is not None])
        self._execute(sql.ANSWERED, list(answered.values()))

    def _release(self, updates: Sequence[str]) -> None:
        self._execute(sql.RELEASE, updates)

    def _open(self, steps: Sequence[Open]) -> list[Opened | StillInHandError | None]:
        if not steps:
            return []
        claimed, in_hand = self._claim(steps)
        kept = {row[0]: row for row in self._execute(sql.READ, [step.address for step in steps])}
        (version,) = self._connection.execute(sql.VERSION).fetchone()
        opened: list[Opened | StillInHandError | None] = []
        for step in steps:
            if step.update is None or step.update in claimed:
                opened.append(Opened(remembered_of(kept.get(step.address)), version))
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

    def _tidy(self, step: Tidy) -> int:
        updates = {"before": sqlite_text(step.now - UPDATES_KEPT), "chunk": CHUNK}
        talk = {"before": sqlite_text(step.now - CONVERSATIONS_KEPT), "chunk": CHUNK}
        removed = self._connection.execute(sql.TIDY_UPDATES, updates).rowcount
        return removed + self._connection.execute(sql.TIDY_CONVERSATIONS, talk).rowcount

    def _execute(self, statement: str, rows: Sequence[object]) -> list[tuple[Any, ...]]:
        if not rows:
            return []
        facts = {"rows": json.dumps(rows, ensure_ascii=False), "owner": self._owner}
        return self._connection.execute(statement, facts).fetchall()
