"""Files of staff that wait to be looked at before they change the register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from bot.offices.model import Register
from bot.talk.model import Text

WAITS = timedelta(hours=1)
"""How long an upload waits for its owner to say yes or no."""


@dataclass(frozen=True, slots=True)
class Given:
    """A file as it was handed in. `name` is only ever shown."""

    name: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """The register as it would be, and what is to be said of how the files were read.

    `kept` says the same as the files did, and is quicker to read again.
    """

    after: Register
    remarks: tuple[Text, ...]
    kept: tuple[Given, ...]


class FileReader(Protocol):
    """Reads files into a register. It takes its time, so it is called in a thread."""

    def read(self, register: Register, files: Sequence[Given], day: date) -> Read:
        """What the files say, entered on that day; nothing is stored. Raises SeedError."""
        ...


class Uploads(Protocol):
    """Files that wait, each member's own; they are there for every replica."""

    async def keep(self, owner: int, files: Sequence[Given], expires: datetime) -> str:
        """Keeps the files in the place of the member's earlier ones; the id to ask for them by."""
        ...

    async def files(self, owner: int, upload: str, now: datetime) -> Sequence[Given]:
        """The files; none where there is no such upload of the member's, or none any more."""
        ...

    async def drop(self, owner: int) -> None:
        """Deletes what waits of the member's."""
        ...
