"""Two processes never answer one chat at once, so that neither loses what the other remembered."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import StillInHandError
from bot.ports import Opened, Remembered, TalkStore
from bot.talk.model import Language
from data import tables
from data.engine import open_engine, reading
from data.talk_postgres import PostgresTalkStore
from data.talk_steps import LEASE
from tests.stores.builders import BODEN, NOW, another_process

NOTHING = Remembered()


@dataclass
class Two:
    """Processes on one PostgreSQL, and a look into it."""

    here: TalkStore
    there: TalkStore
    engine: AsyncEngine

    async def turns(self) -> int:
        async with reading(self.engine) as connection:
            query = select(func.count()).select_from(tables.turns_in_hand)
            return int(await connection.scalar(query) or 0)


@pytest.fixture
async def two(postgres_url: str) -> AsyncIterator[Two]:
    engine = open_engine(postgres_url)
    async with another_process(postgres_url) as here, another_process(postgres_url) as there:
        yield Two(here, there, engine)
    await engine.dispose()


async def test_the_second_waits_and_knows_what_the_first_has_kept(two: Two) -> None:
    await two.here.open("telegram:1", "telegram:77", NOW)
    async with asyncio.TaskGroup() as group:
        waiting = group.create_task(two.there.open("telegram:1", "telegram:78", NOW))
        other = await two.there.open("telegram:2", "telegram:79", NOW)
        assert (other, waiting.done()) == (Opened(NOTHING, 0), False)
        english = replace(BODEN, chosen=Language.EN)
        await two.here.close("telegram:1", "telegram:77", english, NOW)

    assert waiting.result() == Opened(english, 0)


async def test_what_was_given_back_is_free(two: Two) -> None:
    await two.here.open("telegram:1", "telegram:77", NOW)
    await two.here.release("telegram:77")

    assert await two.there.open("telegram:1", "telegram:78", NOW) == Opened(NOTHING, 0)


async def test_a_process_that_died_holds_nobody_up_for_longer_than_its_lease(two: Two) -> None:
    await two.here.open("telegram:1", "telegram:77", NOW)

    later = NOW + LEASE
    assert await two.there.open("telegram:1", "telegram:78", later) == Opened(NOTHING, 0)
    assert await two.there.open("telegram:1", "telegram:77", later) == Opened(NOTHING, 0)


async def test_who_waits_in_vain_is_to_come_again(two: Two) -> None:
    impatient = PostgresTalkStore(two.engine, looks=2)
    await two.here.open("telegram:1", "telegram:77", NOW)
    with pytest.raises(StillInHandError):
        await impatient.open("telegram:1", "telegram:78", NOW)
    await two.here.close("telegram:1", "telegram:77", BODEN, NOW)

    assert await impatient.open("telegram:1", "telegram:78", NOW) == Opened(BODEN, 0)


async def test_the_same_update_at_both_is_one_turn(two: Two) -> None:
    await two.here.open("telegram:1", "telegram:77", NOW)
    with pytest.raises(StillInHandError):
        await two.there.open("telegram:1", "telegram:77", NOW)
    await two.here.close("telegram:1", "telegram:77", BODEN, NOW)

    assert await two.there.open("telegram:1", "telegram:77", NOW) is None
    assert await two.turns() == 0


async def test_nothing_is_left_of_a_turn(two: Two) -> None:
    await two.here.open("telegram:1", "telegram:77", NOW)
    assert await two.turns() == 1
    await two.here.close("telegram:1", "telegram:77", replace(BODEN, forgotten=True), NOW)
    await two.here.open("telegram:2", "telegram:78", NOW)
    await two.here.release("telegram:78")
    await two.here.open("telegram:3", None, NOW)

    assert await two.turns() == 0
