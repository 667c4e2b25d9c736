"""Any course of imports, clock turns, follows, stops, crashes and restarts keeps the promises."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.alerts.model import NoticeKey
from bot.alerts.night import is_night, morning, swedish_day
from bot.delivery.newsroom import Newsroom
from bot.offices.model import Claim, Register
from bot.talk.model import Language
from tests.alerts.builders import claim, office, register_of
from tests.alerts.herald import at
from tests.alerts.test_any_history import claims
from tests.delivery.builders import SECOND, Stores, open_stores
from tests.delivery.test_any_course import EXAMPLES, TABLES, fates, languages, people
from tests.delivery.town import Fate, Town

START = at("2024-02-20 11:00")
LONG_AGO = timedelta(days=60)


@dataclass
class Region(Town):
    """A town whose news comes from claims that are entered, found by the service's own newsroom."""

    now: datetime = START
    entered: list[Claim] = field(default_factory=list)

    async def register(self) -> Register:
        return register_of(office("boden"), office("lulea"), claims=self.entered)

    async def enter(self, claim: Claim) -> None:
        number, day = len(self.entered) + 1, swedish_day(self.now)
        self.entered.append(replace(claim, id=number, recorded=day))

    async def look(self) -> None:
        """Finds news, in a process that remembers nothing of the looks before."""
        await Newsroom(self.register, self.stores.notices).find_news(self.now)
        for told in await self.stores.notices.told(self.now - LONG_AGO):
            self.notices.setdefault(told.key, self.now)

    async def send(self, fates: list[Fate]) -> int:
        return 0 if is_night(self.now) else await super().send(fates)

    async def finish(self) -> None:
        """The service goes on as it should until tomorrow noon."""
        await self.look()
        self.now = morning(swedish_day(self.now) + timedelta(days=1)) + timedelta(hours=2)
        await self.look()
        await super().finish()

    async def due(self) -> set[NoticeKey]:
        """What everybody concerned must have been told by now, whatever went wrong before."""
        query = text("SELECT office_id, kind, day, lead FROM notices WHERE state = 'done'")
        async with self.stores.engine.connect() as connection:
            found = {tuple(row) for row in await connection.execute(query)}
        return {
            key for key in self.notices if (key.office_id, key.kind, key.day, key.lead) in found
        }


Step = Callable[[Region], Coroutine[Any, Any, Any]]
steps: st.SearchStrategy[Step] = st.one_of(
    st.builds(lambda who, tongue: lambda region: region.follow(who, tongue), people, languages),
    st.builds(lambda who: lambda region: region.stop(who), people),
    st.builds(lambda claim: lambda region: region.enter(claim), claims()),
    st.builds(lambda claim: lambda region: region.enter(claim), claims()),
    st.just(lambda region: region.look()),
    st.just(lambda region: region.recover()),
    st.builds(lambda many: lambda region: region.fan_out(many), st.integers(1, 2)),
    st.builds(lambda each: lambda region: region.send(each), fates),
    st.builds(lambda n: lambda region: region.turn(n), st.sampled_from([1, 200, 600, 1440, 9000])),
)


PLAN = claim("planned_opening", "2024-03-20", published="2024-02-19")
BEGIN: list[Step] = [
    lambda region: region.follow("telegram:1", Language.SV),
    lambda region: region.enter(PLAN),
    lambda region: region.look(),
    lambda region: region.fan_out(3),
]
"""Somebody follows, and there is something to tell, so that every course has what can be lost."""


async def play(stores: Stores, course: list[Step]) -> int:
    async with stores.engine.begin() as connection:
        for table in TABLES:
            await connection.execute(text(f"DELETE FROM {table}"))
    region = Region(stores)
    for step in course:
        await step(region)
        region.now += SECOND
    await region.finish()
    due = await region.due()
    for (key, who), times in region.arrived.items():
        assert times <= 1 + region.doubles[key, who], "told too often"
    owed = [
        (key, who)
        for key in due
        for who, since in region.since.items()
        if key.office_id == "boden" and since <= region.notices[key]
    ]
    assert [each for each in owed if not region.arrived[each]] == []
    return len(owed)


def test_nothing_entered_is_lost_doubled_late_or_told_at_night(database_url: str) -> None:
    with asyncio.Runner() as runner:
        opening = open_stores(database_url)
        stores = runner.run(opening.__aenter__())
        owed: list[int] = []

        @settings(
            max_examples=EXAMPLES[stores.engine.dialect.name],
            deadline=None,
            derandomize=True,
            suppress_health_check=[HealthCheck.too_slow],
        )
        @given(st.lists(steps, max_size=25))
        def any_course(course: list[Step]) -> None:
            owed.append(runner.run(play(stores, BEGIN + course)))

        try:
            any_course()
        finally:
            runner.run(opening.__aexit__(None, None, None))
        assert any(owed), "there was nothing to tell"
