"""Two processes on one SQLite file, as by a mistake at an upgrade: still one service."""

import asyncio
from datetime import timedelta

from bot.clock import SystemClock
from tests.delivery.builders import found, open_stores
from tests.replicas.cluster import cluster
from tests.replicas.load import PLACES, Load
from tests.telegram.standin import Standin

FOLLOWERS, TALKERS, QUESTIONS = 40, 4, 20


async def test_both_answer_one_sends_and_nobody_waits_for_the_other(
    telegram: Standin, sqlite_url: str
) -> None:
    async with (
        cluster(sqlite_url, telegram.url, telegram.token) as two,
        open_stores(sqlite_url) as stores,
    ):
        load, now = Load(telegram, two, stores), SystemClock().now()
        await load.follow(FOLLOWERS)
        notice = found(due=now, expires=now + timedelta(days=1), urgent=True)
        await stores.notices.add([notice], now)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(load.talk(TALKERS))
            tasks.create_task(load.browse(QUESTIONS))
        await load.until_told(FOLLOWERS)
        await load.until_settled()

        assert len(two.proxy.taken) == 2
        assert [await replica.leads() for replica in two.replicas].count(True) == 1
    assert len(load.told) == FOLLOWERS
    assert set(load.told.values()) == {1}
    assert all(len(person.inbox) == len(PLACES) for person in load.talking)
