"""The overview that staff begin with: everything in it, gathered once."""

import asyncio
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.alerts.model import Scope, ScopeKind
from bot.clock import Clock, today
from bot.delivery.progress import LATEST, Progress, ProgressStore
from bot.offices.model import Register
from bot.overview.figures import Chosen, Lead, OverviewStore, Period, Questions, UnknownPlace
from bot.overview.offices import OfficeFacts, office_facts

DAYS = 30
"""How many days, with today, the questions are shown for."""
WORDS = 20
STILL_COUNTED = 2
"""Days up to today whose counts may still grow; counts are written within seconds."""
COUNTED_EVERY = timedelta(seconds=10)
_PAST_KEPT = 100
_ALL = Chosen()


@dataclass(frozen=True, slots=True)
class Followers:
    """Who follows what, in numbers. `inside` is by municipality: those who follow it or one of its
    offices; `counties` by county; `sweden` all of it.
    """

    inside: Mapping[str, int]
    counties: Mapping[str, int]
    sweden: int


@dataclass(frozen=True, slots=True)
class Delivering:
    """How alerts are getting on: the latest week's at `now`, and whether a process leads."""

    progress: Progress
    now: datetime
    led: bool


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that the overview shows of one day."""

    day: date
    period: Period
    questions: Questions
    unknown: Sequence[UnknownPlace]
    followers: Followers
    offices: OfficeFacts
    delivering: Delivering


class StaffOverview:
    """Gathers what staff see. What follows from the register alone is worked out once a day."""

    def __init__(
        self,
        store: OverviewStore,
        progress: ProgressStore,
        register: Callable[[], Awaitable[Register]],
        clock: Clock,
        real: Clock,
    ) -> None:
        self._store, self._progress, self._register = store, progress, register
        self._clock, self._real = clock, real
        self._followers: tuple[datetime, Mapping[Scope, int]] | None = None
        self._past: OrderedDict[tuple[Period, Chosen], Questions] = OrderedDict()
        self._facts: tuple[tuple[int, date], OfficeFacts] | None = None

    async def seen(self) -> Seen:
        """Everything, as it is now."""
        now, day = self._clock.now(), today(self._clock)
        period = Period(day - timedelta(days=DAYS - 1), day)
        register = await self._register()
        # Side by side, for each takes a database tens of milliseconds where there is much.
        async with asyncio.TaskGroup() as asking:
            questions = asking.create_task(self._asked(period, _ALL))
            followers = asking.create_task(self._counted())
            progress = asking.create_task(self._progress.progress_since(now - LATEST))
            unknown = asking.create_task(self._store.unknown_places(WORDS))
            lead = asking.create_task(self._store.lead())
        return Seen(
            day=day,
            period=period,
            questions=questions.result(),
            unknown=unknown.result(),
            followers=_followers(followers.result(), register),
            offices=self._office_facts(register, day),
            delivering=Delivering(progress.result(), now, self._is_led(lead.result())),
        )

    async def questions(self, chosen: Chosen, days: int = DAYS) -> tuple[Period, Questions]:
        """The questions of the last days, today's with them."""
        day = today(self._clock)
        period = Period(day - timedelta(days=days - 1), day)
        return period, await self._asked(period, chosen)

    async def offices(self) -> OfficeFacts:
        """The offices to look at today."""
        return self._office_facts(await self._register(), today(self._clock))

    async def _counted(self) -> Mapping[Scope, int]:
        """Who follows what, by a count of just now: it takes the longest of all, and many look."""
        now = self._real.now()
        if self._followers is None or now - self._followers[0] >= COUNTED_EVERY:
            self._followers = now, await self._store.followers()
        return self._followers[1]

    async def _asked(self, period: Period, chosen: Chosen) -> Questions:
        """The questions of the period. Of days behind, what was counted is final and kept."""
        still = max(period.first, period.last - timedelta(days=STILL_COUNTED - 1))
        recent = await self._store.questions(Period(still, period.last), chosen)
        if still == period.first:
            return recent
        past = Period(period.first, still - timedelta(days=1))
        if (past, chosen) not in self._past:
            self._past[past, chosen] = await self._store.questions(past, chosen)
            while len(self._past) > _PAST_KEPT:
                self._past.popitem(last=False)
        return self._past[past, chosen] + recent

    def _is_led(self, lead: Lead | None) -> bool:
        """A lead goes by the machines' own clocks; one that has run out is nobody's."""
        return lead is not None and lead.until > self._real.now()

    def _office_facts(self, register: Register, day: date) -> OfficeFacts:
        key = (register.version, day)
        if self._facts is None or self._facts[0] != key:
            self._facts = key, office_facts(register, day)
        return self._facts[1]


def _followers(counts: Mapping[Scope, int], register: Register) -> Followers:
    inside: Counter[str] = Counter()
    counties: dict[str, int] = {}
    for scope, many in counts.items():
        if scope.kind is ScopeKind.MUNICIPALITY:
            inside[scope.code] += many
        elif scope.kind is ScopeKind.OFFICE and scope.code in register.offices:
            inside[register.offices[scope.code].municipality_code] += many
        elif scope.kind is ScopeKind.COUNTY:
            counties[scope.code] = many
    return Followers(inside, counties, counts.get(Scope(ScopeKind.SWEDEN), 0))
