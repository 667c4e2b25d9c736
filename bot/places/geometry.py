"""In which municipality a position lies."""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from bot.places.model import Position


@dataclass(frozen=True, slots=True)
class _Arc:
    """A piece of border on the topology's grid of whole numbers, and the box around it."""

    xs: "array[int]"
    ys: "array[int]"
    east: int
    south: int
    north: int

    def crossings(self, x: float, y: float) -> int:
        """How often a line from the point due east crosses the arc.

        A step counts with its southern end and without its northern one, so that what passes
        through a corner is counted once.
        """
        if x >= self.east or y < self.south or y >= self.north:
            return 0
        found = 0
        x1, y1 = self.xs[0], self.ys[0]
        for x2, y2 in zip(self.xs, self.ys, strict=True):
            if (y1 <= y) != (y2 <= y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                found += 1
            x1, y1 = x2, y2
        return found


@dataclass(frozen=True, slots=True)
class _Area:
    """The arcs around a municipality: its coast, its borders and its holes alike."""

    code: str
    arcs: tuple[_Arc, ...]
    south: int
    north: int

    def holds(self, x: float, y: float) -> bool:
        if y < self.south or y >= self.north:
            return False
        return sum(arc.crossings(x, y) for arc in self.arcs) % 2 == 1


class Boundaries:
    """The municipalities' boundaries, from parsed TopoJSON with one geometry for each code.

    The areas include territorial water, so that quays and islets lie in a municipality, and
    share their borders, so that there are no gaps. They are simplified: within some hundred
    metres of a border the answer can be the neighbour.
    """

    def __init__(self, topology: Mapping[str, Any]) -> None:
        transform = topology["transform"]
        self._scale, self._shift = transform["scale"], transform["translate"]
        arcs = [_arc(steps) for steps in topology["arcs"]]
        (collection,) = topology["objects"].values()
        self._areas = [_area(geometry, arcs) for geometry in collection["geometries"]]

    def municipality_at(self, position: Position) -> str | None:
        """The code of the municipality there; None outside Sweden. Of neighbours only one."""
        x = (position.lon - self._shift[0]) / self._scale[0]
        y = (position.lat - self._shift[1]) / self._scale[1]
        return next((area.code for area in self._areas if area.holds(x, y)), None)

    def outline(self, code: str) -> tuple[tuple[Position, ...], ...]:
        """The lines that bound the municipality, in no order; none where there is no such code."""
        area = next((each for each in self._areas if each.code == code), None)
        return tuple(self._line(arc) for arc in area.arcs) if area else ()

    def _line(self, arc: _Arc) -> tuple[Position, ...]:
        (wide, high), (west, south) = self._scale, self._shift
        return tuple(
            Position(y * high + south, x * wide + west) for x, y in zip(arc.xs, arc.ys, strict=True)
        )


def _arc(steps: Iterable[tuple[int, int]]) -> _Arc:
    """The arc from its steps on the grid, each counted from where the one before ended."""
    xs, ys = array("i"), array("i")
    x = y = 0
    for right, up in steps:
        x, y = x + right, y + up
        xs.append(x)
        ys.append(y)
    return _Arc(xs, ys, max(xs), min(ys), max(ys))


def _area(geometry: Mapping[str, Any], arcs: list[_Arc]) -> _Area:
    numbers = list(_numbers(geometry))
    around = tuple(arcs[number] for number in numbers)
    code = str(geometry["properties"]["code"])
    return _Area(code, around, min(a.south for a in around), max(a.north for a in around))


def _numbers(geometry: Mapping[str, Any]) -> Iterator[int]:
    """The numbers of its arcs; ~n means arc n backwards, which encloses the same."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for number in chain.from_iterable(chain.from_iterable(polygons)):
        yield number if number >= 0 else ~number
