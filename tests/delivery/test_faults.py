"""A process killed at any step of finding, fan-out, claiming, sending and settling."""

import asyncio
from datetime import timedelta

from bot.delivery.clocks import Clocks
from bot.delivery.postman import Hand, Postman
from data.delivery_store import SqlDeliveryStore
from data.fan_out_store import SqlFanOut
from data.notice_store import SqlNoticeStore
from tests.delivery.builders import (
    HandClock,
    RecordingDoor,
    Stores,
    found,
)
from tests.delivery.faults import Faults, FaultyDoor, FaultyTransactions, Killed

PEOPLE = [f"telegram:{n}" for n in range(3)]
HAND = Hand(most=2, lease=timedelta(seconds=90))


async def work(stores: Stores, clock: HandClock, door: RecordingDoor, faults: Faults) -> None:
    """Finds the notice, fans it out two people at a time and sends all there is to send."""
    db = FaultyTransactions(stores.writers.transactions, faults)
    notices, fan_out, deliveries = SqlNoticeStore(db), SqlFanOut(db), SqlDeliveryStore(db)
    await fan_out.recover(clock.now())
    await notices.add([found()], clock.now())
    while await fan_out.fan_out(clock.now(), 2):
        pass
    stop = asyncio.Event()

    async def nothing_to_do(_: float) -> None:
        stop.set()

    clocks = Clocks(clock, clock, sleep=nothing_to_do)
    sender = FaultyDoor(door, faults)
    await Postman("telegram", deliveries, sender, clocks, lambda: True, HAND).run(stop)


async def killed(stores: Stores, clock: HandClock, door: RecordingDoor, at: int | None) -> Faults:
    """A process that dies at the point, if any."""
    faults = Faults(at)
    try:
        await work(stores, clock, door, faults)
    except* Killed:
        pass
    return faults


async def reset(stores: Stores) -> None:
    async with stores.engine.begin() as connection:
        for table in ("deliveries", "notice_audience", "notice_parts", "notices"):
            await connection.exec_driver_sql(f"DELETE FROM {table}")


async def test_wherever_it_dies_nothing_is_lost_and_only_what_was_in_the_air_comes_twice(
    stores: Stores, clock: HandClock
) -> None:
    for address in PEOPLE:
        await stores.follow(address)
    points = (await killed(stores, clock, RecordingDoor(), None)).passed
    assert {name.split()[0] for name in points} == {"before", "within", "after"}

    for at in range(len(points)):
        await reset(stores)
        door = RecordingDoor()
        faults = await killed(stores, clock, door, at)
        # How outcomes are grouped is a matter of timing: a run may have a few points fewer.
        assert faults.dead or at > len(points) * 3 // 4
        settled = await stores.count("deliveries", "state = 'delivered'")
        in_the_air = len(door.sent) - settled
        assert 0 <= in_the_air <= HAND.most

        clock.turn(HAND.lease)
        await killed(stores, clock, door, None)
        assert set(door.told) == set(PEOPLE), points[at]
        assert len(door.told) - len(PEOPLE) <= in_the_air, points[at]
        assert await stores.count("deliveries", "state = 'delivered'") == len(PEOPLE)
