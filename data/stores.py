"""A database made ready, and its stores."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.offices.model import Register
from data.engine import open_engine
from data.migrate import migrate
from data.register_store import SqlRegisterStore
from data.seed_load import load_seed
from data.talk_store import TidyTalkStore, open_talk_store
from data.telegram_store import SqlTelegramStore


@dataclass(frozen=True, slots=True)
class Stores:
    """Everything stored, by area."""

    engine: AsyncEngine
    register: SqlRegisterStore
    talk: TidyTalkStore
    telegram: SqlTelegramStore


@asynccontextmanager
async def open_stores(url: str, seed: Register) -> AsyncIterator[Stores]:
    """The stores of the database at `url`, migrated and with the seed loaded where that is due.

    Leaving the block finishes what is being written and closes every connection.
    """
    engine = open_engine(url)
    try:
        await migrate(engine)
        await load_seed(engine, seed)
        async with open_talk_store(engine) as talk:
            yield Stores(engine, SqlRegisterStore(engine), talk, SqlTelegramStore(engine))
    finally:
        await engine.dispose()
