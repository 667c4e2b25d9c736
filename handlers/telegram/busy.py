"""Shows "typing" where an answer takes its time."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.tasks import Supervisor

PATIENCE = 0.3
"""Seconds a person waits before they are shown that something is being done."""


class Busy:
    """Shows "typing" in a chat from `after` seconds into a block until it is left."""

    def __init__(self, bot: Bot, tasks: Supervisor, after: float = PATIENCE) -> None:
        self._bot, self._tasks, self._after = bot, tasks, after

    @contextmanager
    def shown(self, chat_id: int, thread: int | None) -> Iterator[None]:
        timer = asyncio.get_running_loop().call_later(
            self._after,
            lambda: self._tasks.start("show typing", self._show(chat_id, thread)),
        )
        try:
            yield
        finally:
            timer.cancel()

    async def _show(self, chat_id: int, thread: int | None) -> None:
        # A courtesy only: where it fails, the answer itself will tell.
        try:
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING, message_thread_id=thread)
        except TelegramError:
            return
