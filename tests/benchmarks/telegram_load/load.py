"""Updates posted to a service, as fast as it takes them, at a pace, or chat by chat in order."""

import asyncio
import itertools
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field

_REST = 1.0
"""Seconds after which an update that was not taken is delivered again."""

Deliver = Callable[[bytes], Awaitable[int]]


async def at_once(deliver: Deliver, updates: Iterator[bytes], connections: int = 100) -> None:
    """Posts all of them, `connections` at a time; RuntimeError when one is not taken."""

    async def one_by_one() -> None:
        for update in updates:
            status = await deliver(update)
            if status != 200:
                raise RuntimeError(f"an update was answered with {status}")

    async with asyncio.TaskGroup() as tasks:
        for _ in range(connections):
            tasks.create_task(one_by_one())


async def at_pace(deliver: Deliver, updates: list[bytes], per_second: float) -> list[float]:
    """Posts each at its time, however long the others take; seconds until each was answered.

    The service acknowledges an update when its answer is sent, so this is the time to the reply.
    """
    took: list[float] = []
    started = time.perf_counter()

    async def post(number: int, update: bytes) -> None:
        due = started + number / per_second
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        if await deliver(update) == 200:
            took.append(time.perf_counter() - due)

    async with asyncio.TaskGroup() as tasks:
        for number, update in enumerate(updates):
            tasks.create_task(post(number, update))
    return took


@dataclass
class Feed:
    """Delivers each chat's updates in order, as Telegram does, again until they are taken.

    Every tenth is delivered twice at the same moment. `up` is set while the service runs.
    """

    deliver: Deliver
    chats: dict[int, list[bytes]]
    taken: int = 0
    in_the_air: int = 0
    up: asyncio.Event = field(default_factory=asyncio.Event)
    half: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> None:
        total = sum(map(len, self.chats.values()))
        numbers = itertools.count()
        async with asyncio.TaskGroup() as tasks:
            for updates in self.chats.values():
                tasks.create_task(self._chat(updates, numbers, total))

    async def _chat(self, updates: list[bytes], numbers: Iterator[int], total: int) -> None:
        for update in updates:
            copies = 2 if next(numbers) % 10 == 0 else 1
            await asyncio.gather(*(self._until_taken(update) for _ in range(copies)))
            self.taken += 1
            if self.taken * 2 >= total:
                self.half.set()

    async def _until_taken(self, update: bytes) -> None:
        while True:
            await self.up.wait()
            self.in_the_air += 1
            status = await self.deliver(update)
            self.in_the_air -= 1
            if status == 200:
                return
            await asyncio.sleep(_REST)
