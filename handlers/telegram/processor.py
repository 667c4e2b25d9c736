"""Updates of different chats side by side, those of one chat in the order they came."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_HELD = 100_000


class ChatOrder(BaseUpdateProcessor):
    """Runs at most `at_once` updates at a time, and of one chat only one.

    An update without a chat (an inline query) is kept in order with its sender's. What waits for
    its chat takes no place from other chats. Nothing is kept of a chat with nothing to do.
    """

    def __init__(self, at_once: int = 256) -> None:
        # The base class counts an update from when it starts to wait, so one busy chat could take
        # every place: its bound is far off, and the real one is taken after the wait.
        super().__init__(_HELD)
        self._places = asyncio.Semaphore(at_once)
        self._lines: dict[int, _Line] = {}

    @property
    def chats(self) -> int:
        """How many chats have an update waiting or under way."""
        return len(self._lines)

    async def run(self, update: Update, handle: Callable[[Update], Awaitable[None]]) -> None:
        """Calls `handle` when it is the update's turn, and returns when that is done."""
        key = chat_key(update)
        if key is None:
            async with self._places:
                await handle(update)
            return
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = _Line()
        line.updates += 1
        try:
            async with line.lock, self._places:
                await handle(update)
        finally:
            line.updates -= 1
            if not line.updates:
                del self._lines[key]

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """What `telegram.ext.Application` calls."""

        async def handle(_: Update) -> None:
            await coroutine

        try:
            await self.run(update if isinstance(update, Update) else Update(0), handle)
        finally:
            if inspect.iscoroutine(coroutine):
                coroutine.close()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""


class _Line:
    __slots__ = ("lock", "updates")

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.updates = 0


def chat_key(update: Update) -> int | None:
    """The chat's id, the sender's where there is no chat (they share one space of numbers)."""
    chat = update.effective_chat
    if chat is not None:
        return chat.id
    user = update.effective_user
    return None if user is None else user.id
