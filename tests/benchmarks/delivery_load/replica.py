"""One of several processes that share a database: leads or follows, and sends while it leads.

Run as `python -m tests.benchmarks.delivery_load.replica URL PORT NAME`, until it is killed.
"""

import asyncio
import sys

from bot.clock import SystemClock
from bot.delivery.clocks import Clocks
from bot.delivery.herald import Herald, Sources
from bot.delivery.leader import Leadership
from bot.delivery.postman import Hand, Postman
from bot.delivery_service import GATHERED
from bot.wake import LocalWake
from tests.benchmarks.delivery_load.pace import PER_SECOND, midday, sender
from tests.delivery.builders import open_stores
from tests.delivery.workers import no_news, same_version


async def main(url: str, port: int, name: str) -> None:
    clocks = Clocks(midday(), SystemClock())
    async with open_stores(url) as stores, sender(port, clocks.service) as door:
        wake = LocalWake()
        lead = Leadership(stores.leader, name, clocks, wake)

        def leads() -> bool:
            return lead.leads

        sources = Sources(no_news, same_version)
        herald = Herald(sources, stores.fan_out, clocks, leads, wake)
        hand = Hand(most=PER_SECOND, gather=GATHERED)
        postman = Postman("telegram", stores.deliveries, door, clocks, leads, hand)
        async with asyncio.TaskGroup() as group:
            group.create_task(lead.run())
            group.create_task(herald.run())
            group.create_task(postman.run(asyncio.Event()))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), sys.argv[3]))
