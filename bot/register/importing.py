"""Entering files of staff: what they would change is shown, then all of it is made or nothing.

What is made is what was shown. Where somebody else's change meanwhile makes it another change, it
has to be looked at again.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from bot.alerts.foreseeing import Alert, alerts_of, caused, of_these
from bot.clock import today
from bot.errors import RegisterChangedError, ServicekontorError
from bot.offices.changes import Added, Change, Part, changes
from bot.offices.model import Register
from bot.register.auditing import IMPORTED, Signature
from bot.register.editing import Workplace
from bot.register.files import WAITS, FileReader, Given, Read, Uploads
from bot.register.touching import offices_touched
from bot.staff.model import Actor
from bot.talk.model import Text

_TRIES = 20


class UploadGoneError(ServicekontorError):
    """The files have waited too long, were entered or given up. Hand them in again."""


class LookAgainError(ServicekontorError):
    """What the files would change is no longer what was shown."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What files would change, whom that alerts, and what is to be said of how they were read.

    `mark` tells one such change from another.
    """

    before: Register
    after: Register
    changes: tuple[Change, ...]
    alerts: tuple[Alert, ...]
    remarks: tuple[Text, ...]
    mark: str


class Importer:
    """The use cases of one who hands in files."""

    def __init__(self, workplace: Workplace, reader: FileReader, uploads: Uploads) -> None:
        self._reader, self._uploads = reader, uploads
        self._desk, self._notices, self._reach = workplace.desk, workplace.notices, workplace.reach
        self._clock, self._current = workplace.clock, workplace.current

    async def hand_in(self, files: Sequence[Given], owner: int) -> str:
        """Keeps the files for their owner to look at; their id. Raises SeedError.

        Files that can't be used are refused at once and not kept.
        """
        read = await self._read(await self._current(), files)
        return await self._uploads.keep(owner, read.kept, self._clock.now() + WAITS)

    async def look(self, upload: str, owner: int) -> Looked:
        """What the files would change now. Raises UploadGoneError, SeedError."""
        before = await self._current()
        read = await self._read(before, await self._files(upload, owner))
        found, mark = await asyncio.to_thread(_compared, before, read.after)
        touched = offices_touched(found)
        was, now = (of_these(register, touched) for register in (before, read.after))
        notices = await caused(self._notices, was, now, self._clock.now())
        alerts = await alerts_of(self._reach, notices)
        return Looked(before, read.after, found, alerts, read.remarks, mark)

    async def apply(self, upload: str, owner: int, mark: str, actor: Actor) -> int:
        """Makes the change that was shown as `mark`; how many things differ.

        Raises UploadGoneError, SeedError, LookAgainError.
        """
        files, by = await self._files(upload, owner), Signature(actor, self._clock.now(), IMPORTED)
        for _ in range(_TRIES):
            before = await self._current()
            after = (await self._read(before, files)).after
            found, now = await asyncio.to_thread(_compared, before, after)
            if now != mark:
                raise LookAgainError
            try:
                await self._desk.apply(before, after, by)
            except RegisterChangedError:
                continue
            await self._uploads.drop(owner)
            return len(found)
        raise LookAgainError

    async def give_up(self, owner: int) -> None:
        """The files are not to be entered."""
        await self._uploads.drop(owner)

    async def _files(self, upload: str, owner: int) -> Sequence[Given]:
        files = await self._uploads.files(owner, upload, self._clock.now())
        if not files:
            raise UploadGoneError
        return files

    async def _read(self, before: Register, files: Sequence[Given]) -> Read:
        day = today(self._clock)
        return await asyncio.to_thread(self._reader.read, before, files, day)


def _compared(before: Register, after: Register) -> tuple[tuple[Change, ...], str]:
    """What differs, and its mark: a claim is the same whatever number it gets."""
    found = changes(before, after)
    marked = sorted(repr(_without_number(change)) for change in found)
    return found, sha256("\n".join(marked).encode()).hexdigest()


def _without_number(change: Change) -> Change:
    if isinstance(change, Added) and change.part is Part.CLAIM:
        return Added(Part.CLAIM, "", replace(change.value, id=0))
    return change
