"""Which notices the claims and the clock warrant on a day.

The news of a day is what its status says that the day before's did not, by the claims that alerts
go by (`bot.alerts.knowing`), and the openings and closings that have come near. A plan is told when
it becomes known and when its date changes; an opening or a closing when a claim tells it as
happened, and on the day where it was told ahead. A plan that passes is no news. Where a date is
learned so late that a lead falls on the same day, the notice of the date tells it alone.
"""

from dataclasses import replace
from datetime import date, timedelta

from bot.alerts.grouping import grouped
from bot.alerts.knowing import CLOSING_LEAD, LEADS, sure_claims, told_from, turning_days
from bot.alerts.lasting import is_news
from bot.alerts.making import made
from bot.alerts.model import Notice, NoticeKind
from bot.alerts.turns import Turn, news_of
from bot.offices.changed_hours import changes_of_hours
from bot.offices.claims import overlap
from bot.offices.model import Claim, ClaimKind, Register
from bot.offices.status import State, status_of
from bot.offices.when import Precision, When

_DAY = timedelta(days=1)


def warranted(register: Register, day: date) -> tuple[Notice, ...]:
    """The notices of that day, by office, each due at 08:00 and one of them leading per office.

    Pure: the same register and day warrant the same notices.
    """
    found = [n for office_id in register.offices for n in of_office(register, office_id, day)]
    return grouped(found)


def news_days(register: Register, office_id: str) -> frozenset[date]:
    """The days on which there may be news of the office; on every other day there is none."""
    hours = {change.day for change in changes_of_hours(register, office_id)}
    return turning_days(register.claims.get(office_id, ())) | hours


def of_office(register: Register, office_id: str, day: date) -> tuple[Notice, ...]:
    """The office's notices of that day, none of them joined to another."""
    if day not in news_days(register, office_id):
        return ()
    claims = register.claims.get(office_id, ())
    return (*_of_hours(register, office_id, day), *_of_claims(claims, office_id, day))


def _of_claims(claims: tuple[Claim, ...], office_id: str, day: date) -> list[Notice]:
    now, then = sure_claims(claims, day), sure_claims(claims, day - _DAY)
    turn = Turn(
        office_id,
        day,
        before=status_of(then, day - _DAY),
        after=status_of(now, day),
        fresh=tuple(c for c in now if told_from(c) == day),
        told=tuple(c for c in claims if told_from(c) < day),
    )
    news = news_of(turn)
    moves = [] if news and news.key.kind is NoticeKind.CORRECTION else _moves(turn)
    return [n for n in (news, *moves, _lead(turn)) if n is not None]


def _moves(turn: Turn) -> list[Notice]:
    """Moves told that day, ahead or lately; another source for the same move is no news."""
    before = [c for c in turn.told if c.kind is ClaimKind.MOVED]
    return [
        replace(made(turn.office_id, NoticeKind.MOVED, c.when, turn.day), claim_id=c.id)
        for c in turn.fresh
        if c.kind is ClaimKind.MOVED
        and is_news(c.when, turn.day)
        and not any(overlap(c.when, b.when) for b in before)
    ]


def _lead(turn: Turn) -> Notice | None:
    before, after = turn.before, turn.after
    same = (before.state, before.when) == (after.state, after.when)
    if not same or after.when.precision is not Precision.DAY or after.when.first is None:
        return None
    days = (after.when.first - turn.day).days
    if after.state is State.PLANNED and days in LEADS:
        kind = NoticeKind.OPENING_SOON
    elif after.state is State.CLOSING and days == CLOSING_LEAD:
        kind = NoticeKind.CLOSING_SOON
    else:
        return None
    lead = made(turn.office_id, kind, after.when, turn.day, days)
    return replace(lead, claim_id=after.basis.id if after.basis else None)


def _of_hours(register: Register, office_id: str, day: date) -> list[Notice]:
    changes = (c for c in changes_of_hours(register, office_id) if c.day == day)
    return [made(office_id, NoticeKind.HOURS, When.day(day), day, c.number) for c in changes]
