"""From degrees to pixels: a flat map, a box of the picture, and the view that joins them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import cos, radians

Point = tuple[float, float]
Ring = tuple[Point, ...]

FINE = 2
"""Drawn so many times larger, then made smaller, so that lines are smooth."""
_UPRIGHT = 16.0
"""The meridian that stands upright; others lean towards it, so that the north is not too wide."""


class Colour(IntEnum):
    """The colours, each as 0xRRGGBB."""

    SEA = 0xDFE9EE
    LAND = 0xB9C7C4
    NEIGHBOUR = 0xCDD8D4
    BORDER = 0xFFFFFF
    MARKED = 0xF0B47E
    PIN = 0xB3261E


def flat(lon_lat: Sequence[float]) -> Point:
    """A place on the flat map, in degrees of latitude; y grows to the north."""
    lon, lat = lon_lat[0], lon_lat[1]
    return (lon - _UPRIGHT) * cos(radians(lat)), lat


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, right and bottom: pixels with y downwards, or the flat map with y upwards."""

    left: float
    top: float
    right: float
    bottom: float

    def at_least(self, span: float) -> "Box":
        """The box, widened around its middle to `span` in both directions."""
        wide = max(0.0, span - (self.right - self.left)) / 2
        high = max(0.0, span - (self.top - self.bottom)) / 2
        return Box(self.left - wide, self.top + high, self.right + wide, self.bottom - high)

    def grown(self, right: float) -> "Box":
        return Box(self.left, self.top, self.right + right, self.bottom)

    def scaled(self, by: float) -> tuple[float, float, float, float]:
        return self.left * by, self.top * by, self.right * by, self.bottom * by


def around(rings: Iterable[Ring]) -> Box:
    """The smallest box on the flat map with all points in it."""
    points = [point for ring in rings for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), max(ys), max(xs), min(ys))


class View:
    """Shows a part of the flat map in a box of the picture, FINE times as large, in its middle.

    `margin` is the part of the box that stays free on each side.
    """

    def __init__(self, part: Box, box: Box, margin: float) -> None:
        wide, high = box.right - box.left, box.bottom - box.top
        room = 1 - 2 * margin
        scale = room * min(wide / (part.right - part.left), high / (part.top - part.bottom))
        self._scale = scale * FINE
        self._x = (box.left + wide / 2) * FINE - (part.left + part.right) / 2 * self._scale
        self._y = (box.top + high / 2) * FINE + (part.top + part.bottom) / 2 * self._scale
        self._box = box.scaled(FINE)

    def pixel(self, point: Point) -> Point:
        return self._x + point[0] * self._scale, self._y - point[1] * self._scale

    def sees(self, pixels: Sequence[Point]) -> bool:
        """Whether anything of it may lie in the box."""
        left, top, right, bottom = self._box
        xs, ys = [x for x, _ in pixels], [y for _, y in pixels]
        return max(xs) >= left and min(xs) <= right and max(ys) >= top and min(ys) <= bottom
