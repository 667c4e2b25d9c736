"""Two workers on one database: one sends, and the other takes over when it dies."""

import asyncio

from bot.delivery.leader import LEASE, Leadership
from bot.delivery.model import Delivery, Outcome
from bot.wake import LocalWake
from tests.delivery.builders import DELIVERED, NOON, SECOND, RecordingDoor, Stores, found
from tests.delivery.timeline import Timeline
from tests.delivery.workers import LOOPS, working


class Table:
    """The leader's row in memory, which can be out of reach."""

    def __init__(self) -> None:
        self.holder = ""
        self.until = NOON
        self.broken = False

    async def hold(self, holder: str, now: object, until: object) -> bool:
        if self.broken:
            raise OSError("no route to the database")
        if self.holder in {"", holder} or self.until <= now:  # type: ignore[operator]
            self.holder, self.until = holder, until  # type: ignore[assignment]
        return self.holder == holder

    async def let_go(self, holder: str) -> None:
        self.holder = ""


async def test_a_leader_that_can_not_renew_stops_before_its_lease_runs_out() -> None:
    timeline, table = Timeline(), Table()
    lead = Leadership(table, "a", timeline.clocks, LocalWake())
    await lead.renew()
    table.broken = True

    timeline.time += LEASE / 2
    await lead.renew()
    assert lead.leads
    timeline.time = NOON + LEASE - 2 * SECOND
    assert not lead.leads


async def test_a_leader_that_ends_gives_the_lead_up() -> None:
    timeline, table = Timeline(), Table()
    lead = Leadership(table, "a", timeline.clocks, LocalWake())
    async with asyncio.TaskGroup() as group:
        running = group.create_task(lead.run())
        await timeline.rest(1)
        assert (table.holder, lead.leads) == ("a", True)
        running.cancel()

    assert (table.holder, lead.leads) == ("", False)


async def test_one_that_ends_is_followed_at_once() -> None:
    timeline, table, wake = Timeline(), Table(), LocalWake()
    first, second = (Leadership(table, name, timeline.clocks, wake) for name in "ab")
    async with asyncio.TaskGroup() as group:
        ending = group.create_task(first.run())
        await timeline.rest(1)
        following = group.create_task(second.run())
        await timeline.rest(2)
        assert (first.leads, second.leads) == (True, False)
        ending.cancel()
        async with asyncio.timeout(5):
            while not second.leads:  # noqa: ASYNC110 - no time passes meanwhile
                await asyncio.sleep(0)
        following.cancel()


async def test_who_lost_the_lead_knows_it_at_the_next_question() -> None:
    timeline, table = Timeline(), Table()
    lead = Leadership(table, "a", timeline.clocks, LocalWake())
    await lead.renew()
    table.holder, table.until = "b", NOON + 60 * SECOND
    await lead.renew()

    assert not lead.leads


async def test_only_the_leader_sends(stores: Stores, database_url: str) -> None:
    timeline, first, second = Timeline(), RecordingDoor(), RecordingDoor()
    for number in range(12):
        await stores.follow(f"telegram:{number}")
    await stores.notices.add([found()], NOON)

    async with (
        working(database_url, "a", timeline, first) as a,
        working(database_url, "b", timeline, second) as b,
    ):
        await timeline.turn(60 * SECOND, 2 * LOOPS)
        assert [a.leadership.leads, b.leadership.leads].count(True) == 1

    assert sorted([len(first.sent), len(second.sent)]) == [0, 12]


class HangsAt:
    """Hands on to a door; the delivery of this number is sent, but its answer never comes."""

    def __init__(self, door: RecordingDoor, number: int) -> None:
        self.door, self.number = door, number
        self.hangs = asyncio.Event()

    async def send(self, delivery: Delivery) -> Outcome:
        await self.door.send(delivery)
        if len(self.door.sent) >= self.number:
            self.hangs.set()
            await asyncio.Event().wait()
        return DELIVERED


async def test_when_the_leader_dies_another_takes_over_within_half_a_minute(
    stores: Stores, database_url: str
) -> None:
    timeline, door = Timeline(), RecordingDoor()
    for number in range(30):
        await stores.follow(f"telegram:{number}")
    await stores.tell(found())

    hanging = HangsAt(door, 12)
    async with working(database_url, "a", timeline, hanging) as a:
        await timeline.rest(LOOPS)
        await timeline.turn(SECOND, 0)
        await hanging.hangs.wait()
        async with working(database_url, "b", timeline, door) as b:
            a.kill()
            sent = len(door.sent)
            assert not b.leadership.leads
            await timeline.turn(30 * SECOND, LOOPS)
            assert b.leadership.leads
            assert len(door.sent) > sent
            await timeline.turn(120 * SECOND, LOOPS)

    doubled = len(door.told) - len(set(door.told))
    assert set(door.told) == {f"telegram:{number}" for number in range(30)}
    assert doubled <= 5
    assert await stores.count("deliveries", "state = 'delivered'") == 30
