"""What one notice says, as a sentence about its office."""

from dataclasses import replace
from datetime import date

from bot.alerts.hours_told import change_until
from bot.alerts.knowing import sure_status
from bot.alerts.model import Notice, NoticeKind
from bot.offices.model import Claim, Register
from bot.offices.when import UNKNOWN_DATE, When
from bot.talk.answers import wording
from bot.talk.model import Text, text

_KEYS = {
    NoticeKind.OPENING_ANNOUNCED: "alert-opening-announced",
    NoticeKind.OPENING_DATE: "alert-opening-date",
    NoticeKind.OPENED: "alert-opened",
    NoticeKind.CLOSING_PLANNED: "alert-closing-planned",
    NoticeKind.CLOSED: "alert-closed",
    NoticeKind.MOVED: "alert-moved",
    NoticeKind.HOURS: "alert-hours",
}
_LEADS = {
    NoticeKind.OPENING_SOON: "alert-opening-soon",
    NoticeKind.CLOSING_SOON: "alert-closing-soon",
}


def said(notice: Notice, register: Register, day: date) -> Text:
    """The sentence, as said on `day`: what is news, and what it was before where that changed."""
    when, kind = notice.when, notice.key.kind
    if kind in _LEADS:
        days = (when.first - day).days if when.first else notice.key.lead
        return text(_LEADS[kind], when=when, days=max(days, 0))
    if kind is NoticeKind.CORRECTION:
        return _correction(notice, register, day)
    if kind is NoticeKind.OPENED and _is_inauguration(notice, register):
        return _told("alert-inaugurated", notice, day)
    change = change_until(notice, register, day)
    if change is not None:
        notice = replace(notice, when=When.day(change.day))
    return _told(_KEYS[kind], notice, day)


def claim_of(notice: Notice, register: Register) -> Claim | None:
    """The claim that warrants the notice; None where it rests on none, or on one that is gone."""
    return _claim(notice.claim_id, notice, register)


def _told(key: str, notice: Notice, day: date) -> Text:
    when, was = notice.when, notice.was
    return text(
        key,
        when=when,
        precision=when.precision.value,
        was=was or UNKNOWN_DATE,
        before=_before(was),
        time=_time(when, day),
    )


def _before(was: When | None) -> str:
    """What is known of the date before: "none", "unknown" or "known"."""
    if was is None:
        return "none"
    return "unknown" if was.first is None else "known"


def _time(when: When, day: date) -> str:
    """Whether the date is today, ahead or past; what may have begun is past."""
    if when == When.day(day):
        return "today"
    return "ahead" if when.first is not None and when.first > day else "past"


def _correction(notice: Notice, register: Register, day: date) -> Text:
    """Names what it takes back: the claim corrected, else the date told before."""
    status = sure_status(register.claims.get(notice.key.office_id, ()), day)
    now = wording.state(status)
    wrong = _claim(notice.corrects, notice, register)
    if wrong is not None:
        by = wording.cited(wrong.source)
        return text("alert-correction", said=wording.said(wrong), by=by, state=now)
    was = notice.was or UNKNOWN_DATE
    return text("alert-correction-date", was=was, before=_before(notice.was), state=now)


def _claim(number: int | None, notice: Notice, register: Register) -> Claim | None:
    claims = register.claims.get(notice.key.office_id, ())
    return next((claim for claim in claims if claim.id == number), None)


def _is_inauguration(notice: Notice, register: Register) -> bool:
    claim = claim_of(notice, register)
    return claim is not None and claim.detail == "inauguration"
