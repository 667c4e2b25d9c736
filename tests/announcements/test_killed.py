"""A process killed at any step from approved to sent, on each database."""

import asyncio
from datetime import timedelta

from sqlalchemy import text

from bot.announcements.dispatch import Dispatch
from bot.announcements.model import Announcement, State
from bot.delivery.clocks import Clocks
from bot.delivery.policy import DeliveryState
from bot.delivery.postman import Hand, Postman
from data.announcement_store import SqlAnnouncementStore
from data.delivery_store import SqlDeliveryStore
from data.fan_out_store import SqlFanOut
from data.follow_up_store import SqlFollowUp
from tests.announcements.builders import BO, EVERYONE, Bureau, content, gazetteer, the_register
from tests.delivery.builders import DAY, RecordingDoor
from tests.delivery.faults import Faults, FaultyDoor, FaultyTransactions, Killed

PEOPLE = {"telegram:1", "telegram:2"}
HAND = Hand(most=2, lease=timedelta(seconds=90))


async def work(bureau: Bureau, door: RecordingDoor, faults: Faults) -> None:
    """Begins what is approved, fans it out one by one, sends it and ends it."""
    engine = bureau.stores.engine
    db = FaultyTransactions(bureau.stores.writers.transactions, faults)
    store, follow_up = SqlAnnouncementStore(engine, db), SqlFollowUp(engine, db)
    dispatch = Dispatch(store, follow_up, the_register, gazetteer(), bureau.wake)
    fan_out, clock, stop = SqlFanOut(db), bureau.clock, asyncio.Event()
    await fan_out.recover(clock.now())
    await dispatch.begin(clock.now())
    while await fan_out.fan_out(clock.now(), 1):
        pass

    async def nothing_to_do(_: float) -> None:
        stop.set()

    clocks = Clocks(clock, clock, sleep=nothing_to_do)
    sender = FaultyDoor(door, faults)
    await Postman("telegram", SqlDeliveryStore(db), sender, clocks, lambda: True, HAND).run(stop)
    await dispatch.follow(clock.now())


async def killed(bureau: Bureau, door: RecordingDoor, at: int | None) -> Faults:
    """A process that dies at the point, if any."""
    faults = Faults(at)
    try:
        await work(bureau, door, faults)
    except* Killed:
        pass
    return faults


async def fresh(bureau: Bureau) -> Announcement:
    async with bureau.stores.engine.begin() as connection:
        for table in (
            "announcement_tallies",
            "announcements",
            "deliveries",
            "notice_audience",
            "notice_parts",
            "notices",
        ):
            await connection.execute(text(f"DELETE FROM {table}"))
    return await bureau.approved(content(EVERYONE))


async def test_wherever_it_dies_it_is_sent_to_each_and_every_count_is_right(
    bureau: Bureau,
) -> None:
    for address in PEOPLE:
        await bureau.stores.follow(address, now=bureau.clock.time - DAY)
    approved = await fresh(bureau)
    points = (await killed(bureau, RecordingDoor(), None)).passed
    assert (await bureau.now(approved)).state is State.SENT
    assert {name.split()[0] for name in points} == {"before", "within", "after"}

    for at in range(len(points)):
        approved = await fresh(bureau)
        door = RecordingDoor()
        await killed(bureau, door, at)
        in_the_air = len(door.sent) - await bureau.stores.count("deliveries", "state = 'delivered'")
        bureau.turn(seconds=90)
        await killed(bureau, door, None)
        assert set(door.told) == PEOPLE, points[at]
        assert len(door.told) - len(PEOPLE) <= in_the_air, points[at]
        progress = await bureau.progress(approved)
        assert progress.by_state == {DeliveryState.DELIVERED: 2}, points[at]
        assert (progress.made, progress.waiting) == (2, 0)
        assert (await bureau.now(approved)).state is State.SENT
        assert await bureau.stores.count("notices") == 1


async def test_a_sweep_that_stops_anywhere_is_carried_on(bureau: Bureau) -> None:
    for number in range(5):
        await bureau.stores.follow(f"telegram:{number}", now=bureau.clock.time - DAY)
    approved = await bureau.approved(content(EVERYONE))
    await bureau.begin()

    await bureau.announcements.pause(BO, approved.id)
    assert await bureau.follow_up.sweep(bureau.clock.time, 2)
    await bureau.announcements.resume(BO, approved.id)
    assert await bureau.follow_up.sweep(bureau.clock.time, 1)
    await bureau.announcements.pause(BO, approved.id)
    while await bureau.follow_up.sweep(bureau.clock.time, 2):
        pass
    assert await bureau.stores.count("deliveries", "state = 'held'") == 5
    await bureau.announcements.cancel(BO, approved.id)
    assert await bureau.follow_up.sweep(bureau.clock.time, 2)
    while await bureau.follow_up.sweep(bureau.clock.time, 2):
        pass
    assert (await bureau.progress(approved)).by_state == {DeliveryState.CANCELLED: 5}
