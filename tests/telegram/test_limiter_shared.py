"""Several replicas keep to one limit together."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field

import pytest

from bot.tasks import Supervisor
from handlers.telegram.limiter import MessagePace, Pace
from handlers.telegram.limiter_shared import SharedPace
from tests.telegram.paced import HandTimer

LIMIT = 30
BULK = Pace(bulk=True, tries=1)


@dataclass
class Room:
    """Where replicas hear each other."""

    ears: list[tuple["Peer", Callable[[str], None]]] = field(default_factory=list)


@dataclass
class Peer:
    room: Room

    def say(self, subject: str, words: str) -> None:
        for peer, heard in self.room.ears:
            if peer is not self:
                heard(words)

    def hear(self, subject: str, heard: Callable[[str], None]) -> None:
        self.room.ears.append((self, heard))


class Replica:
    """One that sends as fast as it may what it is asked to."""

    def __init__(self, among: "Replicas", *, bulk: bool) -> None:
        self.pace, self._tasks = MessagePace(LIMIT, among.timer), among.tasks
        self.shared = SharedPace(self.pace, LIMIT, Peer(among.room), among.timer.time)
        self._args = BULK if bulk else Pace()
        self._sent = self._counted = 0

    def send(self, messages: int) -> asyncio.Task[None]:
        return self._tasks.start("send", self._send(messages))

    async def _send(self, messages: int) -> None:
        async def took() -> None:
            self._sent += 1

        async with asyncio.TaskGroup() as group:
            for chat in range(1, messages + 1):
                call = (took, (), {}, "sendMessage", {"chat_id": chat}, self._args)
                group.create_task(self.pace.process_request(*call))

    def count(self) -> int:
        """How many since it was asked last."""
        counted, self._counted = self._counted, self._sent
        return self._sent - counted


@dataclass
class Replicas:
    """Several, on one clock."""

    tasks: Supervisor
    room: Room = field(default_factory=Room)
    timer: HandTimer = field(default_factory=HandTimer)
    all: list[Replica] = field(default_factory=list)

    def one(self, *, bulk: bool) -> Replica:
        self.all.append(Replica(self, bulk=bulk))
        return self.all[-1]

    async def second(self) -> tuple[int, ...]:
        """How many each sends in a second."""
        await self.timer.turn(1.0)
        for replica in self.all:
            replica.shared.tell()
        return tuple(replica.count() for replica in self.all)


@pytest.fixture
async def replicas() -> AsyncIterator[Replicas]:
    async with Supervisor() as tasks:
        yield Replicas(tasks)


async def test_one_alone_has_all_of_the_limit(replicas: Replicas) -> None:
    leader, _idle = replicas.one(bulk=True), replicas.one(bulk=False)
    leader.send(200)
    counts = [await replicas.second() for _ in range(5)]

    assert all(sent >= LIMIT - 2 for sent, _ in counts)


async def test_alerts_leave_room_for_the_replies_of_another_replica(replicas: Replicas) -> None:
    leader, other = replicas.one(bulk=True), replicas.one(bulk=False)
    leader.send(400)
    await replicas.second()
    counts = []
    for _ in range(6):
        other.send(10)
        counts.append(await replicas.second())

    assert [replies for _, replies in counts] == [10] * 6, "no reply waits"
    assert all(sum(both) <= LIMIT + 1 for both in counts[2:]), "from then on they keep to it"
    assert all(sum(both) >= LIMIT - 4 for both in counts[3:]), "and leave little of it unused"


async def test_two_who_have_more_than_they_may_share_alike(replicas: Replicas) -> None:
    for replica in (replicas.one(bulk=False), replicas.one(bulk=False)):
        replica.send(400)
    counts = [await replicas.second() for _ in range(10)][5:]

    assert all(sum(both) <= LIMIT * 1.1 for both in counts)
    assert all(min(both) >= LIMIT // 2 - 2 for both in counts)


async def test_one_that_fell_silent_counts_no_more(replicas: Replicas) -> None:
    dying, staying = replicas.one(bulk=True), replicas.one(bulk=True)
    sending = dying.send(400)
    staying.send(400)
    for _ in range(4):
        await replicas.second()
    sending.cancel()
    replicas.all.remove(dying)
    counts = [await replicas.second() for _ in range(6)]

    assert counts[-1][0] >= LIMIT - 2


async def test_what_another_version_says_is_passed_over(replicas: Replicas) -> None:
    one = replicas.one(bulk=True)
    Peer(replicas.room).say("pace", "in another way")
    one.send(100)

    assert (await replicas.second())[0] >= LIMIT - 2
