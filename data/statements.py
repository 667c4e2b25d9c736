"""The same SQL on both databases, inside one short transaction."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Protocol, TypeVar

from sqlalchemy import (
    BigInteger,
    Boolean,
    Connection,
    Date,
    String,
    TextClause,
    bindparam,
    text,
)
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.types import TypeEngine

from data.batches import Batches
from data.tables.common import Moment, sqlite_text

_PARAMETER = re.compile(r"(?<![:\w]):(\w+)")
T = TypeVar("T")
Row = Sequence[Any]


class Statements(Protocol):
    """Runs statements with `:name` parameters on the connection of a transaction.

    Facts are strings, numbers, booleans, datetimes, dates and None. A list of rows goes as one
    fact, made by `json_rows` and read in the statement through `table`. `skip_locked` ends a SELECT
    that picks rows which no other transaction has in hand.
    """

    skip_locked: str

    def rows(self, sql: str, **facts: object) -> list[Row]:
        """All rows that the statement returns."""
        ...

    def count(self, sql: str, **facts: object) -> int:
        """How many rows the statement changed."""
        ...

    def table(self, name: str, columns: str) -> str:
        """`FROM` text for the fact `name`: "id bigint, due timestamptz" are its columns."""
        ...

    def json_rows(self, rows: Iterable[Mapping[str, object]]) -> str:
        """Rows as one fact."""
        ...


Work = Callable[[Statements], T]


class Transactions(Protocol):
    """Runs a piece of work in a transaction of its own or one that it shares."""

    async def run(self, work: Work[T]) -> T:
        """What `work` returns, once it is committed. Nothing of it is kept where it raises."""
        ...


class SqliteStatements:
    """On the bare driver."""

    skip_locked = ""
    """There is one writer at a time."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, **facts: object) -> list[Row]:
        return self._execute(sql, facts).fetchall()

    def count(self, sql: str, **facts: object) -> int:
        return self._execute(sql, facts).rowcount

    def table(self, name: str, columns: str) -> str:
        return sqlite_table(name, columns)

    def json_rows(self, rows: Iterable[Mapping[str, object]]) -> str:
        return json.dumps(list(rows), ensure_ascii=False, default=_sqlite_plain)

    def _execute(self, sql: str, facts: Mapping[str, object]) -> sqlite3.Cursor:
        plain = {k: _sqlite_plain(v) if isinstance(v, date) else v for k, v in facts.items()}
        return self._connection.execute(sql, plain)


class PostgresStatements:
    """On SQLAlchemy, each fact typed by what it is, for PostgreSQL guesses no types."""

    skip_locked = "FOR UPDATE SKIP LOCKED"

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, sql: str, **facts: object) -> list[Row]:
        return [tuple(row) for row in self._connection.execute(typed(sql, facts), facts)]

    def count(self, sql: str, **facts: object) -> int:
        return self._connection.execute(typed(sql, facts), facts).rowcount

    def table(self, name: str, columns: str) -> str:
        return postgres_table(name, columns)

    def json_rows(self, rows: Iterable[Mapping[str, object]]) -> str:
        return json.dumps(list(rows), ensure_ascii=False, default=_iso)


class SqliteTransactions:
    """On the thread that all writers of this process share, so that none waits for a lock."""

    def __init__(self, batches: Batches[Any]) -> None:
        self._batches = batches

    async def run(self, work: Work[T]) -> T:
        done: T = await self._batches.run(Run(work))
        return done


class PostgresTransactions:
    """On a connection of the pool."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def run(self, work: Work[T]) -> T:
        async with self._engine.begin() as connection:
            return await connection.run_sync(lambda plain: work(PostgresStatements(plain)))


class Run:
    """A piece of work as a step in the line of a SQLite database's one writer."""

    def __init__(self, work: Work[Any]) -> None:
        self.work = work


def used(sql: str, facts: Mapping[str, object]) -> dict[str, object]:
    """Those of the facts that the statement takes."""
    names = set(_PARAMETER.findall(sql))
    return {name: value for name, value in facts.items() if name in names}


def moment(value: Any) -> datetime:
    """A moment as a row of either database holds it, in UTC."""
    at: datetime = datetime.fromisoformat(value) if isinstance(value, str) else value
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _sqlite_plain(value: date) -> str:
    return sqlite_text(value) if isinstance(value, datetime) else value.isoformat()


def _iso(value: date) -> str:
    return value.isoformat()


_TYPES: tuple[tuple[type, type[TypeEngine[Any]]], ...] = (
    (bool, Boolean),
    (int, BigInteger),
    (datetime, Moment),
    (date, Date),
    (str, String),
)


def typed(sql: str, facts: Mapping[str, object]) -> TextClause:
    """The statement for SQLAlchemy, each fact typed by what it is."""
    return _clause(sql, tuple((name, _type(value)) for name, value in facts.items()))


def _type(value: object) -> type[TypeEngine[Any]]:
    return next((sql for python, sql in _TYPES if isinstance(value, python)), String)


@lru_cache(maxsize=256)
def _clause(sql: str, types: tuple[tuple[str, type[TypeEngine[Any]]], ...]) -> TextClause:
    return text(sql).bindparams(*(bindparam(name, type_=type_()) for name, type_ in types))


def postgres_table(name: str, columns: str) -> str:
    """`FROM` text for the fact `name`, which holds rows as JSON."""
    return f"json_to_recordset(CAST(:{name} AS json)) AS {name} ({columns})"


@lru_cache(maxsize=64)
def sqlite_table(name: str, columns: str) -> str:
    """As `postgres_table`."""
    names = [column.split()[0] for column in columns.split(",")]
    fields = ", ".join(f"json_extract(value, '$.{each}') AS {each}" for each in names)
    return f"(SELECT {fields} FROM json_each(:{name})) AS {name}"  # noqa: S608
