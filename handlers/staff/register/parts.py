"""What the register's pages are given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.clock import Clock, today
from bot.offices.model import Register
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.places.model import Gazetteer
from bot.register.editing import Current, Editor
from bot.register.importing import Importer
from bot.register.listing import Directory
from bot.register.ports import Followers


@dataclass(frozen=True, slots=True)
class Places:
    """Where things are."""

    gazetteer: Gazetteer
    matcher: Matcher
    boundaries: Boundaries


@dataclass(frozen=True, slots=True)
class Exports:
    """The register as files to take away."""

    packed: Callable[[Register], bytes]
    workbook: Callable[[Register], bytes]


@dataclass(frozen=True, slots=True)
class RegisterParts:
    """Everything the register's pages need; `files` reads and writes them."""

    current: Current
    clock: Clock
    places: Places
    editor: Editor
    importer: Importer
    followers: Followers
    exports: Exports

    @property
    def day(self) -> date:
        return today(self.clock)

    @property
    def gazetteer(self) -> Gazetteer:
        return self.places.gazetteer


class Directories:
    """The offices with their states today, worked out anew only where something changed."""

    def __init__(self, parts: RegisterParts) -> None:
        self._parts = parts
        self._known: Directory | None = None

    async def now(self) -> Directory:
        """As it is just now."""
        register, day = await self._parts.current(), self._parts.day
        known = self._known
        if known is None or known.day != day or known.register is not register:
            known = self._known = Directory(register, self._parts.gazetteer, day, known)
        return known
