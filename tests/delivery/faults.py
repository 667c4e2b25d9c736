"""Killing a process at any chosen point: from there on it does nothing more."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.delivery.model import Delivery, Outcome
from data.statements import Row, Statements, Transactions
from tests.delivery.builders import DELIVERED, RecordingDoor


class Killed(BaseException):
    """The process is dead."""


@dataclass
class Faults:
    """Points that are passed one after the other; the process dies at number `at`."""

    at: int | None = None
    passed: list[str] = field(default_factory=list)
    dead: bool = False

    def point(self, name: str) -> None:
        if self.dead or len(self.passed) == self.at:
            self.dead = True
            raise Killed(name)
        self.passed.append(name)


class FaultyTransactions:
    """Transactions with a point before, after and at each statement within."""

    def __init__(self, inner: Transactions, faults: Faults) -> None:
        self._inner = inner
        self._faults = faults

    async def run(self, work: Callable[[Statements], Any]) -> Any:
        self._faults.point("before a transaction")
        done = await self._inner.run(lambda db: work(FaultyStatements(db, self._faults)))
        self._faults.point("after a transaction")
        return done


class FaultyStatements:
    def __init__(self, inner: Statements, faults: Faults) -> None:
        self._inner = inner
        self._faults = faults
        self.skip_locked = inner.skip_locked
        self.table = inner.table
        self.json_rows = inner.json_rows

    def rows(self, sql: str, **facts: object) -> list[Row]:
        self._faults.point("within a transaction")
        return self._inner.rows(sql, **facts)

    def count(self, sql: str, **facts: object) -> int:
        self._faults.point("within a transaction")
        return self._inner.count(sql, **facts)


@dataclass
class FaultyDoor:
    """A door with a point before and after what is sent leaves."""

    door: RecordingDoor
    faults: Faults

    async def send(self, delivery: Delivery) -> Outcome:
        self.faults.point("before sending")
        await self.door.send(delivery)
        self.faults.point("after sending")
        return DELIVERED
