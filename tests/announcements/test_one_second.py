"""What is paused or cancelled while it goes out at 30 a second stops within a second."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from bot.announcements.model import Announcement
from bot.delivery.clocks import Clocks
from bot.delivery.holds import FRESH, Holds
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.postman import Hand, Postman
from bot.delivery.reasons import Reason
from tests.announcements.builders import BO, EVERYONE, Bureau, content
from tests.delivery.builders import DAY, DELIVERED, MINUTE, HandClock
from tests.delivery.crowd import crowd

PER_SECOND = 30
PEOPLE = 200


@dataclass
class PacedDoor:
    """Lets one message leave every thirtieth of a second, if it may: time goes by with them."""

    clock: HandClock
    holds: Holds
    meanwhile: Callable[[int], Awaitable[None]]
    left: list[datetime] = field(default_factory=list)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def send(self, delivery: Delivery) -> Outcome:
        async with self.turn:
            self.clock.turn(timedelta(seconds=1 / PER_SECOND))
            await self.meanwhile(len(self.left))
            if not await self.holds.lets_out(delivery.notice_id):
                return Outcome(OutcomeKind.RETRY, Reason.HELD, timedelta(0))
            self.left.append(self.clock.now())
            return DELIVERED


async def post(bureau: Bureau, door: PacedDoor) -> None:
    stop = asyncio.Event()

    async def nothing_to_do(_: float) -> None:
        stop.set()

    clocks = Clocks(bureau.clock, bureau.clock, sleep=nothing_to_do)
    hand, deliveries = Hand(most=PER_SECOND), bureau.stores.deliveries
    await Postman("telegram", deliveries, door, clocks, lambda: True, hand).run(stop)


async def going_out(bureau: Bureau) -> Announcement:
    await crowd(bureau.stores.engine, PEOPLE, bureau.clock.time - DAY)
    approved = await bureau.approved(content(EVERYONE))
    await bureau.dispatch().begin(bureau.clock.time)
    while await bureau.stores.fan_out.fan_out(bureau.clock.time, 1000):
        pass
    return approved


@pytest.mark.parametrize("stops", ["pause", "cancel"])
async def test_nothing_leaves_after_a_second(bureau: Bureau, stops: str) -> None:
    approved = await going_out(bureau)
    stopped: list[datetime] = []

    async def meanwhile(left: int) -> None:
        if left == 45 and not stopped:
            await getattr(bureau.announcements, stops)(BO, approved.id)
            stopped.append(bureau.clock.now())

    holds = Holds(bureau.follow_up.held, bureau.clock)
    door = PacedDoor(bureau.clock, holds, meanwhile)
    await post(bureau, door)
    assert 45 <= len(door.left) < PEOPLE
    assert max(door.left) - stopped[0] <= FRESH < timedelta(seconds=1)
    if stops == "pause":
        await bureau.announcements.resume(BO, approved.id)
        bureau.turn(minutes=1)
        await bureau.stores.fan_out.recover(bureau.clock.time + MINUTE)
        await bureau.dispatch().follow(bureau.clock.time)
        await post(bureau, door)
        assert len(door.left) == PEOPLE


async def test_where_nobody_can_say_it_may_not_leave() -> None:
    clock, answers = HandClock(), iter([frozenset({7}), OSError("gone"), frozenset()])

    async def held() -> frozenset[int]:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    holds = Holds(held, clock)
    assert not await holds.lets_out(7)
    assert await holds.lets_out(8)
    clock.turn(FRESH)
    assert not await holds.lets_out(8)
    assert await holds.lets_out(7)
