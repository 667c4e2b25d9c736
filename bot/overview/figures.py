"""What the overview shows, as values, and what it needs from the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from bot.alerts.model import Scope
from bot.places.model import Outcome
from bot.talk.model import Intent

Part = TypeVar("Part")


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

    def __add__(self, other: "Questions") -> "Questions":
        """Those of two periods that have no day in common."""
        return Questions(
            by_day=_together(self.by_day, other.by_day),
            by_intent=_together(self.by_intent, other.by_intent),
            by_place=_together(self.by_place, other.by_place),
            by_outcome=_together(self.by_outcome, other.by_outcome),
            by_door=_together(self.by_door, other.by_door),
        )


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


def _together(one: Mapping[Part, int], other: Mapping[Part, int]) -> Mapping[Part, int]:
    return {part: one.get(part, 0) + other.get(part, 0) for part in {**one, **other}}


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
