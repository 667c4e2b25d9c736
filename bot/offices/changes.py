"""What changed from one register to another, as values."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any

from bot.offices.model import Claim, EarlierHours, OpenHours, Register, SpecialDay


class Part(StrEnum):
    """Which part of the register a change is in."""

    OFFICE = "office"
    CLAIM = "claim"
    SERVICE = "service"
    AGENCY = "agency"
    HOURS = "hours"
    EARLIER_HOURS = "earlier_hours"
    SPECIAL_DAY = "special_day"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of something that is in both registers. Values are of the field's own type."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Added:
    """Something that only the later register has."""

    part: Part
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Removed:
    """Something that only the earlier register has."""

    part: Part
    key: str
    value: Any


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that both have, with the fields that differ, in the value's own order."""

    part: Part
    key: str
    fields: tuple[FieldChange, ...]


Change = Added | Removed | Changed
_OF_OFFICES = ("claims", "hours", "earlier_hours", "special_days")

Parts = Mapping[Part, Mapping[str, Any]]


def changes(before: Register, after: Register) -> tuple[Change, ...]:
    """Every difference, part by part and by key; none where both say the same.

    A key is an office's id, a claim's number, a service's key, an agency's code, an office with a
    weekday and an opening time ("boden 0 10:00", 0 is Monday), the same after the day until which
    they held and the number of that day's change ("boden 2026-11-25 0 0 10:00"), or an office with
    a day ("boden 2026-12-31"). The version and the order of rows are no difference.
    """
    old, new = map(parts, where_different(before, after))
    return tuple(change for part in Part for change in _of_part(part, old[part], new[part]))


def where_different(before: Register, after: Register) -> tuple[Register, Register]:
    """Both registers without what is the same of an office in both; the offices themselves stay.

    A change of one office among a thousand is found without looking at what the others have.
    """
    was: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for name in _OF_OFFICES:
        old, new = getattr(before, name), getattr(after, name)
        keys = [key for key in old.keys() | new.keys() if old.get(key) != new.get(key)]
        was[name] = {key: old[key] for key in keys if key in old}
        now[name] = {key: new[key] for key in keys if key in new}
    return replace(before, **was), replace(after, **now)


def parts(register: Register) -> Parts:
    """Everything in the register, by part and by the key that `changes` tells it by."""
    return {
        Part.OFFICE: register.offices,
        Part.CLAIM: {_claim(c): c for its in register.claims.values() for c in its},
        Part.SERVICE: {s.key: s for s in register.services},
        Part.AGENCY: {str(code): facts for code, facts in register.agencies.items()},
        Part.HOURS: {_hours(h): h for its in register.hours.values() for h in its},
        Part.EARLIER_HOURS: {
            _earlier(e): e for its in register.earlier_hours.values() for e in its
        },
        Part.SPECIAL_DAY: {_special(d): d for its in register.special_days.values() for d in its},
    }


def _of_part(part: Part, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterable[Change]:
    for key in sorted(old.keys() | new.keys(), key=_by_number):
        if key not in old:
            yield Added(part, key, new[key])
        elif key not in new:
            yield Removed(part, key, old[key])
        elif old[key] != new[key]:
            yield Changed(part, key, tuple(_differing(old[key], new[key])))


def _by_number(key: str) -> tuple[int, str]:
    return (int(key), "") if key.isdecimal() else (0, key)


def _differing(old: Any, new: Any) -> Iterable[FieldChange]:
    for field in fields(old):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            yield FieldChange(field.name, before, after)


def _claim(claim: Claim) -> str:
    return str(claim.id)


def _hours(hours: OpenHours) -> str:
    return f"{hours.office_id} {hours.weekday} {hours.opens:%H:%M}"


def _earlier(earlier: EarlierHours) -> str:
    hours, until = earlier.hours, earlier.until.isoformat()
    return f"{hours.office_id} {until} {earlier.number} {hours.weekday} {hours.opens:%H:%M}"


def _special(special: SpecialDay) -> str:
    return f"{special.office_id} {special.day.isoformat()}"
