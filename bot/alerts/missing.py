"""Which notices should exist now and don't: what a start after any time down catches up on."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from bot.alerts.grouping import grouped
from bot.alerts.lasting import LASTING_DAYS, still_true
from bot.alerts.making import when_of
from bot.alerts.model import Notice, NoticeKey, NoticeKind, Told
from bot.alerts.news import news_days, of_office
from bot.alerts.night import morning, out_of_night, swedish_day
from bot.alerts.weekly import weekly
from bot.offices.model import Register

_DAY = timedelta(days=1)
_OPENING_DATES = frozenset({NoticeKind.OPENING_ANNOUNCED, NoticeKind.OPENING_DATE})


CATCH_UP = timedelta(days=LASTING_DAYS + 1)
"""How far back notices can still be missing: those due since then are what `missing` must know."""


def standing(register: Register, now: datetime) -> tuple[Notice, ...]:
    """What was warranted in the last 14 days, hasn't expired and still holds; with the summary."""
    today = swedish_day(now)
    days = [today - n * _DAY for n in range(LASTING_DAYS, -1, -1)]
    holding = (n for each in register.offices for n in _of_days(register, each, days))
    summaries = (n for day in days for n in weekly(day))
    return tuple(n for n in (*holding, *summaries) if n.expires > now)


def _of_days(register: Register, office_id: str, days: Sequence[date]) -> Iterable[Notice]:
    turning = news_days(register, office_id)
    found = (n for d in days if d in turning for n in of_office(register, office_id, d))
    return (n for n in found if still_true(n, register, days[-1]))


def missing(register: Register, now: datetime, existing: Iterable[Told]) -> tuple[Notice, ...]:
    """The notices to make, each with the moment from which it goes out, never in the night.

    `existing` are the notices that there are, at least those due since `CATCH_UP` ago.
    What comes to be known after an office's alert of the day has gone waits for the next morning;
    where that alert still waits, it joins it. What expires before it may go out is left out.
    """
    known = list(existing)
    keys = {told.key for told in known}
    leaders = {_place(t.key, t.due): t for t in known if not t.joined and t.key.office_id}
    new: dict[NoticeKey, Notice] = {}
    for notice in standing(register, now):
        if notice.key not in keys and notice.key not in new:
            placed = _placed(notice, now, leaders)
            if placed.due < placed.expires:
                new[notice.key] = placed
    joining = [n for n in new.values() if n.joined_to is not None]
    return (*grouped(n for n in new.values() if n.joined_to is None), *joining)


def _placed(notice: Notice, now: datetime, leaders: dict[tuple[str, date], Told]) -> Notice:
    if notice.urgent:
        return replace(notice, due=max(notice.due, now), joined_to=None)
    due = out_of_night(max(notice.due, now))
    while (leader := leaders.get(_place(notice.key, due))) is not None:
        if leader.due > now:
            return replace(notice, due=leader.due, joined_to=leader.key)
        due = morning(swedish_day(due) + _DAY)
        notice = _after(leader, notice)
    return replace(notice, due=due, joined_to=None)


def _after(gone: Told, notice: Notice) -> Notice:
    """The notice as a change of what was told that day already, where it is of the same date."""
    of_opening = {gone.key.kind, notice.key.kind} <= _OPENING_DATES
    if of_opening or gone.key.kind is notice.key.kind is NoticeKind.CLOSING_PLANNED:
        return replace(notice, was=when_of(gone.key.day))
    return notice


def _place(key: NoticeKey, due: datetime) -> tuple[str, date]:
    return key.office_id, swedish_day(due)
