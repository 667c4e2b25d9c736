"""What the Monday summary tells: the week that was, and what opens or closes in the week ahead."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.alerts.hours_told import as_one
from bot.alerts.knowing import sure_status
from bot.alerts.lasting import still_true
from bot.alerts.making import made
from bot.alerts.matching import audience_of, concerns
from bot.alerts.model import Notice, NoticeKind, Rhythm, Scope, Subscription
from bot.alerts.news import news_days, of_office
from bot.offices.model import Register
from bot.offices.status import State
from bot.offices.when import Precision

_DAY = timedelta(days=1)
_WEEK = 7
_LEADS = frozenset({NoticeKind.OPENING_SOON, NoticeKind.CLOSING_SOON})
_AHEAD = {State.PLANNED: NoticeKind.OPENING_SOON, State.CLOSING: NoticeKind.CLOSING_SOON}


@dataclass(frozen=True, slots=True)
class Summary:
    """What one person is told of a week: `news` of the seven days before, oldest first, as far as
    it still holds, and what is `ahead` in the seven days from Monday on, soonest first.
    """

    news: tuple[Notice, ...]
    ahead: tuple[Notice, ...]

    def __bool__(self) -> bool:
        return bool(self.news or self.ahead)


@dataclass(frozen=True, slots=True, order=True)
class Concerned:
    """Subscribers to `scope` whom a summary has something for.

    `opening`: also those who want openings only. `leading`: only those who want to be told ahead.
    """

    scope: Scope
    opening: bool
    leading: bool


def summary_of(register: Register, monday: date, subscriptions: Iterable[Subscription]) -> Summary:
    """The summary for somebody with these subscriptions, of which the weekly ones count."""
    wishes = [s for s in subscriptions if s.rhythm is Rhythm.WEEKLY]
    everything = whole_summary(register, monday)
    return Summary(
        tuple(n for n in everything.news if _concerns_any(n, register, wishes)),
        tuple(n for n in everything.ahead if _concerns_any(n, register, wishes)),
    )


def whole_summary(register: Register, monday: date) -> Summary:
    """What there is to tell of all of Sweden. A lead of last week is not told: it lies behind."""
    week = [monday - n * _DAY for n in range(_WEEK, 0, -1)]
    turning = {each: news_days(register, each) for each in register.offices}
    found = [
        notice
        for day in week
        for office_id, days in turning.items()
        if day in days
        for notice in of_office(register, office_id, day)
    ]
    lasting = [n for n in found if n.key.kind not in _LEADS and still_true(n, register, monday)]
    return Summary(
        tuple(as_one(lasting, register, monday)),
        tuple(sorted(_ahead(register, monday), key=lambda n: (n.when.first, n.key.office_id))),
    )


def whom_it_concerns(summary: Summary, register: Register) -> tuple[Concerned, ...]:
    """Whose weekly subscriptions the summary may have something for, one line for each scope.

    For finding them in one query; some may still have nothing to be told, by `summary_of`.
    """
    found: dict[Scope, Concerned] = {}
    for notice in (*summary.news, *summary.ahead):
        audience = audience_of([notice], register)
        for scope in audience.scopes:
            known = found.get(scope, Concerned(scope, opening=False, leading=True))
            opening = known.opening or audience.openings
            found[scope] = Concerned(scope, opening, known.leading and audience.leads)
    return tuple(sorted(found.values()))


def _concerns_any(notice: Notice, register: Register, wishes: Sequence[Subscription]) -> bool:
    audience = audience_of([notice], register)
    return any(concerns(audience, wish) for wish in wishes)


def _ahead(register: Register, monday: date) -> Iterable[Notice]:
    for office_id in register.offices:
        status = sure_status(register.claims.get(office_id, ()), monday)
        kind, first = _AHEAD.get(status.state), status.when.first
        if kind is None or first is None or status.when.precision is not Precision.DAY:
            continue
        days = (first - monday).days
        if 0 <= days < _WEEK:
            yield made(office_id, kind, status.when, monday, days)
