"""Numbers as pictures: what the templates draw as SVG. Shades and widths, and no colours."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.overview.figures import Period

SHADES = 4
HIGH = 100
"""The height of the bars' drawing; each day is ten wide."""
_DAY = 10
_GAP = 2
_NICE = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """One day's bar: its left edge, top and height, and what it stands for."""

    day: date
    many: int
    x: int
    y: float
    height: float
    width: int = _DAY - _GAP


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each day of a period. `most` is the day with most, None where there is none."""

    bars: tuple[Bar, ...]
    width: int
    most: Bar | None


def bars(by_day: Mapping[date, int], period: Period) -> Bars:
    """The period's days from left to right, the highest as high as the drawing."""
    days = [period.first + timedelta(days=number) for number in range(period.days)]
    top = max((by_day.get(day, 0) for day in days), default=0)
    drawn = tuple(_bar(number, day, by_day.get(day, 0), top) for number, day in enumerate(days))
    most = max(drawn, key=lambda bar: bar.many) if top else None
    return Bars(drawn, _DAY * len(days), most)


def _bar(number: int, day: date, many: int, top: int) -> Bar:
    height = round(HIGH * many / top, 1) if top else 0.0
    return Bar(day, many, number * _DAY + _GAP // 2, round(HIGH - height, 1), height)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a whole: its name, its number, and where it lies in a bar that is 100 wide."""

    key: str
    many: int
    start: float
    width: float


def parts(counts: Iterable[tuple[str, int]]) -> tuple[Part, ...]:
    """The parts that are not empty, side by side in their order; together 100 wide."""
    known = [(key, many) for key, many in counts if many]
    total, found, start = sum(many for _, many in known), [], 0.0
    for key, many in known:
        width = 100 * many / total
        found.append(Part(key, many, round(start, 2), round(width, 2)))
        start += width
    return tuple(found)


def longest(counts: Iterable[tuple[str, int]], limit: int) -> tuple[Part, ...]:
    """The largest, each as wide as it is large beside the largest, which is 100 wide."""
    largest = sorted(((k, n) for k, n in counts if n), key=lambda pair: (-pair[1], pair[0]))[:limit]
    top = largest[0][1] if largest else 1
    return tuple(Part(key, many, 0.0, round(100 * many / top, 2)) for key, many in largest)


@dataclass(frozen=True, slots=True)
class Step:
    """One shade of a map, and the numbers it stands for, both included."""

    shade: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Area:
    """A municipality on the map; shade 0 is none."""

    code: str
    path: str
    many: int
    shade: int


@dataclass(frozen=True, slots=True)
class ShadedMap:
    """Sweden with a shade for each municipality, those without anything first."""

    areas: tuple[Area, ...]
    steps: tuple[Step, ...]
    width: int
    height: int


def shaded(
    outlines: Mapping[str, str], size: tuple[int, int], counts: Mapping[str, int]
) -> ShadedMap:
    """The map of these counts by municipality code; what is no municipality is left out."""
    known = {code: counts.get(code, 0) for code in outlines}
    found = steps(max(known.values(), default=0))
    areas = [Area(code, outlines[code], many, _shade(many, found)) for code, many in known.items()]
    return ShadedMap(tuple(sorted(areas, key=lambda area: area.shade)), found, *size)


def steps(top: int) -> tuple[Step, ...]:
    """Up to four steps from 1 to `top`, each several times the one before, at round numbers."""
    if top < 1:
        return ()
    ratio = top ** (1 / SHADES)
    lows = sorted({_nice(ratio**number) for number in range(SHADES)})
    lows = [low for low in lows if low <= top]
    highs = [low - 1 for low in lows[1:]] + [top]
    first = SHADES - len(lows) + 1
    return tuple(
        Step(first + number, low, high)
        for number, (low, high) in enumerate(zip(lows, highs, strict=True))
    )


def _nice(value: float) -> int:
    """The round number nearest to the value, as one sees it on a ruler of powers."""
    power = 10 ** math.floor(math.log10(value))
    return int(min((power * each for each in _NICE), key=lambda n: abs(math.log(n / value))))


def _shade(many: int, found: Sequence[Step]) -> int:
    return next((step.shade for step in found if step.low <= many <= step.high), 0)
