"""Which message of the bot's answers which message of a person's."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

import structlog

from bot.clock import Clock
from bot.tasks import Supervisor

EVERY = 0.5
"""Seconds for which answers are gathered before they are written together."""
_MOST_WAITING = 20_000

Answers = Mapping[tuple[int, int], int]
"""Chat and question -> answer: Telegram's numbers."""


class SentMessages(Protocol):
    """Remembers answers by chat and question, so that an edited question edits its answer."""

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        """The message id of the answer; None where it is not remembered."""
        ...

    async def keep(self, chat_id: int, question: int, answer: int) -> None: ...

    async def forget(self, chat_id: int) -> None:
        """Remembers nothing of the chat any more."""
        ...

    async def close(self) -> None:
        """Writes what is not written yet."""
        ...


class AnswerStore(Protocol):
    """Where answers outlive a restart and are seen by every process."""

    async def keep_answers(self, answers: Answers, now: datetime) -> None: ...

    async def answer_to(self, chat_id: int, question: int) -> int | None: ...

    async def forget_answers(self, chat_id: int) -> None: ...


class RecentMessages:
    """The latest `most` answers, for as long as the process lives."""

    def __init__(self, most: int = 10_000) -> None:
        self._most = most
        self._answers: dict[tuple[int, int], int] = {}

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        return self._answers.get((chat_id, question))

    async def keep(self, chat_id: int, question: int, answer: int) -> None:
        self._answers[chat_id, question] = answer
        if len(self._answers) > self._most:
            del self._answers[next(iter(self._answers))]

    async def forget(self, chat_id: int) -> None:
        self._answers = _without(chat_id, self._answers)

    async def close(self) -> None: ...


class StoredMessages:
    """Gathers answers for `every` seconds and writes them together: nobody waits for it.

    What a process that is killed had not written is lost: its edited question then gets an answer
    of its own.
    """

    def __init__(self, store: AnswerStore, clock: Clock, every: float = EVERY) -> None:
        self._store, self._clock, self._every = store, clock, every
        self._waiting: dict[tuple[int, int], int] = {}
        self._tasks = Supervisor()
        self._soon: asyncio.Task[None] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def answer_to(self, chat_id: int, question: int) -> int | None:
        """The message id of the answer, written or not yet."""
        found = self._waiting.get((chat_id, question))
        return found if found is not None else await self._store.answer_to(chat_id, question)

    async def keep(self, chat_id: int, question: int, answer: int) -> None:
        """Keeps it in a moment."""
        self._waiting[chat_id, question] = answer
        if len(self._waiting) > _MOST_WAITING:
            del self._waiting[next(iter(self._waiting))]
        if self._soon is None:
            self._soon = self._tasks.start("keep answers", self._write_soon())

    async def forget(self, chat_id: int) -> None:
        """Erases what is kept of the chat."""
        async with self._one_at_a_time:
            self._waiting = _without(chat_id, self._waiting)
            await self._store.forget_answers(chat_id)

    async def close(self) -> None:
        """Writes what is not written yet."""
        await self._tasks.close()
        await self._write()

    async def _write_soon(self) -> None:
        await asyncio.sleep(self._every)
        self._soon = None
        await self._write()

    async def _write(self) -> None:
        async with self._one_at_a_time:
            written = dict(self._waiting)
            try:
                await self._store.keep_answers(written, self._clock.now())
            except Exception as error:  # noqa: BLE001 - the store is away: they go with the next
                structlog.get_logger().warning("answers_not_kept", error=type(error).__name__)
                return
            self._waiting = dict(self._waiting.items() - written.items())


def _without(chat_id: int, answers: Answers) -> dict[tuple[int, int], int]:
    return {key: answer for key, answer in answers.items() if key[0] != chat_id}
