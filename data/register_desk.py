"""The register as staff work with it: read files into it, see what would change, store it."""

from collections.abc import Collection, Container, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.offices.model import Register
from bot.register.auditing import PastChange, Signature
from bot.register.files import Given, Read
from bot.wake import Topic, Wake
from data.register_apply import apply
from data.register_history import changed_since
from data.register_import import Entering, with_files, with_sheets
from data.register_store import SqlRegisterStore
from data.register_write import write_register
from data.sheets import opened


class SqlRegisterDesk:
    """The `RegisterDesk` of `bot.register.ports` and `bot.cli.ports`, on either database."""

    def __init__(self, engine: AsyncEngine, municipalities: Container[str], wake: Wake) -> None:
        self._engine = engine
        self._municipalities = municipalities
        self._wake = wake

    async def load(self) -> Register:
        """The register as it is stored."""
        return await SqlRegisterStore(self._engine).load()

    def read(self, register: Register, files: Sequence[Given], day: date) -> Read:
        """What the files say, entered on that day; nothing is stored. Raises SeedError."""
        found = opened(files)
        entering = Entering(day, self._municipalities)
        return Read(with_sheets(register, found.sheets, entering), found.remarks, found.kept)

    def with_files(self, register: Register, files: Sequence[Path], day: date) -> Register:
        """The register with what the files say, entered on that day. Raises SeedError."""
        return with_files(register, files, Entering(day, self._municipalities))

    async def apply(self, before: Register, after: Register, by: Signature) -> int:
        """Stores what differs, with its trace; the new version. Raises RegisterChangedError."""
        version = await apply(self._engine, before, after, by)
        self._wake.tell(Topic.REGISTER)
        return version

    async def changed_since(
        self, office_ids: Collection[str], version: int
    ) -> Sequence[tuple[str, PastChange]]:
        """What was changed of these offices after that version, the oldest first, by office id."""
        return await changed_since(self._engine, office_ids, version)

    def write(self, register: Register, folder: Path) -> None:
        """Writes the register's files into the folder."""
        write_register(register, folder)
