"""Dates as exactly as sources give them."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How exactly a source gives a date."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}


@dataclass(frozen=True, slots=True)
class When:
    """A span of days: `first` is its first day, None exactly where the precision is UNKNOWN."""

    first: date | None
    precision: Precision

    @property
    def last(self) -> date | None:
        """The last day the date can mean; None where the precision is UNKNOWN."""
        if self.first is None or self.precision is Precision.DAY:
            return self.first
        month = self.first.month + _MONTHS[self.precision] - 1
        return date(self.first.year, month, monthrange(self.first.year, month)[1])

    def may_hold(self, other: "When") -> bool:
        """Whether `other` can be a day of this span; of an unknown date nothing tells that."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        return other.first <= self.last and self.first <= other.last

    @classmethod
    def day(cls, day: date) -> "When":
        return cls(day, Precision.DAY)


UNKNOWN_DATE = When(None, Precision.UNKNOWN)
