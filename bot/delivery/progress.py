"""How the latest deliveries stand, for staff: counts, never who."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.alerts.model import NoticeKey
from bot.clock import Clock
from bot.delivery.policy import OPEN, DeliveryState
from bot.delivery.reasons import in_words
from bot.talk.model import Text, text

LATEST = timedelta(days=7)
WITH_REASONS = (
    DeliveryState.GONE,
    DeliveryState.REJECTED,
    DeliveryState.UNKNOWN,
    DeliveryState.EXPIRED,
)
"""Where those stand that did not arrive, or may not have; told where there are any."""
_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Progress:
    """How many deliveries stand where, and when the oldest that waits was due at first.

    `reasons` tells of those that did not arrive, or may not have: state -> code
    (`bot.delivery.reasons`) -> how many.
    """

    counts: Mapping[DeliveryState, int]
    oldest: datetime | None = None
    reasons: Mapping[DeliveryState, Mapping[str, int]] = field(default_factory=dict)

    @property
    def waiting(self) -> int:
        """Those not settled yet, with those that are being sent just now."""
        return sum(self.counts.get(state, 0) for state in OPEN)


@dataclass(frozen=True, slots=True)
class NoticeProgress:
    """How the deliveries of one notice stand."""

    key: NoticeKey
    due: datetime
    progress: Progress


class ProgressStore(Protocol):
    """How deliveries stand, as it is stored."""

    async def progress_since(self, since: datetime) -> Progress:
        """Deliveries of the notices due since then, and all that are not settled."""
        ...

    async def progress_by_notice(self, since: datetime, most: int) -> Sequence[NoticeProgress]:
        """The latest `most` notices due since then that went to anybody, the latest first."""
        ...

    async def progress_of(self, key: NoticeKey) -> Progress:
        """Deliveries of one notice; none where there is no such notice."""
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
    return (text("deliveries-latest", days=LATEST.days), *stand(progress, now))


def stand(progress: Progress, now: datetime) -> tuple[Text, ...]:
    """`lines` without the heading, of the deliveries of one notice or of many."""
    return (
        _waiting(progress, now),
        text("deliveries-delivered", count=progress.counts.get(DeliveryState.DELIVERED, 0)),
        *(line for state in WITH_REASONS for line in _not_arrived(progress, state)),
    )


def reasons_of(progress: Progress, state: DeliveryState) -> tuple[tuple[Text, int], ...]:
    """Why deliveries stand there, in words, the most frequent first, each with how many."""
    found = progress.reasons.get(state, {}).items()
    return tuple((in_words(code), many) for code, many in sorted(found, key=lambda r: (-r[1], r)))


def _not_arrived(progress: Progress, state: DeliveryState) -> Iterator[Text]:
    count = progress.counts.get(state, 0)
    if count:
        yield text(f"deliveries-{state}", count=count)
        for why, many in reasons_of(progress, state):
            yield text("deliveries-because", count=many, why=why)


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
