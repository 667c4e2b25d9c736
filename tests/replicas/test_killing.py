"""Either of two replicas is killed under load: the other goes on, and nothing is lost."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from tests.delivery.builders import open_stores
from tests.replicas.cluster import Cluster
from tests.replicas.load import PLACES, Load
from tests.telegram.standin import Standin
from tests.telegram.standin.shown import Shown

FOLLOWERS, TALKERS, QUESTIONS = 240, 6, 30


@pytest.fixture
async def load(two: Cluster, telegram: Standin, postgres_url: str) -> AsyncIterator[Load]:
    async with open_stores(postgres_url) as stores:
        yield Load(telegram, two, stores)


async def test_killing_either_one_under_load_loses_nothing(load: Load) -> None:
    await load.follow(FOLLOWERS)
    in_the_air = 0
    await load.tell()
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(load.talk(TALKERS))
        tasks.create_task(load.browse(QUESTIONS))
        in_the_air += await killed_at(FOLLOWERS // 4, load)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(load.talk(TALKERS))
        tasks.create_task(load.browse(QUESTIONS))
        in_the_air += await killed_at(FOLLOWERS * 2 // 3, load)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(load.talk(TALKERS))
        tasks.create_task(load.browse(QUESTIONS))
        await the_one_that_only_answers_is_killed(load)
    await load.until_settled()

    assert len(load.told) == FOLLOWERS
    assert sum(load.told.values()) - FOLLOWERS <= in_the_air
    assert max(load.told.values()) <= 3
    assert load.web_answers == 3 * QUESTIONS
    assert all(in_order(person.inbox) for person in load.talking)


async def killed_at(told: int, load: Load) -> int:
    """Kills the one that sends once so many are told, and starts it again; what was in the air."""
    leader = await load.two.leader()
    await load.until_told(told)
    await leader.kill()
    in_the_air = await load.leases_run_out()
    assert await load.two.leader() is load.two.other_than(leader)
    await leader.start()
    return in_the_air


async def the_one_that_only_answers_is_killed(load: Load) -> None:
    leader = await load.two.leader()
    answers = load.web_answers
    await load.until(lambda: load.web_answers > answers + QUESTIONS // 3)
    other = load.two.other_than(leader)
    await other.kill()
    await load.leases_run_out()
    assert await load.two.leader() is leader
    await other.start()


def in_order(inbox: list[Shown]) -> bool:
    """Each place answered, in the order asked; one whose replica died over it perhaps twice."""
    said = [next(p for p in PLACES if p in shown.text) for shown in inbox]
    return list(Counter(said)) == list(PLACES) and max(Counter(said).values()) <= 2
