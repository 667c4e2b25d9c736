"""What the audit keeps of a change of the register: field by field, before and after.

An entry is about one office ("office:boden"), or about what all offices share ("register"). Its
details are the version that the register got, and for each field two values: `address.before` and
`address.after` of the office itself, `claim 124.after`, `hours 0 10:00.before` and so on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.offices.changes import Added, Change, Changed, Part, Removed
from bot.register.shown import shown
from bot.register.touching import office_of
from bot.staff.model import Actor, AuditEntry, Door, entry

SHARED = "register"
VERSION = "version"
EDITED = "register.edited"
IMPORTED = "register.imported"
_BEFORE, _AFTER = ".before", ".after"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who changes the register, when, and by what action."""

    actor: Actor
    at: datetime
    action: str


@dataclass(frozen=True, slots=True)
class FieldWas:
    """One field of a past change: `address`, `claim 124`. Values as the files write them."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PastChange:
    """What somebody changed of an office, and when."""

    name: str
    door: Door
    at: datetime
    fields: tuple[FieldWas, ...]


def subject_of(office_id: str) -> str:
    """What the audit calls the office."""
    return f"office:{office_id}"


def entries_of(found: Iterable[Change], by: Signature) -> tuple[AuditEntry, ...]:
    """One entry for each office that changes, and one for what all offices share."""
    groups: dict[str, dict[str, str]] = {}
    for change in found:
        groups.setdefault(_subject(change), {}).update(_details(change))
    return tuple(
        entry(by.actor, by.at, by.action, subject, details) for subject, details in groups.items()
    )


def versioned(audit: AuditEntry, version: int) -> AuditEntry:
    """The entry of the change that made this version."""
    return replace(audit, details={**audit.details, VERSION: str(version)})


def past_changes(entries: Iterable[AuditEntry], since: int) -> tuple[PastChange, ...]:
    """Those of the entries that made a version after `since`."""
    later = (e for e in entries if int(e.details.get(VERSION, 0)) > since)
    return tuple(PastChange(e.name, e.door, e.at, _fields(e.details)) for e in later)


def _fields(details: Mapping[str, str]) -> tuple[FieldWas, ...]:
    # Earlier hours say once more what the hours that went were.
    names = dict.fromkeys(n.rpartition(".")[0] for n in details if _is_told(n))
    return tuple(
        FieldWas(name, details.get(name + _BEFORE, ""), details.get(name + _AFTER, ""))
        for name in names
    )


def _is_told(name: str) -> bool:
    return name.endswith((_BEFORE, _AFTER)) and not name.startswith(Part.EARLIER_HOURS)


def _subject(change: Change) -> str:
    office_id = office_of(change)
    return SHARED if office_id is None else subject_of(office_id)


def _details(change: Change) -> dict[str, str]:
    name = _name(change)
    match change:
        case Added(value=value):
            return {name + _AFTER: shown(value)}
        case Removed(value=value):
            return {name + _BEFORE: shown(value)}
        case Changed(fields=its):
            found = {}
            for field in its:
                whole = field.field if change.part is Part.OFFICE else f"{name} {field.field}"
                found[whole + _BEFORE] = shown(field.before)
                found[whole + _AFTER] = shown(field.after)
            return found


def _name(change: Change) -> str:
    """The part and its key, without the office that the entry is about anyway."""
    if change.part is Part.OFFICE:
        return str(change.part)
    key = change.key
    if change.part in (Part.HOURS, Part.EARLIER_HOURS, Part.SPECIAL_DAY):
        key = key.partition(" ")[2]
    return f"{change.part} {key}"
