"""Stopping: answers under way are finished, what is not answered comes again."""

import asyncio

from bot.tasks import Supervisor
from tests.telegram.service import Service
from tests.telegram.standin import Fault, Person, Standin


async def test_an_answer_under_way_is_finished(telegram: Standin, person: Person) -> None:
    service, stop = Service(telegram), asyncio.Event()
    service.talk.gate = asyncio.Event()
    async with Supervisor() as tasks:
        running = tasks.start("door", service.door().run(stop))
        await person.send("Boden", answers=0)
        await telegram.until(lambda: service.talk.updates, "the question in hand")
        stop.set()
        await asyncio.sleep(0)
        service.let_go()
        await running
    assert [shown.text[:7] for shown in person.inbox] == ["'Boden'"]
    assert not telegram.context.feed.pending


async def test_what_can_not_be_finished_in_time_comes_again(
    telegram: Standin, person: Person
) -> None:
    stuck = Service(telegram, seconds_to_stop=2.05)
    telegram.faults.next(Fault.SILENCE, "sendMessage")
    async with stuck.running():
        await person.send("Boden", answers=0)
        await telegram.until(lambda: stuck.talk.updates, "the question in hand")
    assert person.inbox == []
    assert stuck.talk.updates == {}
    async with Service(telegram).running():
        await person.until(lambda: person.inbox, "the answer")


async def test_it_stops_while_telegram_takes_no_acknowledgement(
    telegram: Standin, person: Person
) -> None:
    service, stop = Service(telegram), asyncio.Event()
    async with asyncio.timeout(5), Supervisor() as tasks:
        running = tasks.start("door", service.door().run(stop))
        await person.send("Boden")
        telegram.faults.next(Fault.SILENCE, "getUpdates", times=9)
        stop.set()
        await running


async def test_what_came_while_it_was_down_is_answered(telegram: Standin, person: Person) -> None:
    await person.send("Boden", answers=0)
    async with Service(telegram).running():
        await person.until(lambda: person.inbox, "the answer")


async def test_one_slow_answer_holds_up_nobody(telegram: Standin, person: Person) -> None:
    service, other = Service(telegram), telegram.person()
    async with service.running():
        service.talk.gate = gate = asyncio.Event()
        await person.send("slow", answers=0)
        await telegram.until(lambda: service.talk.updates, "the question in hand")
        service.talk.gate = None
        await other.send("quick")
        assert person.inbox == []
        assert telegram.context.feed.pending[0]["message"]["text"] == "slow"
        gate.set()
        await person.until(lambda: person.inbox, "the answer")


async def test_it_stops_while_telegram_is_out_of_reach(telegram: Standin) -> None:
    service, stop = Service(telegram), asyncio.Event()
    door = service.door()
    await telegram.stop()
    async with asyncio.timeout(5), Supervisor() as tasks:
        running = tasks.start("door", door.run(stop))
        await asyncio.sleep(0)
        stop.set()
        await running
