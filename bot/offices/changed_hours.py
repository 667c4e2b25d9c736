"""Week hours that take the place of others: how they are entered, and what changed by it.

Staff's files and the console enter hours by `with_hours` alone, so that what was before is always
kept and an alert can tell what changed, from what to what.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import TypeVar

from bot.offices.hours import OpenTime, times_of
from bot.offices.model import EarlierHours, OpenHours, Register

Week = tuple[OpenHours, ...]
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class HoursChange:
    """One change of an office's week: `number` tells those of one day apart, from 0.

    `before` is empty where it isn't known what the hours were.
    """

    day: date
    number: int
    before: Week
    after: Week


@dataclass(frozen=True, slots=True)
class WeekdayChange:
    """What became of a weekday (0 is Monday): its times, earliest first, none where closed."""

    weekday: int
    before: tuple[OpenTime, ...]
    after: tuple[OpenTime, ...]


def with_hours(
    register: Register, office_id: str, hours: Iterable[OpenHours], day: date
) -> Register:
    """The register with `hours` as all of the office's week hours, entered on `day` (Swedish).

    Hours that take the place of others are marked as changed on `day`, and the others are kept
    among the earlier hours. The same times from another source change nothing but the source. The
    first hours that are known are no change, unless others were taken away on the same day. No
    `hours` at all: it is no longer known when the office is open, which is no change to tell.
    """
    before, new = register.hours.get(office_id, ()), tuple(hours)
    earlier = register.earlier_hours.get(office_id, ())
    today = {each.number for each in earlier if each.until == day}
    if _times(before) == _times(new):
        new = tuple(replace(each, changed=_changed(before)) for each in new)
    elif before:
        earlier += tuple(EarlierHours(each, day, len(today)) for each in before)
        new = _marked(new, day)
    elif today:
        new = _marked(new, day)
    return replace(
        register,
        hours=_put(register.hours, office_id, new),
        earlier_hours=_put(register.earlier_hours, office_id, earlier),
    )


def changes_of_hours(register: Register, office_id: str) -> tuple[HoursChange, ...]:
    """Every change of the office's hours that is known, the oldest first."""
    now = register.hours.get(office_id, ())
    if not now and office_id not in register.earlier_hours:
        return ()
    found, last = [], _NOTHING_BEFORE
    for ended in (*_ended(register, office_id), _Ended(None, 0, now)):
        day = _changed(ended.week)
        if day is not None:
            told = last if last.until == day else _NOTHING_BEFORE
            found.append(HoursChange(day, told.number, told.week, ended.week))
        last = ended
    return tuple(found)


def weekday_changes(change: HoursChange) -> tuple[WeekdayChange, ...]:
    """The weekdays whose times differ, Monday first; none where it isn't known what was before."""
    if not change.before:
        return ()
    days = (
        WeekdayChange(n, times_of(change.before, n), times_of(change.after, n)) for n in range(7)
    )
    return tuple(day for day in days if day.before != day.after)


@dataclass(frozen=True, slots=True)
class _Ended:
    """A week that held until a day, None for the one that still holds."""

    until: date | None
    number: int
    week: Week


_NOTHING_BEFORE = _Ended(None, 0, ())


def _ended(register: Register, office_id: str) -> Iterable[_Ended]:
    earlier = sorted(register.earlier_hours.get(office_id, ()), key=_when_ended)
    for (until, number), its in groupby(earlier, key=_when_ended):
        yield _Ended(until, number, tuple(each.hours for each in its))


def _when_ended(earlier: EarlierHours) -> tuple[date, int]:
    return earlier.until, earlier.number


def _changed(week: Sequence[OpenHours]) -> date | None:
    return max((each.changed for each in week if each.changed), default=None)


def _marked(week: Week, day: date) -> Week:
    return tuple(replace(each, changed=day) for each in week)


def _times(week: Week) -> set[tuple[object, ...]]:
    return {(each.weekday, each.opens, each.closes) for each in week}


def _put(
    known: Mapping[str, tuple[Value, ...]], office_id: str, its: tuple[Value, ...]
) -> Mapping[str, tuple[Value, ...]]:
    others = {key: values for key, values in known.items() if key != office_id}
    return others | {office_id: its} if its else others
