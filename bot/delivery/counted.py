"""Counting what comes of deliveries, around whichever store keeps them."""

from collections.abc import Sequence
from datetime import datetime

from bot.clock import Clock
from bot.delivery.model import Delivery
from bot.delivery.policy import Settlement
from bot.delivery.ports import DeliveryStore
from bot.metrics import Metrics
from bot.wake import LocalWake, Topic, Wake


class CountedDeliveries:
    """A `DeliveryStore` that counts what another keeps.

    `claimed_at` is when that could last be asked for something to send.
    """

    def __init__(
        self, store: DeliveryStore, metrics: Metrics, clock: Clock, wake: Wake | None = None
    ) -> None:
        self._store, self._metrics, self._clock = store, metrics, clock
        self._wake = wake or LocalWake()
        self.claimed_at: datetime | None = None

    async def claim(
        self, channel: str, limit: int, now: datetime, until: datetime, *, urgent_only: bool
    ) -> Sequence[Delivery]:
        """Claims from the store, and notes that it could be asked."""
        claimed = await self._store.claim(channel, limit, now, until, urgent_only=urgent_only)
        self.claimed_at = self._clock.now()
        return claimed

    async def settle(self, settlements: Sequence[Settlement], now: datetime) -> None:
        """Settles in the store, counts what is kept, and wakes those who follow it."""
        await self._store.settle(settlements, now)
        for each in settlements:
            self._metrics.settled(each.state)
        self._wake.tell(Topic.DELIVERIES)
