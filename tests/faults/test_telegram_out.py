"""Telegram slow, away for an hour, or refusing for ten minutes; and a clock that jumps."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.clock import Clock
from bot.delivery.clocks import Clocks
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.postman import Hand, Postman
from bot.delivery.reasons import Reason
from tests.delivery.builders import DELIVERED, HOUR, MINUTE, NOON, SECOND, HandClock, Stores, found
from tests.delivery.timeline import Timeline
from tests.delivery.workers import LOOPS, working
from tests.telegram.service import Service
from tests.telegram.standin import Fault, Standin

PEOPLE = [f"telegram:{number}" for number in range(12)]
AWAY = Outcome(OutcomeKind.RETRY, Reason.NO_CONNECTION)
SLOW_DOWN = Outcome(OutcomeKind.RETRY, Reason.SLOW_DOWN, after=10 * MINUTE)


@dataclass
class Line:
    """To Telegram; `answer` tells what becomes of a try at that time."""

    clock: Clock
    answer: Callable[[timedelta], Outcome]
    tries: list[timedelta] = field(default_factory=list)
    arrived: Counter[str] = field(default_factory=Counter)

    async def send(self, delivery: Delivery) -> Outcome:
        since = self.clock.now() - NOON
        self.tries.append(since)
        outcome = self.answer(since)
        if outcome is DELIVERED:
            self.arrived[delivery.address] += 1
        return outcome


async def told_over(
    stores: Stores,
    url: str,
    timeline: Timeline,
    line: Line,
    turns: list[timedelta],
    jump: timedelta | None = None,
) -> None:
    """Everybody is to be told, over so many turns of the clock, and then perhaps a jump."""
    for address in PEOPLE:
        await stores.follow(address)
    await stores.notices.add([found()], timeline.now())
    async with working(url, "one", timeline, line):
        for by in turns:
            await timeline.turn(by, LOOPS)
        if jump is not None:
            timeline.jump(jump)
            await timeline.turn(12 * MINUTE, LOOPS)


async def test_away_for_an_hour(stores: Stores) -> None:
    clock = HandClock()
    line = Line(clock, lambda since: AWAY if since < HOUR else DELIVERED)
    for address in PEOPLE:
        await stores.follow(address)
    await stores.notices.add([found()], clock.now())
    await stores.fan_out.fan_out(clock.now(), 100)
    for _ in range(24):
        await all_that_is_due(stores, clock, line)
        clock.turn(5 * MINUTE)

    assert line.arrived == dict.fromkeys(PEOPLE, 1)
    assert len(line.tries) <= 6 * len(PEOPLE)
    assert await stores.count("deliveries", "state = 'delivered'") == len(PEOPLE)


async def all_that_is_due(stores: Stores, clock: HandClock, line: Line) -> None:
    stop = asyncio.Event()

    async def nothing_to_do(_: float) -> None:
        stop.set()

    clocks = Clocks(clock, clock, sleep=nothing_to_do)
    await Postman("telegram", stores.deliveries, line, clocks, lambda: True, Hand(most=30)).run(
        stop
    )


async def test_refusing_for_ten_minutes(stores: Stores, sqlite_url: str) -> None:
    timeline = Timeline()
    line = Line(timeline, lambda since: SLOW_DOWN if since < 10 * MINUTE else DELIVERED)
    await told_over(stores, sqlite_url, timeline, line, [13 * MINUTE])

    assert line.arrived == dict.fromkeys(PEOPLE, 1)
    halted = [since for since in line.tries if MINUTE < since < 10 * MINUTE]
    assert halted == []


@pytest.mark.parametrize("minutes", [-10, 60, 300])
async def test_the_clock_jumps(stores: Stores, sqlite_url: str, minutes: int) -> None:
    """What had not gone out does when the clock has come to its time again, once."""
    timeline = Timeline()
    line = Line(timeline, lambda since: AWAY if len(line.tries) <= 3 else DELIVERED)
    await told_over(stores, sqlite_url, timeline, line, [20 * SECOND], minutes * MINUTE)

    assert set(line.arrived) == set(PEOPLE)
    assert set(line.arrived.values()) == {1}


async def test_an_answer_that_can_not_be_sent_is_tried_until_telegram_is_back() -> None:
    """More often than the three tries after which a failure of the bot's own is owned up to."""
    async with Standin() as telegram:
        person = telegram.person()
        telegram.faults.next(Fault.BAD_GATEWAY, "sendMessage", times=9)
        async with Service(telegram, pause=0.001).running():
            await person.send("Boden")
            await telegram.until(lambda: not telegram.context.feed.pending, "the acknowledgement")
    assert [shown.text[:7] for shown in person.inbox] in (["'Boden'"], ["Somethi"])


async def test_slow_telegram_keeps_the_order_and_loses_nothing() -> None:
    async with Standin() as telegram:
        telegram.latency = 0.05
        people = [telegram.person() for _ in range(5)]
        async with Service(telegram).running(), asyncio.TaskGroup() as tasks:
            for person in people:
                tasks.create_task(asks(person))
    for person in people:
        assert [shown.text[:3] for shown in person.inbox] == ["'a'", "'b'", "'c'"]


async def asks(person) -> None:  # type: ignore[no-untyped-def]
    for number, word in enumerate("abc", start=1):
        await person.send(word, answers=0)
        await person.until(lambda number=number: len(person.inbox) >= number, word)
