"""How a postman claims, sends and settles."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.delivery.clocks import Clocks
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import DeliveryState, Settlement
from bot.delivery.postman import Hand, Postman
from bot.delivery.reasons import Reason
from bot.talk.model import Language
from tests.delivery.builders import DAY, DELIVERED, NOON, SECOND, RecordingDoor, found
from tests.delivery.timeline import Timeline


def delivery(number: int) -> Delivery:
    notices = (found().notice,)
    return Delivery(number, 1, f"telegram:{number}", Language.SV, 1, notices, (), NOON + DAY)


@dataclass
class Queue:
    """Deliveries in memory; it can be out of reach."""

    waiting: list[Delivery]
    claims: list[int] = field(default_factory=list)
    untils: list[datetime] = field(default_factory=list)
    at_night: list[bool] = field(default_factory=list)
    settled: list[Settlement] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    broken: bool = False

    async def claim(
        self, channel: str, limit: int, now: datetime, until: datetime, *, urgent_only: bool
    ) -> Sequence[Delivery]:
        if self.broken:
            raise OSError("the database is gone")
        self.at_night.append(urgent_only)
        claimed, self.waiting = self.waiting[:limit], self.waiting[limit:]
        self.claims.append(len(claimed))
        self.untils.append(until)
        return claimed

    async def settle(self, settlements: Sequence[Settlement], now: datetime) -> None:
        await asyncio.sleep(0)
        if self.broken:
            raise OSError("the database is gone")
        self.settled.extend(settlements)
        self.groups.append(len(settlements))

    @property
    def delivered(self) -> set[int]:
        done = DeliveryState.DELIVERED
        return {each.delivery.id for each in self.settled if each.state is done}


class HeldDoor(RecordingDoor):
    """Answers nobody before it is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened = asyncio.Event()
        self.at_once = 0
        self.most_at_once = 0
        self.full = asyncio.Event()
        """Set when four wait for their answer."""

    async def send(self, delivery: Delivery) -> Outcome:
        self.sent.append(delivery)
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        if self.at_once == 4:
            self.full.set()
        try:
            await self.opened.wait()
        finally:
            self.at_once -= 1
        return DELIVERED


class HalfHeldDoor(HeldDoor):
    """Answers every other one at once."""

    async def send(self, delivery: Delivery) -> Outcome:
        if delivery.id % 2:
            return await super().send(delivery)
        self.sent.append(delivery)
        return DELIVERED


@dataclass
class Office:
    """A postman at work on a queue, a door and a timeline."""

    queue: Queue
    door: RecordingDoor
    timeline: Timeline = field(default_factory=Timeline)
    leads: bool = True
    hand: Hand = field(default_factory=lambda: Hand(most=4))
    stop: asyncio.Event = field(default_factory=asyncio.Event)

    def postman(self) -> Postman:
        clocks = self.timeline.clocks
        return Postman("telegram", self.queue, self.door, clocks, lambda: self.leads, self.hand)

    async def until_idle(self) -> None:
        """Runs it until it has looked in vain."""

        async def idle(_: float) -> None:
            self.stop.set()
            await asyncio.sleep(0)

        clocks = Clocks(self.timeline, self.timeline, sleep=idle)
        postman = Postman("telegram", self.queue, self.door, clocks, lambda: self.leads, self.hand)
        await postman.run(self.stop)


def office(people: int, door: RecordingDoor | None = None) -> Office:
    return Office(Queue([delivery(n) for n in range(people)]), door or RecordingDoor())


async def test_everything_is_sent_once_and_settled() -> None:
    at = office(25)
    await at.until_idle()

    assert len(at.door.sent) == 25
    assert at.queue.delivered == set(range(25))
    assert len(at.queue.settled) == 25


async def test_it_never_has_more_in_hand_than_it_may() -> None:
    door = HeldDoor()
    at = office(25, door)
    async with asyncio.TaskGroup() as group:
        group.create_task(at.until_idle())
        await door.full.wait()
        for _ in range(20):
            await asyncio.sleep(0)
        assert at.queue.claims == [4]
        door.opened.set()

    assert door.most_at_once == 4
    assert at.queue.delivered == set(range(25))


async def test_the_lease_outlasts_every_try() -> None:
    at = office(1)
    await at.until_idle()

    assert at.queue.untils[0] == NOON + Hand().lease
    assert Hand().lease >= timedelta(seconds=Hand().seconds) + 10 * SECOND


async def test_a_try_that_never_ends_is_unknown() -> None:
    at = office(1, HeldDoor())
    at.hand = Hand(most=4, seconds=0.01)
    await at.until_idle()

    assert [each.reason for each in at.queue.settled] == ["no_answer"]
    assert at.queue.settled[0].doubts == 1


async def test_a_door_that_breaks_for_one_stops_nobody_else() -> None:
    def answer(one: Delivery) -> Outcome:
        if one.id == 2:
            raise ValueError("a bug")
        return DELIVERED

    at = office(6, RecordingDoor(answer))
    await at.until_idle()

    assert at.queue.delivered == {0, 1, 3, 4, 5}
    assert [each.reason for each in at.queue.settled if each.doubts] == ["error"]


async def test_at_night_only_what_is_urgent_leaves() -> None:
    at = office(0)
    at.timeline.time = datetime.fromisoformat("2026-11-23T20:30:00+01:00")
    await at.until_idle()
    at.timeline.time = datetime.fromisoformat("2026-11-24T08:00:00+01:00")
    at.stop.clear()
    await at.until_idle()

    assert at.queue.at_night == [True, False]


async def test_who_does_not_lead_claims_nothing() -> None:
    at = office(5)
    at.leads = False
    await at.until_idle()

    assert (at.queue.claims, at.door.sent) == ([], [])


async def test_a_door_that_asks_to_slow_down_is_left_alone_for_so_long() -> None:
    slow = Outcome(OutcomeKind.RETRY, Reason.SLOW_DOWN, 30 * SECOND)
    at = office(9, RecordingDoor(lambda _: slow if len(at.door.sent) <= 4 else DELIVERED))
    async with asyncio.TaskGroup() as group:
        running = group.create_task(at.postman().run(at.stop))
        await at.timeline.turn(29 * SECOND, 1)
        assert len(at.door.sent) == 4
        await at.timeline.turn(2 * SECOND, 1)
        assert len(at.door.sent) == 9
        running.cancel()

    assert at.queue.settled[0].due == NOON + 30 * SECOND


async def test_a_database_that_is_gone_for_a_while_loses_no_outcome() -> None:
    at = office(9)
    at.door.answer = lambda _: _break(at.queue) if len(at.door.sent) < 4 else DELIVERED
    async with asyncio.TaskGroup() as group:
        running = group.create_task(at.postman().run(at.stop))
        await at.timeline.turn(3 * SECOND, 1)
        assert at.queue.settled == []
        assert len(at.door.sent) == 4, "a crash now would double no more than it may have in hand"
        at.queue.broken = False
        await at.timeline.turn(2 * SECOND, 1)
        running.cancel()

    assert at.queue.delivered == set(range(9))
    assert len(at.door.sent) == 9


def _break(queue: Queue) -> Outcome:
    queue.broken = True
    return DELIVERED


async def test_a_stop_claims_nothing_more_and_settles_what_is_in_the_air() -> None:
    door = HeldDoor()
    at = office(25, door)
    async with asyncio.TaskGroup() as group:
        group.create_task(at.postman().run(at.stop))
        await door.full.wait()
        at.stop.set()
        door.opened.set()

    assert at.queue.delivered == {0, 1, 2, 3}
    assert len(at.queue.waiting) == 21


async def test_one_that_is_cancelled_settles_nothing_that_nobody_knows() -> None:
    door = HeldDoor()
    at = office(4, door)
    async with asyncio.TaskGroup() as group:
        running = group.create_task(at.postman().run(at.stop))
        await door.full.wait()
        running.cancel()

    assert (at.queue.settled, door.at_once) == ([], 0)


async def test_what_finishes_while_another_group_is_kept_shares_the_next() -> None:
    at = office(40)
    at.hand = Hand(most=20)
    await at.until_idle()

    assert len(at.queue.groups) < 20


async def test_outcomes_are_gathered_for_a_moment_and_kept_together() -> None:
    door = HalfHeldDoor()
    at = office(4, door)
    at.hand = Hand(most=4, gather=0.05)
    async with asyncio.TaskGroup() as group:
        running = group.create_task(at.postman().run(at.stop))
        await at.timeline.turn(0.04 * SECOND, 1)
        assert (len(door.sent), at.queue.groups) == (4, [])
        await at.timeline.turn(0.02 * SECOND, 1)
        assert at.queue.groups == [2]
        door.opened.set()
        await at.timeline.rest(1)
        running.cancel()

    assert at.queue.delivered == {0, 1, 2, 3}


async def test_where_nothing_is_left_to_gather_outcomes_are_kept_at_once() -> None:
    at = office(4)
    at.hand = Hand(most=4, gather=60.0)
    await at.until_idle()

    assert at.queue.groups == [4]
