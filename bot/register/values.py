"""What staff enter in files and forms, one value at a time, with what to do where it can't be used.

Every function takes the characters as they were given and raises FaultError.
"""

import math
from collections.abc import Iterable
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from bot.errors import FaultError
from bot.offices import written
from bot.offices.when import UNKNOWN_DATE, When
from bot.talk.model import text

Kind = TypeVar("Kind", bound=StrEnum)

LONGEST = 200
LONGEST_ADDRESS = 2000


def optional(value: str, longest: int = LONGEST) -> str | None:
    """One line without spaces around it; None where there is nothing."""
    value = value.strip()
    if len(value) > longest:
        raise FaultError(text("fault-too-long", longest=longest))
    if not value.isprintable():
        raise FaultError(text("fault-unprintable"))
    return value or None


def required(value: str, longest: int = LONGEST) -> str:
    """As `optional`, but something must be there."""
    found = optional(value, longest)
    if found is None:
        raise FaultError(text("fault-empty"))
    return found


def one_of(value: str, kind: type[Kind]) -> Kind:
    found = required(value)
    if found not in set(kind):
        raise none_of(kind)
    return kind(found)


def none_of(allowed: Iterable[str]) -> FaultError:
    """The error to raise about a value that is none of these."""
    return FaultError(text("fault-one-of", allowed=tuple(map(str, allowed))))


def between(value: str, lowest: float, highest: float) -> float:
    """A number, with a point or a comma before its decimals."""
    try:
        found = float(required(value).replace(",", "."))
    except ValueError:
        found = math.nan
    if not lowest <= found <= highest:
        raise FaultError(text("fault-between", lowest=f"{lowest:g}", highest=f"{highest:g}"))
    return found


def web_address(value: str) -> str:
    found = required(value, LONGEST_ADDRESS)
    if not found.startswith(("https://", "http://")) or " " in found:
        raise FaultError(text("fault-address"))
    return found


def count(value: str) -> int:
    """A whole number from 1."""
    found = required(value)
    if not (found.isascii() and found.isdecimal() and len(found) <= 9 and int(found)):
        raise FaultError(text("fault-count"))
    return int(found)


def day(value: str) -> date:
    try:
        return written.day_of(required(value))
    except ValueError:
        raise FaultError(text("fault-day")) from None


def clock_time(value: str) -> time:
    try:
        return written.time_of(required(value))
    except ValueError:
        raise FaultError(text("fault-time")) from None


def when(value: str) -> When:
    """A date as exactly as it is written: 2022, 2022-Q3, 2022-06 or 2022-06-27, or nothing."""
    found = optional(value)
    if found is None:
        return UNKNOWN_DATE
    try:
        return written.when_of(found)
    except ValueError:
        raise FaultError(text("fault-when")) from None
