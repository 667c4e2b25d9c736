"""Claiming, sending and settling deliveries over one door."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.alerts.night import is_night
from bot.delivery.clocks import Clocks
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import Settlement, settlement
from bot.delivery.ports import DeliveryStore, Sender
from bot.delivery.reasons import Reason

IDLE = 1.0
"""Seconds between two looks for something to send, and before asking again a store that failed."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How much a postman has in hand.

    `most` deliveries claimed and not yet settled: what the door sends in a second, so that a stop
    is heeded within about one, and a crash sends no more than these twice. All of them are sent at
    once; each try ends within `seconds`, before the lease does. What came of them is kept together,
    for as many as end within `gather` seconds.
    """

    most: int = 30
    seconds: float = 60.0
    lease: timedelta = timedelta(seconds=90)
    gather: float = 0.0

    @property
    def enough(self) -> int:
        """With more than these in hand no others are claimed: a slow claim leaves nobody idle."""
        return self.most * 3 // 4


class Postman:
    """Keeps deliveries of a channel on their way while `leads` says so; the door keeps the pace."""

    def __init__(  # noqa: PLR0913, PLR0917 - each is a part of its own
        self,
        channel: str,
        store: DeliveryStore,
        sender: Sender,
        clocks: Clocks,
        leads: Callable[[], bool],
        hand: Hand,
    ) -> None:
        self._channel = channel
        self._store = store
        self._sender = sender
        self._clocks = clocks
        self._leads = leads
        self._hand = hand
        self._in_hand = 0
        self._room = asyncio.Event()
        self._done: list[Settlement] = []
        self._finished = asyncio.Event()
        self._halted_until: datetime | None = None
        self._logger = structlog.get_logger()

    async def run(self, stop: asyncio.Event) -> None:
        """Sends until `stop` is set, then finishes and settles what is in the air."""
        try:
            async with asyncio.TaskGroup() as keeping:
                settling = keeping.create_task(self._settle_all())
                async with asyncio.TaskGroup() as sending:
                    await self._claim_all(sending, stop)
                settling.cancel()
        finally:
            await self._settle()

    async def _claim_all(self, sending: asyncio.TaskGroup, stop: asyncio.Event) -> None:
        while not stop.is_set():
            claimed = await self._claim()
            for delivery in claimed:
                sending.create_task(self._send(delivery))
            if not claimed:
                await self._clocks.wait(IDLE)
            elif self._in_hand > self._hand.enough:
                self._room.clear()
                await self._room.wait()

    async def _claim(self) -> Sequence[Delivery]:
        real, now = self._clocks.real.now(), self._clocks.service.now()
        halted = self._halted_until is not None and real < self._halted_until
        free = self._hand.most - self._in_hand
        if halted or not free or not self._leads():
            return ()
        try:
            claimed = await self._store.claim(
                self._channel, free, now, real + self._hand.lease, urgent_only=is_night(now)
            )
        except Exception:
            self._logger.exception("claim_failed")
            return ()
        self._in_hand += len(claimed)
        return claimed

    async def _send(self, delivery: Delivery) -> None:
        outcome = await self._try(delivery)
        if outcome.reason == Reason.SLOW_DOWN and outcome.after is not None:
            self._halted_until = self._clocks.real.now() + outcome.after
        self._done.append(settlement(delivery, outcome, self._clocks.service.now()))
        self._finished.set()

    async def _try(self, delivery: Delivery) -> Outcome:
        try:
            async with asyncio.timeout(self._hand.seconds):
                return await self._sender.send(delivery)
        except TimeoutError:
            return Outcome(OutcomeKind.UNKNOWN, Reason.NO_ANSWER)
        except Exception:
            self._logger.exception("send_failed", delivery=delivery.id, notice=delivery.notice_id)
            return Outcome(OutcomeKind.UNKNOWN, Reason.ERROR)

    async def _settle_all(self) -> None:
        while True:
            await self._finished.wait()
            await self._gathered()
            self._finished.clear()
            if not await self._settle():
                await self._clocks.wait(IDLE)
                self._finished.set()

    async def _gathered(self) -> None:
        if self._hand.gather and len(self._done) < self._in_hand:
            await self._clocks.sleep(self._hand.gather)

    async def _settle(self) -> bool:
        """Keeps all outcomes there are; False where the store could not, and they wait."""
        done, self._done = self._done, []
        if not done:
            return True
        try:
            await self._store.settle(done, self._clocks.service.now())
        except BaseException as error:
            # Nothing was kept, or nobody knows: settling again changes nothing that was.
            self._done = done + self._done
            if not isinstance(error, Exception):
                raise
            self._logger.exception("settle_failed", deliveries=len(done))
            return False
        self._in_hand -= len(done)
        if self._in_hand <= self._hand.enough:
            self._room.set()
        return True
