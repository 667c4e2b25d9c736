"""A small drawing surface with few colours, smooth lines and little memory.

Drawn here rather than by an imaging library, which would take 24 MB for the first picture.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, hypot, sqrt

from handlers.telegram.map_png import png
from handlers.telegram.map_view import FINE, Box, Colour, Point

_COLOURS = tuple(Colour)
_INDEX = {colour: index for index, colour in enumerate(_COLOURS)}
_UNEVEN = re.compile(rb"[^\0]")


class Canvas:
    """Takes points in pixels of the large drawing; sizes are in pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width * FINE, height * FINE
        # One byte for a pixel: true colours would take four.
        self._pixels = bytearray([_INDEX[Colour.SEA]]) * (self._width * self._height)

    def area(self, points: Sequence[Point], fill: Colour, outline: Colour) -> None:
        """A polygon, closed by itself."""
        self._fill(points, fill)
        if outline is not fill:
            for start, end in pairwise([*points, points[0]]):
                self._line(start, end, outline)

    def box(self, box: Box, fill: Colour) -> None:
        left, top, right, bottom = box.scaled(FINE)
        self._fill([(left, top), (right, top), (right, bottom), (left, bottom)], fill)

    def disc(self, at: Point, radius: float, fill: Colour) -> None:
        for y, half in self._rows(at, radius * FINE):
            self._span(y, at[0] - half, at[0] + half, fill)

    def ring(self, at: Point, radius: float, width: int, colour: Colour) -> None:
        inner = dict(self._rows(at, (radius - width) * FINE))
        for y, half in self._rows(at, radius * FINE):
            hole = inner.get(y, 0.0)
            self._span(y, at[0] - half, at[0] - hole, colour)
            self._span(y, at[0] + hole, at[0] + half, colour)

    def png(self) -> bytes:
        """The finished picture."""
        mixed = _Mixed()
        rows = (self._small_row(y, mixed) for y in range(0, self._height, FINE))
        return png(self._width // FINE, self._height // FINE, rows, mixed.palette)

    def _fill(self, points: Sequence[Point], fill: Colour) -> None:
        crossed: dict[int, list[float]] = {}
        for start, end in pairwise([*points, points[0]]):
            for y, x in _crossings(start, end, self._height):
                crossed.setdefault(y, []).append(x)
        for y, xs in crossed.items():
            xs.sort()
            for left, right in zip(xs[::2], xs[1::2], strict=True):
                self._span(y, left, right, fill)

    def _line(self, start: Point, end: Point, colour: Colour) -> None:
        """A line as wide as a pixel of the finished picture."""
        (x0, y0), (x1, y1) = start, end
        length = hypot(x1 - x0, y1 - y0) * 2 / FINE
        if length:
            dx, dy = (y0 - y1) / length, (x1 - x0) / length
            sides = [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)]
            self._fill(sides, colour)

    def _rows(self, at: Point, radius: float) -> Iterator[tuple[int, float]]:
        """The rows that a circle crosses, and half its width in each."""
        first, end = ceil(at[1] - radius - 0.5), ceil(at[1] + radius - 0.5)
        for y in range(max(0, first), min(self._height, end)):
            yield y, sqrt(max(0.0, radius**2 - (y + 0.5 - at[1]) ** 2))

    def _span(self, y: int, left: float, right: float, colour: Colour) -> None:
        start, stop = max(0, ceil(left - 0.5)), min(self._width, ceil(right - 0.5))
        if start < stop:
            row = y * self._width
            self._pixels[row + start : row + stop] = bytes([_INDEX[colour]]) * (stop - start)

    def _small_row(self, y: int, mixed: "_Mixed") -> bytearray:
        """FINE rows as one, each pixel a mix of those that it stands for."""
        corners = [
            self._pixels[(y + down) * self._width + right : (y + down + 1) * self._width : FINE]
            for down in range(FINE)
            for right in range(FINE)
        ]
        small = corners[0]
        first = int.from_bytes(small)
        uneven = 0
        for corner in corners[1:]:
            uneven |= first ^ int.from_bytes(corner)
        for found in _UNEVEN.finditer(uneven.to_bytes(len(small))):
            x = found.start()
            small[x] = mixed.index([corner[x] for corner in corners])
        return small


def _crossings(start: Point, end: Point, height: int) -> Iterator[tuple[int, float]]:
    """The rows whose middle the line crosses, and where."""
    (x0, y0), (x1, y1) = (start, end) if start[1] < end[1] else (end, start)
    first, stop = max(0, ceil(y0 - 0.5)), min(height, ceil(y1 - 0.5))
    slope = (x1 - x0) / (y1 - y0) if first < stop else 0.0
    for y in range(first, stop):
        yield y, x0 + (y + 0.5 - y0) * slope


class _Mixed:
    """The colours of the picture: the plain ones first, then those mixed at the edges.

    Four of six colours can be mixed in 126 ways, so a byte holds them all.
    """

    def __init__(self) -> None:
        self.palette = [_parts(colour) for colour in _COLOURS]
        self._indexes: dict[tuple[int, ...], int] = {}

    def index(self, colours: Iterable[int]) -> int:
        """The mix of these, by their indexes."""
        key = tuple(sorted(colours))
        index = self._indexes.get(key)
        if index is None:
            index = self._indexes[key] = len(self.palette)
            parts = zip(*(_parts(_COLOURS[one]) for one in key), strict=True)
            red, green, blue = (round(sum(part) / len(key)) for part in parts)
            self.palette.append((red, green, blue))
        return index


def _parts(colour: Colour) -> tuple[int, int, int]:
    red, green, blue = colour.to_bytes(3)
    return red, green, blue
