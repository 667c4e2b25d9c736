"""A whole worker as the service runs it: leader, herald and postman on a timeline."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.delivery.herald import Herald, Sources
from bot.delivery.leader import Leadership
from bot.delivery.ports import Sender
from bot.delivery.postman import Hand, Postman
from bot.tasks import Supervisor
from bot.wake import LocalWake
from data.delivery_store import SqlDeliveryStore
from data.fan_out_store import SqlFanOut
from data.leader_store import SqlLeaderStore
from tests.delivery.builders import Stores, open_stores
from tests.delivery.faults import Faults, FaultyTransactions
from tests.delivery.timeline import Timeline

LOOPS = 3
"""How many loops of a worker sleep when it has nothing to do."""


async def no_news(now: datetime) -> int:
    return 0


async def same_version() -> int:
    return 1


@dataclass
class Worker:
    """One process of several on a database."""

    stores: Stores
    leadership: Leadership
    tasks: list[asyncio.Task[Any]]
    faults: Faults

    def kill(self) -> None:
        """From now on it reaches no database, and none of its loops goes on."""
        self.faults.dead = True
        for task in self.tasks:
            task.cancel()


@asynccontextmanager
async def working(
    url: str, name: str, timeline: Timeline, sender: Sender, most: int = 5
) -> AsyncIterator[Worker]:
    """A worker with connections of its own; leaving the block ends it."""
    faults, clocks = Faults(), timeline.clocks
    hand = Hand(most=most, lease=timedelta(seconds=90))
    async with open_stores(url) as stores, Supervisor() as tasks:
        db = FaultyTransactions(stores.writers.transactions, faults)
        lead = Leadership(SqlLeaderStore(db), name, clocks, LocalWake())

        def leads() -> bool:
            return lead.leads

        sources = Sources(no_news, same_version)
        herald = Herald(sources, SqlFanOut(db), clocks, leads, LocalWake())
        postman = Postman("telegram", SqlDeliveryStore(db), sender, clocks, leads, hand)
        loops = {"lead": lead.run(), "herald": herald.run(), "post": postman.run(asyncio.Event())}
        started = [tasks.start(loop, work) for loop, work in loops.items()]
        worker = Worker(stores, lead, started, faults)
        try:
            yield worker
        finally:
            worker.kill()
