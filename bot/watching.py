"""How the service is, from what is seen of its parts: for whoever watches it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.alerts.night import is_night, morning, swedish_day

LATE = timedelta(minutes=15)
"""A delivery that has been due for longer than this is late."""


class Part(StrEnum):
    """How one part of the service is, in one word. OFF is a part that the settings leave out."""

    READY = "ready"
    OFF = "off"
    STARTING = "starting"
    FAILED = "failed"
    UNREACHABLE = "unreachable"
    UNWRITABLE = "unwritable"
    OUTDATED = "outdated"
    EMPTY = "empty"
    STOPPED = "stopped"
    LEADS = "leads"
    FOLLOWS = "follows"
    NOBODY = "nobody"
    LATE = "late"


FIT = frozenset(Part) - {
    Part.STARTING,
    Part.FAILED,
    Part.UNREACHABLE,
    Part.UNWRITABLE,
    Part.OUTDATED,
    Part.EMPTY,
    Part.STOPPED,
}
"""With these a process can answer people. NOBODY and LATE are told, but they concern all processes
together: to take one of them out would not help."""

Readiness = Callable[[], Awaitable[Mapping[str, Part]]]
"""Tells how each part ("database", "register", "telegram") is just now."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the database tells at one moment.

    `outdated`: its tables are not those that this version needs. Of the deliveries that wait,
    `urgent` and `usual` are when the first is due. `led`: some process holds the lead.
    """

    outdated: bool
    urgent: datetime | None
    usual: datetime | None
    led: bool


class WatchStore(Protocol):
    """The database as it is seen by whoever watches."""

    async def look(self, real: datetime, channel: str) -> Seen:
        """One look, in one short transaction; `real` is the machine's time."""
        ...

    async def write(self, real: datetime) -> None:
        """Writes and erases a row. Raises where nothing can be written."""
        ...

    async def waiting(self) -> int:
        """How many deliveries wait to be sent."""
        ...


def overdue(seen: Seen, now: datetime) -> timedelta:
    """For how long the oldest delivery that may go out has been due; zero where none is.

    What is not urgent waits over the night without being late.
    """
    since = [] if seen.urgent is None else [seen.urgent]
    if seen.usual is not None and not is_night(now):
        since.append(max(seen.usual, morning(swedish_day(now))))
    return max((now - moment for moment in since if moment < now), default=timedelta(0))
