"""When an office is open on a day: week hours, holidays, and days that differ.

A special day counts before everything else; then a holiday is closed; then the week's hours of
that weekday apply, and a weekday without any is closed. An office without known hours is unknown
on ordinary days: nothing is concluded from other offices, nor from weekends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from bot.offices.holiday_calendar import is_holiday
from bot.offices.model import OpenHours, Register, SpecialDay

MONDAY = 0


class WhyClosed(StrEnum):
    """Why an office is closed on a day."""

    SPECIAL_DAY = "special_day"
    HOLIDAY = "holiday"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class OpenTime:
    """Open from `opens` to `closes`, local time."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Open:
    """Open at these times, earliest first; `special` where the day differs from the week."""

    times: tuple[OpenTime, ...]
    special: SpecialDay | None = None


@dataclass(frozen=True, slots=True)
class Closed:
    """Closed all day, with the reason; `special` where it is a special day."""

    why: WhyClosed
    special: SpecialDay | None = None


@dataclass(frozen=True, slots=True)
class HoursUnknown:
    """No hours are known for the office."""


DayHours = Open | Closed | HoursUnknown


def hours_on(register: Register, office_id: str, day: date) -> DayHours:
    """The office's hours on `day`, by the rule above. Says nothing of whether it exists then."""
    for special in register.special_days.get(office_id, ()):
        if special.day == day:
            return _of_special(special)
    week = register.hours.get(office_id, ())
    if not week:
        return HoursUnknown()
    if is_holiday(day):
        return Closed(WhyClosed.HOLIDAY)
    times = times_of(week, day.weekday())
    return Open(times) if times else Closed(WhyClosed.WEEKDAY)


def week_of(register: Register, office_id: str, day: date) -> tuple[tuple[date, DayHours], ...]:
    """The hours of each day of `day`'s week, Monday first."""
    monday = day - timedelta(days=day.weekday() - MONDAY)
    days = (monday + timedelta(days=n) for n in range(7))
    return tuple((each, hours_on(register, office_id, each)) for each in days)


def has_hours(register: Register, office_id: str) -> bool:
    """Whether the office's week hours are known."""
    return bool(register.hours.get(office_id))


def times_of(week: tuple[OpenHours, ...], weekday: int) -> tuple[OpenTime, ...]:
    """The times of that weekday (0 is Monday), earliest first; none where it is closed."""
    times = (OpenTime(h.opens, h.closes) for h in week if h.weekday == weekday)
    return tuple(sorted(times, key=lambda t: t.opens))


def coming_special_days(register: Register, office_id: str, day: date) -> tuple[SpecialDay, ...]:
    """The special days from `day` on, soonest first."""
    ahead = (s for s in register.special_days.get(office_id, ()) if s.day >= day)
    return tuple(sorted(ahead, key=lambda special: special.day))


def next_open(
    register: Register, office_id: str, day: date, within: int = 14
) -> tuple[date, Open] | None:
    """The first day from `day` on with known times; None where there is none in `within` days."""
    return next(_open_days(register, office_id, day, within), None)


def _open_days(
    register: Register, office_id: str, day: date, within: int
) -> Iterator[tuple[date, Open]]:
    for each in (day + timedelta(days=n) for n in range(within)):
        hours = hours_on(register, office_id, each)
        if isinstance(hours, Open):
            yield each, hours


def _of_special(special: SpecialDay) -> DayHours:
    if special.opens is None or special.closes is None:
        return Closed(WhyClosed.SPECIAL_DAY, special)
    return Open((OpenTime(special.opens, special.closes),), special)
