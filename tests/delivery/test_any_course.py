"""Any course of following, stopping, news, crashes and time keeps what is promised."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from bot.alerts.model import NoticeKind
from bot.talk.model import Language
from tests.delivery.builders import SECOND, Stores, open_stores
from tests.delivery.town import LASTS, Fate, Town

Step = Callable[[Town], Coroutine[Any, Any, Any]]
EXAMPLES = {"sqlite": 120, "postgresql": 25}
TABLES = (
    "deliveries", "notice_audience", "notice_parts", "notices",
    "subscriptions", "people", "conversations",
)  # fmt: skip

people = st.sampled_from(["telegram:1", "telegram:2", "telegram:3"])
languages = st.sampled_from(Language)
kinds = st.sampled_from([NoticeKind.OPENED, NoticeKind.MOVED, NoticeKind.HOURS])
fates = st.lists(st.sampled_from(Fate), min_size=1, max_size=4)
steps: st.SearchStrategy[Step] = st.one_of(
    st.builds(lambda who, tongue: lambda town: town.follow(who, tongue), people, languages),
    st.builds(lambda who: lambda town: town.stop(who), people),
    st.builds(lambda who: lambda town: town.forget(who), people),
    st.builds(lambda kind: lambda town: town.news(kind), kinds),
    st.builds(lambda many: lambda town: town.fan_out(many), st.integers(1, 2)),
    st.builds(lambda minutes: lambda town: town.turn(minutes), st.sampled_from([1, 30, 200])),
    st.just(lambda town: town.recover()),
    st.builds(lambda each: lambda town: town.send(each), fates),
    st.builds(lambda each: lambda town: town.send(each), fates),
)


async def play(stores: Stores, course: list[Step]) -> None:
    async with stores.engine.begin() as connection:
        for table in TABLES:
            await connection.execute(text(f"DELETE FROM {table}"))
    town = Town(stores)
    for step in course:
        await step(town)
        town.now += SECOND
    await town.finish()
    for key, found_at in town.notices.items():
        for who, since in town.since.items():
            times = town.arrived[key, who]
            assert times <= 1 + town.doubles[key, who], "told too often"
            if since <= found_at and town.now < found_at + LASTS:
                assert times >= 1, "not told"


@pytest.mark.parametrize("followers", [0, 3])
def test_nothing_is_lost_doubled_late_or_after_a_stop(database_url: str, followers: int) -> None:
    with asyncio.Runner() as runner:
        opening = open_stores(database_url)
        stores = runner.run(opening.__aenter__())
        all_follow: list[Step] = [
            lambda town, n=n: town.follow(f"telegram:{n}", Language.SV)  # type: ignore[misc]
            for n in range(1, followers + 1)
        ]

        @settings(
            max_examples=EXAMPLES[stores.engine.dialect.name],
            deadline=None,
            derandomize=True,
            suppress_health_check=[HealthCheck.too_slow],
        )
        @given(st.lists(steps, max_size=25))
        def any_course(course: list[Step]) -> None:
            runner.run(play(stores, all_follow + course))

        try:
            any_course()
        finally:
            runner.run(opening.__aexit__(None, None, None))
