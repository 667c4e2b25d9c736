"""Stores in memory and a conversation with set answers, so that the door is tested for itself."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.errors import DatabaseAwayError, StillInHandError
from bot.offices.model import Register
from bot.ports import Opened, Record, Remembered
from bot.talk.model import Block, BlockKind, Intent, Language, Reply, Text, Turn, text

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


class StillClock:
    def now(self) -> datetime:
        return NOW


@dataclass
class MemoryTalk:
    """Remembers in a dict; an update is answered once."""

    kept: dict[str, Remembered] = field(default_factory=dict)
    updates: dict[str, bool] = field(default_factory=dict)
    """Update -> whether it is answered (else it is in hand)."""
    broken: int = 0
    """How many of the next calls fail, as a store that is away."""
    away: int = 0
    """How many of the next calls to open find the database away, the update being claimed."""
    away_over: int = 0
    """How many of the next calls to close find the database away."""
    in_hand: int = 0
    """How many of the next calls find the update in another process's hand."""
    gate: asyncio.Event | None = None
    """Where set, opening waits for it."""

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        if self.broken:
            self.broken -= 1
            raise OSError("the store is away")
        if self.in_hand:
            self.in_hand -= 1
            raise StillInHandError
        if update is not None and update in self.updates:
            if not self.updates[update]:
                raise StillInHandError
            return None
        if update is not None:
            self.updates[update] = False
        if self.away:
            self.away -= 1
            raise DatabaseAwayError("away")
        if self.gate is not None:
            await self.gate.wait()
        return Opened(self.kept.get(address, Remembered()), 1)

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        if self.away_over:
            self.away_over -= 1
            raise DatabaseAwayError("away")
        self.kept[address] = remembered
        if update is not None:
            self.updates[update] = True

    async def release(self, update: str) -> None:
        self.updates.pop(update, None)

    async def about(self, address: str) -> Record:
        return {}

    async def forget(self, address: str) -> None:
        self.kept.pop(address, None)


@dataclass
class MemoryRegister:
    register: Register

    async def version(self) -> int:
        return self.register.version

    async def load(self) -> Register:
        return self.register


@dataclass
class SetAnswers:
    """Answers by a function of the turn and keeps the turns."""

    answer: Callable[[Turn], Reply]
    turns: list[Turn] = field(default_factory=list)

    def reply(
        self, turn: Turn, remembered: Remembered, register: Register
    ) -> tuple[Reply, Remembered]:
        self.turns.append(turn)
        return self.answer(turn), remembered


@dataclass
class AddressBook:
    """Notes what became of addresses."""

    told: list[tuple[str, ...]] = field(default_factory=list)

    async def gone(self, address: str) -> None:
        self.told.append(("gone", address))

    async def back(self, address: str) -> None:
        self.told.append(("back", address))

    async def moved(self, old: str, new: str) -> None:
        self.told.append(("moved", old, new))


def words(said: str) -> Text:
    """A text that shows these words in every language."""
    return text("test-said", words=said)


def answer(*said: str | Block, language: Language = Language.EN, **more: object) -> Reply:
    """A reply of these blocks; plain words are a paragraph."""
    blocks = tuple(b if isinstance(b, Block) else Block(BlockKind.TEXT, words(b)) for b in said)
    return Reply(language, Intent.FIND_OFFICE, blocks, **more)  # type: ignore[arg-type]


def echo(turn: Turn) -> Reply:
    """Repeats what was asked."""
    asked = turn.text if turn.text is not None else turn.choice or str(turn.position)
    return answer(f"{asked!r} in {turn.person.address}", language=turn.person.client or Language.EN)
