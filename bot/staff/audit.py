"""Reading the audit: who did what, to what, when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from bot.clock import SWEDEN
from bot.staff.model import AuditEntry

AREAS = ("announcement", "register", "staff", "token")
"""What an action begins with, before the point."""
AT_ONCE = 10_000
LONGEST = 100
"""Characters of a search; the rest is left out."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which entries are looked for; what is empty is not asked about.

    `who` is part of a name, `about` part of a subject or of a detail, `area` one of AREAS. Both
    days are included, in Swedish time.
    """

    who: str = ""
    about: str = ""
    area: str = ""
    first: date | None = None
    last: date | None = None

    @property
    def since(self) -> datetime | None:
        return None if self.first is None else _midnight(self.first)

    @property
    def until(self) -> datetime | None:
        """The moment after the last day."""
        if self.last is None or self.last == date.max:
            return None
        return _midnight(self.last + timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look found, the latest first; `on` is the id before which to look on.

    `on` is None where there is nothing further back.
    """

    entries: Sequence[AuditEntry]
    on: int | None


class AuditStore(Protocol):
    """The entries, as they are stored."""

    async def look(self, wanted: Wanted, before: int | None, limit: int) -> Looked:
        """At most `limit` entries; `before`: only those with a lower id.

        Words are looked for in AT_ONCE entries at a time, so that no look takes long.
        """
        ...


def told(details: Mapping[str, str]) -> str:
    """The details in a line: "address.after: Storgatan 1; version: 7"."""
    return "; ".join(f"{name}: {value}" for name, value in details.items())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), SWEDEN)
