"""What has been told of a place up to a day, as entries of a feed that anyone may follow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.alerts.hours_told import change_of
from bot.alerts.matching import scopes_of
from bot.alerts.model import Notice, NoticeKind, Scope
from bot.alerts.news import news_days, of_office
from bot.offices.changed_hours import HoursChange
from bot.offices.model import Claim, Office, Register

LONGEST = 100
"""How many entries a feed has at most, the latest ones."""

_DATES = frozenset(
    {
        NoticeKind.OPENING_ANNOUNCED,
        NoticeKind.OPENING_DATE,
        NoticeKind.CLOSING_PLANNED,
        NoticeKind.CORRECTION,
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One notice of an office. `updated` is when it was told, or when another took its place.

    `replaced` is that other: a new date, other hours, or a correction. `claim` is what the notice
    rests on; None for hours, of which `hours` tells what changed.
    """

    office: Office
    notice: Notice
    updated: datetime
    replaced: Notice | None
    claim: Claim | None
    hours: HoursChange | None = None


def entries_of(register: Register, scope: Scope, day: date) -> tuple[Entry, ...]:
    """What followers of the scope have been told by that day, the latest change first.

    Pure: the register and the day tell it all.
    """
    found = [e for office in offices_of(register, scope) for e in _of_office(register, office, day)]
    found.sort(key=lambda e: (e.updated, e.notice.due, e.notice.key), reverse=True)
    return tuple(found[:LONGEST])


def offices_of(register: Register, scope: Scope) -> tuple[Office, ...]:
    """The offices in the scope."""
    return tuple(o for o in register.offices.values() if scope in scopes_of(o))


def history_of(register: Register, office_id: str, day: date) -> tuple[Notice, ...]:
    """Every notice of the office up to that day, the oldest first, each key once."""
    days = sorted(d for d in news_days(register, office_id) if d <= day)
    found = (notice for each in days for notice in of_office(register, office_id, each))
    return tuple({notice.key: notice for notice in found}.values())


def _of_office(register: Register, office: Office, day: date) -> Iterable[Entry]:
    history = history_of(register, office.id, day)
    claims = {claim.id: claim for claim in register.claims.get(office.id, ())}
    for place, notice in enumerate(history):
        other = _replacing(notice, history[place + 1 :])
        updated = notice.due if other is None else other.due
        claim, hours = claims.get(notice.claim_id or 0), change_of(notice, register)
        yield Entry(office, notice, updated, other, claim, hours)


def _replacing(notice: Notice, later: Sequence[Notice]) -> Notice | None:
    """The first later notice of another date or hours, or one that takes this claim back."""
    for other in later:
        if notice.key.kind is other.key.kind is NoticeKind.HOURS:
            return other
        if other.corrects is not None and other.corrects == notice.claim_id:
            return other
        if notice.key.kind in _DATES and other.key.kind in _DATES and other.was == notice.when:
            return other
    return None
