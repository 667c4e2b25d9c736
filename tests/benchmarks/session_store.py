"""The usual way to store a conversation, to compare with: an ORM session for each call."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncEngine
from sqlalchemy.ext.asyncio.session import AsyncSession, async_sessionmaker
from sqlalchemy.orm import registry

from bot.ports import Opened, Remembered
from data import tables
from data.memory_codes import remembered_of, to_json
from data.talk_steps import LEASE

mappers = registry()


class Conversation:
    """A row of conversations."""

    address: str
    chosen: str | None
    memory: str
    updated_at: datetime


class Update:
    """A row of answered updates."""

    id: str
    state: str
    owner: str
    until: datetime
    at: datetime


mappers.map_imperatively(Conversation, tables.conversations)
mappers.map_imperatively(Update, tables.answered_updates)


class SessionTalkStore:
    """Reads rows as objects, changes them, commits."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._sessions = async_sessionmaker(engine, class_=AsyncSession)

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        async with self._sessions.begin() as session:
            claimed = await session.get(Update, update) if update else None
            if claimed and (claimed.state == "answered" or claimed.until > now):
                return None
            if update:
                await session.merge(_update(update, "handling", now))
            kept = await session.get(Conversation, address)
            version = await session.scalar(select(tables.register_version.c.version))
            row = (kept.chosen, kept.memory) if kept else None
            return Opened(remembered_of(row), version or 0)

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        async with self._sessions.begin() as session:
            kept = Conversation()
            kept.address, kept.chosen = address, remembered.chosen
            kept.memory, kept.updated_at = to_json(remembered.memory), now
            await session.merge(kept)
            if update:
                await session.merge(_update(update, "answered", now))

    async def release(self, update: str) -> None:
        raise NotImplementedError

    async def forget(self, address: str) -> None:
        raise NotImplementedError


def _update(id_: str, state: str, now: datetime) -> Update:
    update = Update()
    update.id, update.state, update.owner = id_, state, "bench"
    update.until, update.at = now + LEASE, now
    return update
