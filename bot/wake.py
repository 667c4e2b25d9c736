"""Waking whoever waits for something new, in this process and in the others on its database."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from typing import Protocol


class Topic(StrEnum):
    """What may be new."""

    REGISTER = "register"
    """Offices, claims or hours."""
    NOTICES = "notices"
    """A notice to fan out, or one that is stopped."""
    DELIVERIES = "deliveries"
    """How deliveries stand."""
    LEAD = "lead"
    """Who leads: the one who did has given it up."""


class Listener:
    """Hears of some topics from the moment it is made."""

    def __init__(self) -> None:
        self._told = asyncio.Event()

    def tell(self) -> None:
        """There is something new."""
        self._told.set()

    async def heard(self) -> None:
        """Waits until there is something new since it last returned."""
        await self._told.wait()
        self._told.clear()

    async def heard_within(self, seconds: float) -> bool:
        """Whether there was something new within so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                await self.heard()
        except TimeoutError:
            return False
        return True


class Wake(Protocol):
    """Tells and hears of news. Word may be lost, so whoever listens also looks now and then."""

    def tell(self, topic: Topic) -> None:
        """Wakes whoever listens to the topic, everywhere. To be called after the commit.

        Never fails and never waits; many calls in a moment are one for the other processes.
        """
        ...

    def listening(self, *topics: Topic) -> AbstractContextManager[Listener]:
        """Hears of these topics inside the block."""
        ...


class LocalWake:
    """The `Wake` of one process: all there is on SQLite."""

    def __init__(self) -> None:
        self._listeners: dict[Listener, frozenset[Topic]] = {}

    def tell(self, topic: Topic) -> None:
        """Wakes whoever listens to the topic in this process."""
        for listener, topics in self._listeners.items():
            if topic in topics:
                listener.tell()

    def say(self, subject: str, words: str) -> None:
        """There is nobody else to hear it."""

    def hear(self, subject: str, heard: Callable[[str], None]) -> None:
        """There is nobody else who says anything."""

    @contextmanager
    def listening(self, *topics: Topic) -> Iterator[Listener]:
        """Hears of these topics inside the block."""
        listener = Listener()
        self._listeners[listener] = frozenset(topics)
        try:
            yield listener
        finally:
            del self._listeners[listener]
