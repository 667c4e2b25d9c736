"""When news is looked for and fanned out."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.delivery.clocks import Clocks
from bot.delivery.herald import Herald, Sources
from bot.tasks import Supervisor
from bot.wake import LocalWake, Topic
from tests.delivery.builders import HOUR, MINUTE, NOON, SECOND, HandClock
from tests.delivery.timeline import Timeline


@dataclass
class News:
    """Everything the herald works with: when it looked, what it fans out, and what breaks."""

    timeline: Timeline
    version: int = 1
    leads: bool = True
    batches: int = 0
    broken: bool = False
    found: list[datetime] = field(default_factory=list)
    recovered: list[datetime] = field(default_factory=list)
    fanned: int = 0
    wake: LocalWake = field(default_factory=LocalWake)

    async def find_news(self, now: datetime) -> int:
        if self.broken:
            raise OSError("the database is gone")
        self.found.append(now)
        return 1

    async def current(self) -> int:
        return self.version

    async def fan_out(self, now: datetime, people: int) -> bool:
        self.fanned += 1
        self.batches -= 1
        return self.batches > 0

    async def recover(self, real: datetime) -> int:
        self.recovered.append(real)
        return 0

    def herald(self) -> Herald:
        sources = Sources(self.find_news, self.current)
        return Herald(sources, self, self.timeline.clocks, lambda: self.leads, self.wake)


@pytest.fixture
def news() -> News:
    return News(Timeline())


async def until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not done():  # noqa: ASYNC110 - the herald works meanwhile
            await asyncio.sleep(0)


async def turned(news: News, *by: timedelta) -> None:
    async with Supervisor() as tasks:
        tasks.start("herald", news.herald().run())
        for each in by:
            await news.timeline.turn(each, 1)


async def test_it_looks_at_once_and_then_each_minute(news: News) -> None:
    await turned(news, 2 * MINUTE)

    assert news.found == [NOON, NOON + MINUTE, NOON + 2 * MINUTE]
    assert news.recovered == news.found


async def test_it_looks_when_the_register_has_changed(news: News) -> None:
    async with Supervisor() as tasks:
        tasks.start("herald", news.herald().run())
        await news.timeline.turn(10 * SECOND, 1)
        news.version = 2
        await news.timeline.turn(5 * SECOND, 1)

    assert news.found == [NOON, NOON + 15 * SECOND]


async def test_it_looks_at_once_when_it_is_told(news: News) -> None:
    async with Supervisor() as tasks:
        tasks.start("herald", news.herald().run())
        await news.timeline.turn(1 * SECOND, 1)
        news.version = 2
        news.wake.tell(Topic.REGISTER)
        await until(lambda: len(news.found) == 2)

    assert news.found == [NOON, NOON + 1 * SECOND]


async def test_it_fans_out_at_once_when_it_is_told_of_a_notice(news: News) -> None:
    async with Supervisor() as tasks:
        tasks.start("herald", news.herald().run())
        await news.timeline.rest(1)
        news.wake.tell(Topic.DELIVERIES)
        news.wake.tell(Topic.NOTICES)
        await until(lambda: news.fanned == 2)
        await news.timeline.rest(1)

    assert news.fanned == 2


async def test_it_fans_out_all_there_is_in_between_too(news: News) -> None:
    news.batches = 3
    async with Supervisor() as tasks:
        tasks.start("herald", news.herald().run())
        await news.timeline.rest(1)
        assert news.fanned == 3
        news.batches = 2
        await news.timeline.turn(5 * SECOND, 1)

    assert news.fanned == 5


async def test_who_does_not_lead_does_nothing(news: News) -> None:
    news.leads = False
    await turned(news, HOUR)

    assert (news.found, news.fanned) == ([], 0)


async def test_who_loses_the_lead_stops_between_two_batches(news: News) -> None:
    news.batches = 1000

    async def fan_out(now: datetime, people: int) -> bool:
        news.leads = news.fanned < 4
        news.fanned += 1
        return True

    news.fan_out = fan_out  # type: ignore[method-assign]
    await turned(news, MINUTE)

    assert news.fanned == 5


async def test_a_round_that_fails_is_made_up_for(news: News) -> None:
    news.broken = True
    async with Supervisor() as tasks:
        tasks.start("herald", news.herald().run())
        await news.timeline.turn(15 * SECOND, 1)
        news.broken = False
        await news.timeline.turn(5 * SECOND, 1)
        assert not tasks.failed.is_set()

    assert news.found == [NOON + 20 * SECOND]


async def test_a_clock_that_is_set_back_stops_nothing(news: News) -> None:
    herald = news.herald()
    await herald.round()
    news.timeline.time -= 24 * HOUR
    await herald.round()

    assert news.found == [NOON, NOON - 24 * HOUR]


async def test_a_day_in_a_second_is_waited_for_in_real_time() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await asyncio.sleep(0)

    clock = HandClock()
    await Clocks(clock, clock, 1.0, sleep).wait(5)
    await Clocks(clock, clock, 60.0, sleep).wait(60)
    await Clocks(clock, clock, 86400.0, sleep).wait(5)

    assert slept == [5, 1, 0.05]
