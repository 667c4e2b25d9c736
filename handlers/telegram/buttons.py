"""Pressed buttons: each is answered once, so that none goes on spinning."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from telegram import CallbackQuery
from telegram.error import TelegramError

from bot.errors import AnswerNotKeptError, DatabaseAwayError
from bot.latest import Latest
from bot.tasks import Supervisor

PATIENCE = 0.3
"""Seconds that a button spins at most, however long its answer takes."""
_MOST = 10_000


class Buttons:
    """Remembers which presses were answered, of the latest `most`: each may come again."""

    def __init__(self, tasks: Supervisor, patience: float = PATIENCE, most: int = _MOST) -> None:
        self._tasks, self._patience = tasks, patience
        self._answered: Latest[str, None] = Latest(most)

    @asynccontextmanager
    async def answering(self, query: CallbackQuery) -> AsyncIterator[None]:
        """Answers the button when the block ends or takes its time.

        Where it ends because the database is away, the button is left for `say`.
        """
        timer = asyncio.get_running_loop().call_later(
            self._patience, lambda: self._tasks.start("answer button", self._answer(query))
        )
        try:
            yield
        except BaseException as error:
            if not isinstance(error, DatabaseAwayError) or isinstance(error, AnswerNotKeptError):
                await self._answer(query)
            raise
        else:
            await self._answer(query)
        finally:
            timer.cancel()

    async def say(self, query: CallbackQuery, words: str) -> bool:
        """Answers the button with words of at most 200 characters; False where it was before."""
        return await self._answer(query, words)

    async def _answer(self, query: CallbackQuery, words: str | None = None) -> bool:
        if query.id in self._answered:
            return False
        self._answered[query.id] = None
        # A button pressed long ago can't be answered any more; what it asks still can.
        try:
            await query.answer(words)
        except TelegramError as error:
            why = error.message.partition(":")[0]
            log = structlog.get_logger()
            log.warning("button_unanswered", error=type(error).__name__, why=why)
            return False
        return True
