"""What the service makes of what is missing: each notice with those whom it concerns."""

from collections.abc import Iterable
from datetime import date, datetime

from bot.alerts.matching import audience_of
from bot.alerts.missing import missing
from bot.alerts.model import Notice, NoticeKind, Told
from bot.alerts.ports import Found
from bot.alerts.summary import Concerned, whole_summary, whom_it_concerns
from bot.offices.model import Register


def find(register: Register, now: datetime, existing: Iterable[Told]) -> tuple[Found, ...]:
    """The notices to make now (`bot.alerts.missing`), with those whom each concerns."""
    return tuple(found_of(notice, register) for notice in missing(register, now, existing))


def found_of(notice: Notice, register: Register) -> Found:
    """The notice with those whom it concerns; a summary, with those it has something for."""
    if notice.key.kind is NoticeKind.SUMMARY:
        week = whole_summary(register, date.fromisoformat(notice.key.day))
        return Found(notice, whom_it_concerns(week, register))
    audience = audience_of([notice], register)
    lines = (Concerned(scope, audience.openings, audience.leads) for scope in audience.scopes)
    return Found(notice, tuple(lines))
