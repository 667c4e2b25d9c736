"""Alerts joined to the rest: one process leads, finds news, fans it out and sends it."""

import asyncio
import secrets
import socket
from datetime import datetime

from bot.app import App
from bot.clock import SystemClock
from bot.delivery.clocks import Clocks
from bot.delivery.counted import CountedDeliveries
from bot.delivery.herald import Herald, Sources
from bot.delivery.leader import Leadership
from bot.delivery.newsroom import Newsroom
from bot.delivery.ports import Sender
from bot.delivery.postman import Hand, Postman
from bot.tasks import Supervisor

SECONDS_TO_STOP = 3.0
"""How long what is in the air may take when the service stops; the rest is sent by the next."""

GATHERED = 0.05
"""Seconds: so that many outcomes are kept in one transaction, and few are lost with the process."""


class DeliveryService:
    """Alerts over one channel. What is made or settled is in the database; this only keeps on."""

    def __init__(self, app: App, channel: str, sender: Sender) -> None:
        stores, settings = app.stores, app.settings
        clocks = Clocks(app.clock, SystemClock(), settings.bot_clock_speed)
        self._lead = Leadership(stores.leader, _holder(), clocks, stores.wake)
        newsroom = Newsroom(app.exchange.register, stores.notices)
        sources = Sources(newsroom.find_news, stores.register.version, app.dispatch(sends=True))
        self._herald = Herald(sources, stores.fan_out, clocks, self._leads, stores.wake)
        hand = Hand(most=settings.telegram_per_second, gather=GATHERED)
        kept = stores.deliveries.telling(app.metrics.settled)
        self._deliveries = CountedDeliveries(kept, app.metrics, clocks.real, stores.wake)
        self._postman = Postman(channel, self._deliveries, sender, clocks, self._leads, hand)
        self._running: list[asyncio.Task[None]] = []

    @property
    def is_running(self) -> bool:
        """Whether every part of it goes on."""
        return bool(self._running) and not any(task.done() for task in self._running)

    @property
    def leads(self) -> bool:
        """Whether this process finds news, fans out and sends."""
        return self._lead.leads

    @property
    def claimed_at(self) -> datetime | None:
        """When the store could last be asked for deliveries; None before the first time."""
        return self._deliveries.claimed_at

    def start(self, tasks: Supervisor, stop: asyncio.Event) -> None:
        """Works until `stop` is set; what fails for good is told by `tasks`."""
        self._running = [
            tasks.start("lead", self._lead.run()),
            tasks.start("herald", self._herald.run()),
            tasks.start("post", self._postman.run(stop)),
        ]

    async def finish(self) -> None:
        """After `stop`, waits for what is in the air, so that the door can close."""
        if self._running:
            await asyncio.wait(self._running[-1:], timeout=SECONDS_TO_STOP)

    def _leads(self) -> bool:
        return self.leads


def _holder() -> str:
    """A name of this process that no other has."""
    return f"{socket.gethostname()[:20]}:{secrets.token_hex(8)}"
