"""Waking the other processes on a PostgreSQL database, by its LISTEN and NOTIFY."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Any
from uuid import uuid4

import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from bot.wake import LocalWake, Topic

_CHANNEL = "servicekontor"
_NOTIFY = f"SELECT pg_notify('{_CHANNEL}', $1)"
_QUIET = 0.2
"""Seconds in which whatever is told of one topic becomes one word: a commit that tells waits for
every other that does."""
_ASKED_EVERY = 30.0
"""Seconds after which a silent connection is tried."""
_PAUSE = 1.0
_UNSAID = 50
"""Words that are kept while the connection is away; older ones are out of date."""


class StoredWake(LocalWake):
    """The `Wake` of the processes that share a database; on SQLite, of this process alone."""

    def __init__(self, engine: AsyncEngine) -> None:
        super().__init__()
        self._engine = engine
        self._shared = engine.dialect.name == "postgresql"
        self._name = uuid4().hex
        self._untold: set[Topic] = set()
        self._unsaid: deque[tuple[str, str]] = deque(maxlen=_UNSAID)
        self._ears: dict[str, Callable[[str], None]] = {}
        self._stir = asyncio.Event()
        self._logger = structlog.get_logger()

    def tell(self, topic: Topic) -> None:
        """Wakes whoever listens to the topic: here at once, elsewhere within a moment."""
        super().tell(topic)
        if self._shared:
            self._untold.add(topic)
            self._stir.set()

    def say(self, subject: str, words: str) -> None:
        """Says up to 7,000 bytes to the other processes that listen just now."""
        if self._shared:
            self._unsaid.append((subject, words))
            self._stir.set()

    def hear(self, subject: str, heard: Callable[[str], None]) -> None:
        """Calls `heard` with what the others say of the subject."""
        self._ears[subject] = heard

    async def run(self) -> None:
        """Hears of the others, and tells them, until cancelled; on SQLite there are none."""
        while self._shared:
            try:
                await self._connected()
            except Exception as error:  # noqa: BLE001 - whatever it is, those who wait look by themselves
                self._logger.warning("wake_lost", error=type(error).__name__)
            await asyncio.sleep(_PAUSE)

    async def close(self) -> None:
        """Tells what is not told yet, as a command does that changes the register and ends."""
        untold, self._untold = self._untold, set()
        for topic in untold:
            with suppress(Exception):
                async with self._engine.begin() as connection:
                    facts = {"channel": _CHANNEL, "word": self._word(topic)}
                    await connection.execute(text("SELECT pg_notify(:channel, :word)"), facts)

    async def _connected(self) -> None:
        # A connection of its own, for as long as it holds: one of the pool would be missed there.
        engine = create_async_engine(self._engine.url, poolclass=NullPool)
        async with engine.connect() as connection:
            driver: Any = (await connection.get_raw_connection()).driver_connection
            driver.add_termination_listener(lambda _: self._stir.set())
            await driver.add_listener(_CHANNEL, self._heard)
            # Nobody knows what was told while this process did not listen.
            for topic in Topic:
                super().tell(topic)
            self._stir.set()
            while not driver.is_closed():
                await self._tell_others(driver)

    async def _tell_others(self, driver: Any) -> None:
        try:
            async with asyncio.timeout(_ASKED_EVERY):
                await self._stir.wait()
        except TimeoutError:
            await driver.execute("SELECT 1", timeout=_ASKED_EVERY)
        self._stir.clear()
        while self._untold:
            topic = self._untold.pop()
            try:
                await driver.execute(_NOTIFY, self._word(topic))
            except BaseException:
                self._untold.add(topic)
                raise
        while self._unsaid:
            subject, words = self._unsaid.popleft()
            await driver.execute(_NOTIFY, f"{self._name} {subject} {words}")
        await asyncio.sleep(_QUIET)

    def _word(self, topic: Topic) -> str:
        return f"{self._name} {topic}"

    def _heard(self, _connection: object, _pid: int, _channel: str, word: str) -> None:
        who, _, told = word.partition(" ")
        if who == self._name:
            return
        # A newer version's process may tell of what this one does not know.
        if told in set(Topic):
            super().tell(Topic(told))
        subject, _, words = told.partition(" ")
        if subject in self._ears:
            self._ears[subject](words)
