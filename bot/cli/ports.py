"""What the command line needs of the joined application."""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date
from pathlib import Path
from typing import Protocol

from bot.alerts.ports import NoticeStore, Reach
from bot.clock import Clock
from bot.offices.model import Register
from bot.places.model import Position
from bot.ports import Remembered
from bot.register.ports import RegisterDesk
from bot.settings import Settings
from bot.staff.desk import StaffDesk
from bot.staff.tokens import TokenDesk
from bot.talk.model import Person, Reply
from bot.texts import Texts


class FileDesk(RegisterDesk, Protocol):
    """The register as staff at a terminal work with it."""

    async def load(self) -> Register:
        """The register as it is stored."""
        ...

    def with_files(self, register: Register, files: Sequence[Path], day: date) -> Register:
        """The register with what the files say, entered on that day; nothing is stored.

        Raises SeedError naming file, row, field and value.
        """
        ...

    def write(self, register: Register, folder: Path) -> None:
        """Writes the register's files into the folder. Raises OSError."""
        ...


class TerminalApp(Protocol):
    """The application as the terminal uses it: it answers, and stores nothing of it."""

    @property
    def texts(self) -> Texts: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def desk(self) -> FileDesk: ...

    @property
    def staff(self) -> StaffDesk: ...

    @property
    def tokens(self) -> TokenDesk: ...

    @property
    def notices(self) -> NoticeStore: ...

    @property
    def reach(self) -> Reach: ...

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


class Told(Protocol):
    """Is told how far a copy is."""

    def begin(self, rows: int) -> None:
        """So many rows are to be copied."""
        ...

    def done(self, rows: int) -> None:
        """So many more are."""
        ...


class Storage(Protocol):
    """Everything stored, as a whole. Each raises StorageError, and then nothing has changed."""

    async def back_up(self, url: str, file: Path, told: Told) -> None:
        """Writes all of the database, as it is at one moment, to a new file."""
        ...

    async def restore(self, url: str, file: Path, *, replace: bool, told: Told) -> int:
        """Puts back what the file holds; how many rows. An empty database only, or `replace`."""
        ...

    async def copy_database(self, source_url: str, target_url: str, told: Told) -> int:
        """Copies all of a database to an empty one; how many rows."""
        ...


Opens = Callable[[Settings], AbstractAsyncContextManager[TerminalApp]]
Runs = Callable[[Settings], None]
"""Runs the service until it is stopped."""
