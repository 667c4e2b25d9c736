"""How an announcement is getting on: counts, pace and what came of it, never who."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.delivery.policy import DeliveryState
from bot.talk.model import Language

_MINUTE = timedelta(minutes=1)
_TRIED = frozenset(
    {
        DeliveryState.DELIVERED,
        DeliveryState.GONE,
        DeliveryState.REJECTED,
        DeliveryState.UNKNOWN,
    }
)
"""What a try to send ended in; the rest ended without one."""


@dataclass(frozen=True, slots=True)
class Tally:
    """So many deliveries ended so in the minute that begins at `minute`."""

    minute: datetime
    state: DeliveryState
    reason: str
    language: Language
    count: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How the deliveries of an announcement stand.

    `made` is how many there are so far; `is_complete` tells that there will be no more. `ended`
    counts those that ended by state and reason. `per_second` is the pace of the last minute.
    """

    made: int
    is_complete: bool
    ended: Mapping[tuple[DeliveryState, str], int]
    per_second: float = 0.0

    @property
    def by_state(self) -> Mapping[DeliveryState, int]:
        """How many ended in which state."""
        counts: Counter[DeliveryState] = Counter()
        for (state, _), count in self.ended.items():
            counts[state] += count
        return counts

    @property
    def waiting(self) -> int:
        """How many of those made have not ended."""
        return max(0, self.made - sum(self.ended.values()))

    @property
    def time_left(self) -> timedelta | None:
        """How long the rest takes at this pace; None where nothing moves."""
        if not self.waiting:
            return timedelta(0)
        if not self.per_second:
            return None
        return timedelta(seconds=round(self.waiting / self.per_second))


@dataclass(frozen=True, slots=True)
class Slot:
    """What ended from `begins` on, for as long as the picture's slots are."""

    begins: datetime
    counts: Mapping[DeliveryState, int]


def pace(tallies: Iterable[Tally], now: datetime) -> float:
    """Tries a second over the last minute, the one before this counted by its share of it."""
    this = minute_of(now)
    passed = (now - this) / _MINUTE
    tried: Counter[datetime] = Counter()
    for each in tallies:
        if each.state in _TRIED:
            tried[each.minute] += each.count
    return (tried[this] + tried[this - _MINUTE] * (1 - passed)) / 60


def timeline(tallies: Sequence[Tally], minutes: int = 1) -> tuple[Slot, ...]:
    """What ended over time, in slots of so many minutes without a gap, for a picture."""
    if not tallies:
        return ()
    length = minutes * _MINUTE
    start, last = tallies[0].minute, tallies[-1].minute
    slots: list[Counter[DeliveryState]] = [Counter() for _ in range((last - start) // length + 1)]
    for each in tallies:
        slots[(each.minute - start) // length][each.state] += each.count
    return tuple(Slot(start + n * length, counts) for n, counts in enumerate(slots))


def slots_for(tallies: Sequence[Tally], most: int = 120) -> int:
    """How many minutes a slot should have for at most `most` of them: 1, 5, 15, 60 or a day's."""
    if not tallies:
        return 1
    minutes = (tallies[-1].minute - tallies[0].minute) // _MINUTE + 1
    return next((each for each in (1, 5, 15, 60) if minutes <= each * most), 24 * 60)


def minute_of(moment: datetime) -> datetime:
    """When the moment's minute began."""
    return moment.replace(second=0, microsecond=0)
