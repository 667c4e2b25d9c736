"""For how long something is news, and whether it still holds.

What happened is news if it became known within 90 days of its end; what is told without a date, or
of longer ago, is history: an answer tells it, an alert does not. A notice goes out within 14 days
of its morning or not at all, sooner where its date comes first: an opening or a closing that lies
ahead is told no later than that day, "in 7 days" no later than two days before it, "tomorrow" on
that day alone.
"""

from datetime import date, datetime, timedelta

from bot.alerts.hours_told import change_of
from bot.alerts.knowing import sure_claims, sure_status
from bot.alerts.model import Notice, NoticeKey, NoticeKind
from bot.alerts.night import midnight, morning
from bot.offices.model import Register
from bot.offices.status import State
from bot.offices.when import When

NEWS_DAYS = 90
LASTING_DAYS = 14
_DAY = timedelta(days=1)

_AHEAD = frozenset(
    {NoticeKind.OPENING_ANNOUNCED, NoticeKind.OPENING_DATE, NoticeKind.CLOSING_PLANNED}
)
_PLANNED = frozenset(
    {NoticeKind.OPENING_ANNOUNCED, NoticeKind.OPENING_DATE, NoticeKind.OPENING_SOON}
)
_CLOSING = frozenset({NoticeKind.CLOSING_PLANNED, NoticeKind.CLOSING_SOON})
_STATES = {
    **dict.fromkeys(_PLANNED, (State.PLANNED,)),
    **dict.fromkeys(_CLOSING, (State.CLOSING,)),
    NoticeKind.OPENED: (State.OPEN, State.CLOSING),
    NoticeKind.CLOSED: (State.CLOSED,),
}


def is_news(when: When, day: date) -> bool:
    """Whether what happened at `when` is still news on `day`."""
    return when.last is not None and (day - when.last).days <= NEWS_DAYS


def expiry(key: NoticeKey, when: When, day: date) -> datetime:
    """When the notice of that day's morning is no longer worth sending, in UTC."""
    latest = morning(day + LASTING_DAYS * _DAY)
    if when.last is None or when.last <= date.min + 2 * _DAY or when.last == date.max:
        return latest
    if key.kind is NoticeKind.OPENING_SOON:
        return midnight(when.last - _DAY if key.lead > 1 else when.last)
    if key.kind in _AHEAD or key.kind is NoticeKind.CLOSING_SOON:
        return min(latest, midnight(when.last + _DAY))
    return latest


def still_true(notice: Notice, register: Register, day: date) -> bool:
    """Whether nothing that became known by `day` has overtaken the notice."""
    office_id, kind = notice.key.office_id, notice.key.kind
    claims = register.claims.get(office_id, ())
    if kind in _STATES:
        status = sure_status(claims, day)
        dated = kind in _PLANNED or kind in _CLOSING
        return status.state in _STATES[kind] and (not dated or status.when == notice.when)
    if kind is NoticeKind.HOURS:
        return change_of(notice, register) is not None
    if notice.claim_id is not None:
        return any(c.id == notice.claim_id for c in sure_claims(claims, day))
    return True
