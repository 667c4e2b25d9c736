"""What the overview reads, on each database."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Scope, ScopeKind, Subscription
from bot.offices.model import Register
from bot.overview.figures import Chosen, Lead, Period, UnknownPlace
from bot.overview.model import Asked
from bot.overview.overview import StaffOverview
from bot.places.model import Outcome
from bot.ports import Remembered
from bot.talk.model import Intent, Language
from data import tables
from data.engine import writing
from data.leader_store import SqlLeaderStore
from data.overview_store import SqlOverviewStore
from data.progress_store import SqlProgressStore
from data.talk_store import Writers, open_writers
from data.tally_store import SqlTallyStore
from tests.staff.builders import TurnedClock

DAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
WEEK = Period(DAY - timedelta(days=6), DAY)
BODEN = Scope(ScopeKind.MUNICIPALITY, "2582")


@pytest.fixture
async def writers(engine: AsyncEngine) -> AsyncIterator[Writers]:
    async with open_writers(engine) as opened:
        yield opened


@pytest.fixture
def store(engine: AsyncEngine) -> SqlOverviewStore:
    return SqlOverviewStore(engine)


def asked(intent: Intent, place: str = "2582", days: int = 0, door: str = "web") -> Asked:
    outcome = Outcome.FOUND if place else Outcome.NONE
    return Asked(DAY - timedelta(days=days), intent, place, outcome, door)


@pytest.fixture
async def counted(writers: Writers) -> None:
    await SqlTallyStore(writers.transactions).add(
        {
            asked(Intent.HOURS): 4,
            asked(Intent.HOURS, days=1): 3,
            asked(Intent.HOURS, "2580", door="telegram"): 2,
            asked(Intent.SMALLTALK, "", days=6): 1,
            asked(Intent.HOURS, days=7): 100,
            asked(Intent.HOURS, days=-1): 100,
        },
        {"sorglantinge": 7, "nordglantinge": 9, "vastglantinge": 4},
        DAY,
    )


async def test_the_questions_of_a_period_are_divided_in_each_way(
    store: SqlOverviewStore, counted: None
) -> None:
    found = await store.questions(WEEK, Chosen())
    assert found.total == 10
    assert found.by_day == {DAY: 6, DAY - timedelta(days=1): 3, DAY - timedelta(days=6): 1}
    assert found.by_intent == {Intent.HOURS: 9, Intent.SMALLTALK: 1}
    assert found.by_place == {"2582": 7, "2580": 2, "": 1}
    assert found.by_outcome == {Outcome.FOUND: 9, Outcome.NONE: 1}
    assert found.by_door == {"web": 8, "telegram": 2}


@pytest.mark.parametrize(
    ("chosen", "total"),
    [
        (Chosen(Intent.HOURS), 9),
        (Chosen(None, "2582"), 7),
        (Chosen(Intent.HOURS, "2580"), 2),
        (Chosen(Intent.SMALLTALK, "2582"), 0),
    ],
)
async def test_those_of_an_intent_or_a_place_can_be_chosen(
    store: SqlOverviewStore, counted: None, chosen: Chosen, total: int
) -> None:
    found = await store.questions(WEEK, chosen)
    assert found.total == total == sum(found.by_place.values())


async def test_an_intent_of_another_version_counts_as_unknown(
    store: SqlOverviewStore, engine: AsyncEngine
) -> None:
    row = {"day": DAY, "municipality_code": "", "outcome": "none", "door": "web", "many": 1}
    async with writing(engine) as connection:
        for intent in ("a_later_one", "unknown"):
            await connection.execute(insert(tables.question_counts).values(intent=intent, **row))
    assert (await store.questions(WEEK, Chosen())).by_intent == {Intent.UNKNOWN: 2}


async def test_unknown_places_are_those_seen_most(store: SqlOverviewStore, counted: None) -> None:
    both = [UnknownPlace("nordglantinge", 9, DAY), UnknownPlace("sorglantinge", 7, DAY)]
    assert await store.unknown_places(20) == both
    assert await store.unknown_places(1) == both[:1]


async def test_followers_are_counted_by_what_they_follow(
    store: SqlOverviewStore, writers: Writers
) -> None:
    sweden = Scope(ScopeKind.SWEDEN)
    for number, scopes in enumerate([(BODEN,), (BODEN, sweden), (sweden,)]):
        kept = Remembered(Language.SV, follows=tuple(Subscription(scope) for scope in scopes))
        await writers.talk.close(f"telegram:{number}", None, kept, NOW)
    assert await store.followers() == {BODEN: 2, sweden: 2}


async def test_who_leads(store: SqlOverviewStore, writers: Writers) -> None:
    assert await store.lead() is None
    until = NOW + timedelta(seconds=30)
    await SqlLeaderStore(writers.transactions).hold("vm:1", NOW, until)
    assert await store.lead() == Lead("vm:1", until)


async def test_days_behind_are_read_once(
    store: SqlOverviewStore, engine: AsyncEngine, writers: Writers, counted: None
) -> None:
    async def nothing() -> Register:
        return Register(1, {}, {}, (), {})

    clock = TurnedClock(NOW)
    overview = StaffOverview(store, SqlProgressStore(engine), nothing, clock, clock)
    _, first = await overview.questions(Chosen(), 7)
    assert first == await store.questions(WEEK, Chosen())

    late = {asked(Intent.HOURS, days=2): 50, asked(Intent.HOURS, days=1): 5, asked(Intent.HOURS): 1}
    await SqlTallyStore(writers.transactions).add(late, {}, DAY)
    _, then = await overview.questions(Chosen(), 7)
    assert then.total == first.total + 6
    assert then.by_day[DAY] == first.by_day[DAY] + 1
    clock.turn(days=1)
    _, next_day = await overview.questions(Chosen(), 7)
    assert next_day == await store.questions(
        Period(WEEK.first + timedelta(days=1), DAY + timedelta(days=1)), Chosen()
    )


async def test_followers_are_counted_anew_after_a_while(
    store: SqlOverviewStore, engine: AsyncEngine, writers: Writers
) -> None:
    async def nothing() -> Register:
        return Register(1, {}, {}, (), {})

    clock = TurnedClock(NOW)
    overview = StaffOverview(store, SqlProgressStore(engine), nothing, clock, clock)
    assert (await overview.seen()).followers.inside == {}
    kept = Remembered(Language.SV, follows=(Subscription(BODEN),))
    await writers.talk.close("telegram:1", None, kept, NOW)
    for seconds, found in ((9, {}), (1, {"2582": 1})):
        clock.turn(seconds=seconds)
        assert (await overview.seen()).followers.inside == found
