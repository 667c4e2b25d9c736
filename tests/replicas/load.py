"""People who ask and people who follow, all at once, and what became of them."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import aiohttp
from sqlalchemy import text

from bot.clock import SystemClock
from data.engine import writing
from tests.delivery.builders import Stores, found
from tests.replicas.cluster import Cluster
from tests.telegram.standin import Person, Standin

PLACES = ("Boden", "Kiruna", "Malmö", "Umeå", "Luleå", "Uppsala")
_LOOK = 0.02


@dataclass
class Load:
    """Some who talk in Telegram, some who ask on the web, and many who follow Boden."""

    telegram: Standin
    two: Cluster
    stores: Stores
    talking: list[Person] = field(default_factory=list)
    following: list[Person] = field(default_factory=list)
    web_answers: int = 0

    async def follow(self, people: int) -> None:
        for _ in range(people):
            person = self.telegram.person("sv")
            person.chat.started = True
            self.following.append(person)
            since = SystemClock().now() - timedelta(days=1)
            await self.stores.follow(f"telegram:{person.chat.id}", now=since)

    async def tell(self) -> None:
        """An urgent notice, which goes out at any time of the day."""
        now = SystemClock().now()
        notice = found(due=now, expires=now + timedelta(days=1), urgent=True)
        await self.stores.notices.add([notice], now)
        await self.sql("SELECT pg_notify('servicekontor', 'the-test notices')")

    async def talk(self, people: int) -> None:
        """Each asks of one place after the other, on until every one is answered."""
        new = [self.telegram.person("sv") for _ in range(people)]
        self.talking += new
        async with asyncio.TaskGroup() as tasks:
            for person in new:
                tasks.create_task(_asks(person))

    async def browse(self, questions: int) -> None:
        """Asks on the web, again where the replica died over it."""
        for number in range(questions):
            asked = {"text": PLACES[number % len(PLACES)], "language": "sv"}
            while True:
                try:
                    status, _ = await self.two.post("/api/chat", asked)
                except aiohttp.ClientError:
                    continue
                assert status == 200
                break
            self.web_answers += 1

    @property
    def told(self) -> Counter[int]:
        """How often each who follows was told, where at all."""
        alerts = ((p.chat.id, len(p.inbox)) for p in self.following)
        return Counter({chat: times for chat, times in alerts if times})

    async def until_told(self, people: int) -> None:
        await self.until(lambda: len(self.told) >= people)

    async def until(self, happened: Callable[[], bool]) -> None:
        async with asyncio.timeout(30):
            while not happened():  # noqa: ASYNC110 - other processes are at work
                await asyncio.sleep(_LOOK)

    async def until_settled(self, patience: float = 30) -> None:
        async with asyncio.timeout(patience):
            while await self.stores.count("deliveries", "state <> 'delivered'"):  # noqa: ASYNC110
                await asyncio.sleep(_LOOK)

    async def leases_run_out(self) -> int:
        """As the clock would have it: all that dead processes had in hand is free; how much."""
        freed = await self.sql(
            "UPDATE leader SET until = now() - interval '1 second'",
            "UPDATE answered_updates SET until = now() - interval '1 second'"
            " WHERE state = 'handling'",
            "UPDATE turns_in_hand SET until = now() - interval '1 second'",
            "UPDATE register_version SET version = version + 1",
            "UPDATE deliveries SET until = now() - interval '1 second' WHERE state = 'sending'",
        )
        await self.sql("SELECT pg_notify('servicekontor', 'the-test lead')")
        return freed

    async def sql(self, *statements: str) -> int:
        """How many rows the last one changed."""
        async with writing(self.stores.engine) as connection:
            for statement in statements:
                changed = await connection.execute(text(statement))
        return changed.rowcount


async def _asks(person: Person) -> None:
    for place in PLACES:
        await person.send(place, answers=0)
        async with asyncio.timeout(60):
            while not any(place in shown.text for shown in person.inbox):  # noqa: ASYNC110
                await asyncio.sleep(_LOOK)
