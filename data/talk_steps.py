"""What a talk store is asked to do, as values that can wait in line and share a transaction."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.ports import Remembered

LEASE = timedelta(seconds=30)
"""How long a claimed update is left to the process that claimed it. Answering takes far less."""


@dataclass(frozen=True, slots=True)
class Open:
    """Read what is remembered, and claim the update where there is one."""

    address: str
    update: str | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Close:
    """Keep what is remembered, and note the update as answered where there is one."""

    address: str
    update: str | None
    remembered: Remembered
    now: datetime


@dataclass(frozen=True, slots=True)
class Release:
    """Give a claimed update back."""

    update: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase everything about the address."""

    address: str


Step = Open | Close | Release | Forget
