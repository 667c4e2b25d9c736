"""A small town for tries of any course of events: what really happened, beside what is stored."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.alerts.model import NoticeKey, NoticeKind, Subscription
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.policy import settlement
from bot.ports import Remembered
from bot.talk.model import Language
from tests.delivery.builders import BODEN, DELIVERED, NOON, Stores, found

LEASE = timedelta(seconds=90)
LASTS = timedelta(hours=3)


class Fate(StrEnum):
    """What becomes of one try."""

    DELIVERED = "delivered"
    ANSWER_LOST = "answer_lost"
    RETRY = "retry"
    BLOCKED = "blocked"
    DIES_BEFORE = "dies_before"
    DIES_AFTER = "dies_after"


_OUTCOMES = {
    Fate.DELIVERED: DELIVERED,
    Fate.ANSWER_LOST: Outcome(OutcomeKind.UNKNOWN, "no_answer"),
    Fate.RETRY: Outcome(OutcomeKind.RETRY, "network"),
    Fate.BLOCKED: Outcome(OutcomeKind.GONE, "blocked"),
}
_ARRIVES = {Fate.DELIVERED, Fate.ANSWER_LOST, Fate.DIES_AFTER}
_DIES = {Fate.DIES_BEFORE, Fate.DIES_AFTER}


@dataclass
class Town:
    """People who follow and stop, notices, and a process that may die at any send."""

    stores: Stores
    now: datetime = NOON
    since: dict[str, datetime] = field(default_factory=dict)
    """Who follows just now, and since when."""
    language: dict[str, Language] = field(default_factory=dict)
    notices: dict[NoticeKey, datetime] = field(default_factory=dict)
    """When each was found."""
    arrived: Counter[tuple[NoticeKey, str]] = field(default_factory=Counter)
    doubles: Counter[tuple[NoticeKey, str]] = field(default_factory=Counter)
    """How often a message may come again, for nobody knew that it had arrived."""

    async def follow(self, address: str, language: Language) -> None:
        before = await self._open(address)
        follows = (Subscription(BODEN),)
        await self._close(address, replace(before, follows=follows, chosen=language))
        self.since.setdefault(address, self.now)
        self.language[address] = language

    async def stop(self, address: str) -> None:
        await self._close(address, replace(await self._open(address), follows=()))
        self.since.pop(address, None)

    async def forget(self, address: str) -> None:
        await self._close(address, replace(await self._open(address), forgotten=True))
        self.since.pop(address, None)

    async def news(self, kind: NoticeKind) -> None:
        """A notice of this kind, of a date of its own; in one of every case it is there already."""
        day = date(2026, 1, 1) + timedelta(days=len(self.notices) // 2)
        key = NoticeKey("boden", kind, day.isoformat())
        made = found(kind, key=key, due=self.now, expires=self.now + LASTS)
        if await self.stores.notices.add([made], self.now):
            self.notices[key] = self.now

    async def fan_out(self, people: int) -> None:
        await self.stores.fan_out.fan_out(self.now, people)

    async def turn(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)

    async def recover(self) -> None:
        await self.stores.fan_out.recover(self.now)

    async def send(self, fates: list[Fate]) -> int:
        """A process claims as many as it has fates for; when it dies, the rest is left lying."""
        claimed = await self.stores.deliveries.claim(
            "telegram", len(fates), self.now, self.now + LEASE, urgent_only=False
        )
        for delivery, fate in zip(claimed, fates, strict=False):
            self._tried(delivery, fate)
            if fate in _DIES:
                break
            settled = settlement(delivery, _OUTCOMES[fate], self.now)
            await self.stores.deliveries.settle([settled], self.now)
            if fate is Fate.BLOCKED:
                self.since.pop(delivery.address, None)
        return len(claimed)

    async def finish(self) -> None:
        """The service goes on as it should for an hour."""
        for _ in range(4):
            self.now += timedelta(minutes=20)
            await self.recover()
            while await self.stores.fan_out.fan_out(self.now, 100):
                pass
            while await self.send([Fate.DELIVERED] * 10):
                pass

    def _tried(self, delivery: Delivery, fate: Fate) -> None:
        since = self.since.get(delivery.address)
        if since is None:
            # One try of this round made them gone after the claim of this one.
            return
        assert delivery.language is self.language[delivery.address]
        for notice in delivery.notices:
            assert since <= self.notices[notice.key], "told of what they had asked for later"
            assert self.now < notice.expires, "told of what had expired"
            if fate in _ARRIVES:
                self.arrived[notice.key, delivery.address] += 1
            if fate in _ARRIVES - {Fate.DELIVERED}:
                self.doubles[notice.key, delivery.address] += 1

    async def _open(self, address: str) -> Remembered:
        opened = await self.stores.writers.talk.open(address, None, self.now)
        assert opened is not None
        return opened.remembered

    async def _close(self, address: str, remembered: Remembered) -> None:
        await self.stores.writers.talk.close(address, None, remembered, self.now)
