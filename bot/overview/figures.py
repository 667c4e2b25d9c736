"""What the overview shows, as values, and what it needs from the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from bot.alerts.model import Scope
from bot.places.model import Outcome
from bot.talk.model import Intent


@dataclass(frozen=True, slots=True)
class Period:
    """Both days included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which questions are looked at: all, or those of one intent, one municipality or both."""

    intent: Intent | None = None
    municipality: str | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    """How many questions were answered in a period; each mapping divides the same ones.

    `by_place` has municipality codes, "" for questions about no single one.
    """

    by_day: Mapping[date, int]
    by_intent: Mapping[Intent, int]
    by_place: Mapping[str, int]
    by_outcome: Mapping[Outcome, int]
    by_door: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.by_day.values())


@dataclass(frozen=True, slots=True)
class UnknownPlace:
    """A folded word that many have taken for a place."""

    word: str
    many: int
    last_day: date


@dataclass(frozen=True, slots=True)
class Lead:
    """Which process leads the delivery of alerts, and until when it has said so."""

    holder: str
    until: datetime


class OverviewStore(Protocol):
    """What is counted, as it is stored."""

    async def questions(self, period: Period, chosen: Chosen) -> Questions:
        """The questions of the period, as far as they are chosen."""
        ...

    async def unknown_places(self, limit: int) -> Sequence[UnknownPlace]:
        """The words seen most, at most so many."""
        ...

    async def followers(self) -> Mapping[Scope, int]:
        """How many follow each scope. A person who follows a municipality and one of its offices
        counts for both scopes.
        """
        ...

    async def lead(self) -> Lead | None:
        """Who leads; None where nobody does."""
        ...
