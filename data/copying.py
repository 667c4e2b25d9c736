"""Copying all that is stored from one database to another, of either kind."""

from collections.abc import Callable, Mapping
from typing import Protocol

from sqlalchemy import Connection, Table, exists, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StorageError
from data import tables

BATCH = 2000
NOT_COPIED = frozenset({"leader", "staff_links", "staff_sessions", "staff_dialogs"})
"""What is true of the running service only: who leads, and who is signed in."""


class Told(Protocol):
    """Is told how far a copy is."""

    def begin(self, rows: int) -> None:
        """So many rows are to be copied."""
        ...

    def done(self, rows: int) -> None:
        """So many more are."""
        ...


class Silent:
    """For a copy that nobody watches."""

    def begin(self, rows: int) -> None: ...

    def done(self, rows: int) -> None: ...


def copied_tables() -> list[Table]:
    """The tables, those first that others refer to."""
    return [each for each in tables.metadata.sorted_tables if each.name not in NOT_COPIED]


async def is_empty(connection: AsyncConnection) -> bool:
    """Whether nothing is stored but what a new database has."""
    for table in tables.metadata.sorted_tables:
        holds = await connection.scalar(select(exists().select_from(table)))
        if holds and table is not tables.register_version:
            return False
    return True


async def empty(connection: AsyncConnection) -> None:
    """Deletes every row of every table."""
    for table in reversed(tables.metadata.sorted_tables):
        await connection.execute(table.delete())


async def copy_rows(source: AsyncConnection, target: AsyncConnection, told: Told) -> int:
    """Copies all rows within the two transactions; how many. The target's tables are empty.

    Ids that were given in the source are not given again in the target. Raises StorageError where
    the counts differ afterwards.
    """
    counts = {table: await _count(source, table) for table in copied_tables()}
    told.begin(sum(counts.values()))
    await target.execute(tables.register_version.delete())
    for table in copied_tables():
        await _copy_table(table, source, target, told.done)
    await target.run_sync(_go_on_from, await source.run_sync(_last_ids))
    for table, rows in counts.items():
        if await _count(target, table) != rows:
            raise StorageError("storage-counts-differ", table=table.name)
    return sum(counts.values())


async def _copy_table(
    table: Table, source: AsyncConnection, target: AsyncConnection, done: Callable[[int], object]
) -> None:
    # By key, so that a claim comes after the one that it corrects.
    rows = await source.stream(select(table).order_by(*table.primary_key.columns))
    async for batch in rows.mappings().partitions(BATCH):
        await target.execute(insert(table), [dict(row) for row in batch])
        done(len(batch))


async def _count(connection: AsyncConnection, table: Table) -> int:
    return int(await connection.scalar(select(func.count()).select_from(table)) or 0)


def _last_ids(connection: Connection) -> Mapping[str, int]:
    """Table -> the highest id that was ever given there."""
    found = {
        table.name: _highest(connection, table) for table in copied_tables() if _numbers(table)
    }
    if connection.dialect.name == "sqlite":
        rows = connection.execute(text("SELECT name, seq FROM sqlite_sequence")).all()
        given = {name: int(seq) for name, seq in rows}
    else:
        given = {name: _given(connection, name) for name in found}
    return {name: max(highest, given.get(name, 0)) for name, highest in found.items()}


def _go_on_from(connection: Connection, last: Mapping[str, int]) -> None:
    """Lets new rows have higher ids than these."""
    for name, number in last.items():
        if connection.dialect.name == "sqlite":
            _go_on_in_sqlite(connection, name, number)
        elif number:
            facts = {"table": name, "number": number}
            sequence = "pg_get_serial_sequence(:table, 'id')"
            connection.execute(text(f"SELECT setval({sequence}, :number)"), facts)


def _go_on_in_sqlite(connection: Connection, name: str, number: int) -> None:
    # Only of tables that never give an id again is anything kept here.
    if not tables.metadata.tables[name].dialect_options["sqlite"]["autoincrement"]:
        return
    facts = {"name": name, "number": number}
    connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), facts)
    connection.execute(text("INSERT INTO sqlite_sequence VALUES (:name, :number)"), facts)


def _given(connection: Connection, name: str) -> int:
    sequence = connection.scalar(
        text("SELECT pg_get_serial_sequence(:table, 'id')"), {"table": name}
    )
    if sequence is None:
        return 0
    last, called = connection.execute(text(f"SELECT last_value, is_called FROM {sequence}")).one()  # noqa: S608
    return int(last) if called else 0


def _highest(connection: Connection, table: Table) -> int:
    return int(connection.scalar(select(func.max(table.c.id))) or 0)


def _numbers(table: Table) -> bool:
    """Whether the database gives the rows their ids."""
    key = table.autoincrement_column
    return key is not None and key.name == "id"
