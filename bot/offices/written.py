"""Dates and times as files and forms write them."""

import re
from datetime import date, time

from bot.offices.when import Precision, When

_YEAR = re.compile(r"[0-9]{4}")
_QUARTER = re.compile(r"[0-9]{4}-Q[1-4]")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}")


def when_of(value: str) -> When:
    """Reads what `written` writes, other than nothing. Raises ValueError."""
    if _YEAR.fullmatch(value):
        return When(day_of(f"{value}-01-01"), Precision.YEAR)
    if _QUARTER.fullmatch(value):
        month = 3 * int(value[6]) - 2
        return When(day_of(f"{value[:4]}-{month:02}-01"), Precision.QUARTER)
    if _MONTH.fullmatch(value):
        return When(day_of(f"{value}-01"), Precision.MONTH)
    return When.day(day_of(value))


def day_of(value: str) -> date:
    """A day written 2026-11-23. Raises ValueError."""
    if not _DAY.fullmatch(value):
        raise ValueError(value)
    return date.fromisoformat(value)


def time_of(value: str) -> time:
    """A time written 09:30. Raises ValueError."""
    if not _TIME.fullmatch(value):
        raise ValueError(value)
    return time.fromisoformat(value)


def written(when: When) -> str:
    """A date as exactly as it is known; empty where unknown."""
    if when.first is None:
        return ""
    year = f"{when.first.year:04}"
    if when.precision is Precision.QUARTER:
        return f"{year}-Q{(when.first.month + 2) // 3}"
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(when.precision, 10)
    return when.first.isoformat()[:length]
