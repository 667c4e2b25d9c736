"""How the latest deliveries stand, for staff: counts, never who."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock
from bot.delivery.policy import DeliveryState
from bot.talk.model import Text, text

LATEST = timedelta(days=7)
_WHERE_ANY = (
    DeliveryState.GONE,
    DeliveryState.REJECTED,
    DeliveryState.UNKNOWN,
    DeliveryState.EXPIRED,
)
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many deliveries stand where, and when the oldest that waits was due at first."""

    counts: Mapping[DeliveryState, int]
    oldest: datetime | None = None

    @property
    def waiting(self) -> int:
        """Those not settled yet, with those that are being sent just now."""
        return self.counts.get(DeliveryState.WAITING, 0) + self.counts.get(DeliveryState.SENDING, 0)


class ProgressStore(Protocol):
    """How deliveries stand, as it is stored."""

    async def progress_since(self, since: datetime) -> Progress:
        """Deliveries of the notices due since then, and all that are not settled."""
        ...


class Overview:
    """What staff are told of the deliveries of the latest notices."""

    def __init__(self, store: ProgressStore, clock: Clock) -> None:
        self._store, self._clock = store, clock

    async def lines(self) -> tuple[Text, ...]:
        """One text a line; what waits is counted however old its notice is."""
        now = self._clock.now()
        return lines(await self._store.progress_since(now - LATEST), now)


def lines(progress: Progress, now: datetime) -> tuple[Text, ...]:
    """The progress in words: always what waits and what arrived, the rest where there is any."""
    told = {state: progress.counts.get(state, 0) for state in _WHERE_ANY}
    return (
        text("deliveries-latest", days=LATEST.days),
        _waiting(progress, now),
        text("deliveries-delivered", count=progress.counts.get(DeliveryState.DELIVERED, 0)),
        *(text(f"deliveries-{state}", count=count) for state, count in told.items() if count),
    )


def _waiting(progress: Progress, now: datetime) -> Text:
    if progress.oldest is None:
        return text("deliveries-none-waiting")
    age = _age(now - progress.oldest)
    return text("deliveries-waiting", count=progress.waiting, age=age)


def _age(passed: timedelta) -> Text:
    if passed < _MINUTE:
        return text("deliveries-age-moment")
    if passed < _HOUR:
        return text("deliveries-age-minutes", count=passed // _MINUTE)
    if passed < 2 * _DAY:
        return text("deliveries-age-hours", count=passed // _HOUR)
    return text("deliveries-age-days", count=passed // _DAY)
