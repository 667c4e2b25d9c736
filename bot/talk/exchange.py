"""One turn, from what came in to what is remembered after it was answered."""

from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from time import perf_counter
from typing import Protocol

from bot.announcements.board import Board, nothing_announced
from bot.announcements.showing import with_announcements
from bot.clock import Clock, today
from bot.errors import (
    AnswerNotKeptError,
    BadTurnError,
    DatabaseAwayError,
    StillInHandError,
)
from bot.metrics import Asked, Metrics
from bot.offices.model import Register
from bot.places.model import Position
from bot.ports import Opened, RegisterStore, Remembered, TalkStore
from bot.talk.answers.privacy import with_record
from bot.talk.model import Person, PlaceAnswer, Reply, Turn
from bot.talk.owed import Debt, Owed


class Conversation(Protocol):
    """Decides the reply. Pure: the same turn, memory and register give the same reply."""

    def reply(
        self, turn: Turn, remembered: Remembered, register: Register
    ) -> tuple[Reply, Remembered]: ...


class Counts(Protocol):
    """Counts what is asked; returns at once and never raises."""

    def answered(self, turn: Turn, reply: Reply) -> None:
        """A turn was answered, for the first time."""
        ...

    def typed(self, address: str, day: date, place: PlaceAnswer) -> None:
        """Somebody is typing, and this is what it means so far."""
        ...


@dataclass(frozen=True, slots=True)
class Counting:
    """Where questions are counted: for those who run the service, and for staff."""

    metrics: Metrics = field(default_factory=Metrics)
    tally: Counts | None = None


class Exchange:
    """The one way in for every door: answers a turn once and keeps what has to be kept."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is a part of its own
        self,
        conversation: Conversation,
        talk: TalkStore,
        register: RegisterStore,
        clock: Clock,
        counting: Counting | None = None,
        board: Callable[[datetime], Board] = nothing_announced,
    ) -> None:
        self._conversation = conversation
        self._talk = talk
        self._store = register
        self._clock = clock
        counting = counting or Counting()
        self._metrics, self._tally = counting.metrics, counting.tally
        self._register: Register | None = None
        self._board = board
        self._owed = Owed()

    @asynccontextmanager
    async def turn(
        self,
        person: Person,
        *,
        update: str | None = None,
        text: str | None = None,
        choice: str | None = None,
        position: Position | None = None,
    ) -> AsyncIterator[Reply | None]:
        """Gives the reply to deliver; None where this update is answered already.

        Leaving the block normally means "delivered": state and update are stored together. Leaving
        it by an exception gives the update back, so that it is answered when it comes again. What
        the store can't be told of an update just now it is told when that comes again.
        """
        now, began = self._clock.now(), perf_counter()
        opened = await self._opened(person, update, now)
        if opened is None:
            self._metrics.unanswered(person.door, Asked.REPEATED)
            yield None
            return
        try:
            register = await self._current(opened.register_version)
            turn = Turn(person, today(self._clock), text, choice, position)
            reply, remembered = self._conversation.reply(turn, opened.remembered, register)
            reply = with_announcements(reply, self._board(now))
            if reply.tells_record:
                reply = with_record(reply, await self._talk.about(person.address))
            if remembered.forgotten:
                await self._talk.forget(person.address)  # before the answer says that it is done
            yield reply
        except BaseException as error:
            self._metrics.unanswered(person.door, _why(error))
            await self._released(person.address, update)
            raise
        await self._closed(person, update, remembered, now)
        self._metrics.answered(person.door, reply, perf_counter() - began)
        if person.asks and self._tally is not None:
            self._tally.answered(turn, reply)

    @contextmanager
    def _failures_counted(self, door: str, update: str | None) -> Iterator[None]:
        """Counts a question that the store failed; not an update that waits until it is back."""
        try:
            yield
        except StillInHandError:
            raise
        except Exception as error:
            if update is None or not isinstance(error, DatabaseAwayError):
                self._metrics.unanswered(door, Asked.FAILED)
            raise

    async def _opened(self, person: Person, update: str | None, now: datetime) -> Opened | None:
        address = person.address
        with self._failures_counted(person.door, update):
            if await self._owed.pay(address, update):
                return None
            try:
                return await self._talk.open(address, update, now)
            except DatabaseAwayError:
                # Nobody knows whether it was claimed before the database went away.
                if update is not None:
                    release = partial(self._talk.release, update)
                    self._owed.add(address, Debt(update, release, delivered=False))
                raise

    async def _released(self, address: str, update: str | None) -> None:
        if update is None:
            return
        release = partial(self._talk.release, update)
        try:
            await release()
        except DatabaseAwayError:
            self._owed.add(address, Debt(update, release, delivered=False))

    async def _closed(
        self, person: Person, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        close = partial(self._talk.close, person.address, update, remembered, now)
        with self._failures_counted(person.door, update):
            try:
                await close()
            except DatabaseAwayError as error:
                if update is None:
                    raise
                self._owed.add(person.address, Debt(update, close, delivered=True))
                raise AnswerNotKeptError(*error.args) from error

    def typed(self, person: Person, place: PlaceAnswer) -> None:
        """Tells what the person's words mean so far, for counting."""
        if self._tally is not None:
            self._tally.typed(person.address, today(self._clock), place)

    async def preview(self, person: Person, choices: Sequence[str]) -> tuple[Reply, ...]:
        """The replies to these buttons as the person would get them now; nothing is kept."""
        opened = await self._talk.open(person.address, None, self._clock.now())
        if opened is None:
            return ()
        register = await self._current(opened.register_version)
        day, remembered = today(self._clock), opened.remembered
        turns = (Turn(person, day, choice=choice) for choice in choices)
        replies = (self._conversation.reply(t, remembered, register)[0] for t in turns)
        board = self._board(self._clock.now())
        return tuple(with_announcements(reply, board) for reply in replies)

    async def register(self) -> Register:
        """The register as it is just now; read again only where it has changed."""
        return await self._current(await self._store.version())

    async def _current(self, version: int) -> Register:
        if self._register is None or self._register.version != version:
            self._register = await self._store.load()
        return self._register


def _why(error: BaseException) -> Asked:
    if isinstance(error, BadTurnError):
        return Asked.REFUSED
    return Asked.FAILED if isinstance(error, Exception) else Asked.BROKEN_OFF
