"""A picture of deliveries over time, worked out here and drawn by a template as SVG."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.announcements.progress import Slot, Tally, slots_for, timeline
from bot.delivery.policy import DeliveryState

WIDTH, HEIGHT = 720, 160
_GAP = 0.15
"""Of a slot's width, left free beside its bar."""
SHOWN: Mapping[str, tuple[DeliveryState, ...]] = {
    "delivered": (DeliveryState.DELIVERED,),
    "failed": (DeliveryState.GONE, DeliveryState.REJECTED),
    "unknown": (DeliveryState.UNKNOWN,),
    "unsent": (DeliveryState.EXPIRED, DeliveryState.CANCELLED),
}
"""What is drawn in one colour, from the bottom up."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of a bar, in units of the drawing."""

    kind: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """The bars of every slot; `most` is what the highest stands for, in a slot of `minutes`."""

    bars: tuple[Bar, ...]
    most: int
    minutes: int
    begins: datetime
    ends: datetime
    total: Mapping[str, int]
    width: int = WIDTH
    height: int = HEIGHT


def picture_of(tallies: Sequence[Tally]) -> Picture | None:
    """None where nothing has ended yet."""
    minutes = slots_for(tallies)
    slots = timeline(tallies, minutes)
    if not slots:
        return None
    counted = [{kind: _sum(slot, states) for kind, states in SHOWN.items()} for slot in slots]
    most = max(sum(each.values()) for each in counted)
    bars = [bar for at, each in enumerate(counted) for bar in _stack(each, at, len(slots), most)]
    total = {kind: sum(each[kind] for each in counted) for kind in SHOWN}
    ends = slots[-1].begins + timedelta(minutes=minutes)
    return Picture(tuple(bars), most, minutes, slots[0].begins, ends, total)


def _sum(slot: Slot, states: Iterable[DeliveryState]) -> int:
    return sum(slot.counts.get(state, 0) for state in states)


def _stack(counts: Mapping[str, int], at: int, of: int, most: int) -> Iterable[Bar]:
    step = WIDTH / of
    width, top = min(step * (1 - _GAP), 60.0), float(HEIGHT)
    for kind, count in counts.items():
        height = HEIGHT * count / most if most else 0.0
        top -= height
        if count:
            yield Bar(kind, round(at * step, 2), round(top, 2), round(width, 2), round(height, 2))
