"""What the command line needs of the joined application."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Protocol

from bot.places.model import Position
from bot.ports import Remembered
from bot.settings import Settings
from bot.talk.model import Person, Reply
from bot.texts import Texts


class TerminalApp(Protocol):
    """The application as the terminal uses it: it answers, and stores nothing of it."""

    @property
    def texts(self) -> Texts: ...

    async def answer_once(
        self,
        person: Person,
        *,
        text: str | None = None,
        choice: str | None = None,
        position: Position | None = None,
        remembered: Remembered | None = None,
    ) -> tuple[Reply, Remembered]:
        """The answer to one turn, and what to hand in with the person's next."""
        ...


Opens = Callable[[Settings], AbstractAsyncContextManager[TerminalApp]]
Runs = Callable[[Settings], None]
"""Runs the service until it is stopped."""
