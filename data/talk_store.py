"""Conversation state and answered updates: the store for whichever database there is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.ports import Opened, Record, Remembered, TalkStore
from data.batches import Batches
from data.engine import patience_of, sqlite_connection
from data.failures import Failed
from data.records import record_of
from data.sqlite_writer import SqliteWriter
from data.statements import PostgresTransactions, Run, SqliteTransactions, Transactions
from data.talk_postgres import PostgresTalkStore
from data.talk_steps import Close, Forget, Open, Release, Step


class SqliteTalkStore:
    """The `TalkStore` of `bot.ports` on SQLite."""

    def __init__(self, batches: Batches[Step | Run]) -> None:
        self._batches = batches

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        """What is remembered of the address; None where the update is answered already."""
        opened: Opened | None = await self._batches.run(Open(address, update, now))
        return opened

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        """Keeps the state and notes the update as answered, in one transaction."""
        await self._batches.run(Close(address, update, remembered, now))

    async def release(self, update: str) -> None:
        """Gives the update back, where it still is this process's."""
        await self._batches.run(Release(update))

    async def about(self, address: str) -> Record:
        """Everything that is stored about the address, in every table."""
        record: Record = await self._batches.run(Run(lambda db: record_of(db, address)))
        return record

    async def forget(self, address: str) -> None:
        """Erases everything about the address, in the write-ahead log too."""
        await self._batches.run(Forget(address))


@dataclass(frozen=True, slots=True)
class Writers:
    """What writes to a database, so that on SQLite nobody waits for another's lock."""

    talk: TalkStore
    transactions: Transactions


@asynccontextmanager
async def open_writers(
    engine: AsyncEngine, failed: Failed = lambda: None
) -> AsyncIterator[Writers]:
    """The writers of a migrated database. Leaving the block finishes what is being written.

    `failed` is called each time that SQLite can't be used; the engine tells of PostgreSQL.
    """
    if engine.dialect.name != "sqlite":
        yield Writers(PostgresTalkStore(engine), PostgresTransactions(engine))
        return
    writer = SqliteWriter(sqlite_connection(engine), failed, patience_of(engine))
    batches = Batches(writer.run, "writer")
    try:
        yield Writers(SqliteTalkStore(batches), SqliteTransactions(batches))
    finally:
        await batches.close()
        writer.close()


@asynccontextmanager
async def open_talk_store(engine: AsyncEngine) -> AsyncIterator[TalkStore]:
    """The talk store alone, with a writer of its own."""
    async with open_writers(engine) as writers:
        yield writers.talk
