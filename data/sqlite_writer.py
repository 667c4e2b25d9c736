"""The one writer of a process to its SQLite database: everything that writes waits in one line."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from data.failures import Failed, away, says_away
from data.statements import Run, SqliteStatements
from data.talk_sqlite import SqliteTalk
from data.talk_steps import Close, Forget, Open, Step

_IMPATIENT = 1.0
"""Seconds to wait for a lock that could not be had the last time."""


class SqliteWriter:
    """Runs batches of steps on one connection; called from one thread at a time."""

    def __init__(
        self, connection: sqlite3.Connection, failed: Failed = lambda: None, patience: float = 10.0
    ) -> None:
        """`patience`: for how many seconds the connection waits for another process's lock."""
        self._connection, self._failed = connection, failed
        self._patience, self._is_patient = patience, True
        self._db = SqliteStatements(connection)
        self._talk = SqliteTalk(connection)

    def close(self) -> None:
        self._connection.close()

    def run(self, steps: Sequence[Step | Run]) -> Sequence[Any]:
        """A result, or the exception to raise, for each step; each is kept whole or not at all."""
        try:
            return self._transaction(steps)
        except sqlite3.OperationalError as error:
            # Locked, full or gone: the same for every step.
            self._failed()
            self._wait(patiently=False)
            if says_away(error):
                raise away(error) from error
            raise
        except Exception:
            if len(steps) == 1:
                raise
        return [self._alone(step) for step in steps]

    def _alone(self, step: Step | Run) -> Any:
        try:
            return self._transaction([step])[0]
        except Exception as error:  # noqa: BLE001
            return error

    def _transaction(self, steps: Sequence[Step | Run]) -> list[Any]:
        self._connection.execute("BEGIN IMMEDIATE" if any(map(_writes, steps)) else "BEGIN")
        self._wait(patiently=True)
        try:
            outcomes = self._outcomes(steps)
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        if any(map(_forgets, steps)):
            # The write-ahead log would go on showing the address for a while.
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return outcomes

    def _wait(self, *, patiently: bool) -> None:
        """How to wait for the lock from now on.

        Whoever comes while it can't be had would wait for those before them and then as long.
        """
        if patiently != self._is_patient:
            seconds = self._patience if patiently else min(_IMPATIENT, self._patience)
            self._connection.execute(f"PRAGMA busy_timeout = {1000 * seconds:.0f}")
            self._is_patient = patiently

    def _outcomes(self, steps: Sequence[Step | Run]) -> list[Any]:
        talk = iter(self._talk.take([step for step in steps if not isinstance(step, Run)]))
        return [step.work(self._db) if isinstance(step, Run) else next(talk) for step in steps]


def _writes(step: Step | Run) -> bool:
    return not isinstance(step, Open) or step.update is not None


def _forgets(step: Step | Run) -> bool:
    return isinstance(step, Forget) or (isinstance(step, Close) and step.remembered.forgotten)
