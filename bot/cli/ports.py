"""What the command line needs of the joined application."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.clock import Clock
from bot.ports import RegisterStore
from bot.settings import Settings
from bot.talk.exchange import Conversation
from bot.talk.model import Person, Reply
from bot.texts import Texts


class TerminalApp(Protocol):
    """The application as the terminal uses it: it answers, and stores nothing of it."""

    @property
    def texts(self) -> Texts: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def conversation(self) -> Conversation: ...
    @property
    def register(self) -> RegisterStore: ...

    async def answer_once(self, person: Person, *, text: str) -> Reply:
        """The answer to a question that nothing was said before."""
        ...


Opens = Callable[[Settings], AbstractAsyncContextManager[TerminalApp]]
Runs = Callable[[Settings], int]
"""Runs the service until it is stopped; the exit code."""
