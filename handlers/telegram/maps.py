"""Draws where in Sweden a municipality lies, as a picture that can be read on a phone."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from bot.places.model import Position
from handlers.telegram.map_canvas import Canvas
from handlers.telegram.map_view import Box, Colour, Ring, View, around, flat

_WIDTH = _HEIGHT = 900
_LEFT = Box(0, 0, 350, _HEIGHT)
_RIGHT = Box(360, 0, _WIDTH, _HEIGHT)
_LEAST_SPAN = 0.4
"""Degrees of latitude that the right half shows at least, so that neighbours are seen."""

Shapes = Mapping[str, tuple[Ring, ...]]


class OfficeMap:
    """Draws from generalised land areas; for looking at, never for finding out where one is.

    `file` is `municipality_map.geojson`: features with a `code`, WGS 84. It is read for each
    picture: Telegram keeps the pictures, so few are drawn, and the areas would take 4 MB.
    """

    def __init__(self, file: Traversable) -> None:
        self._file = file

    @property
    def codes(self) -> frozenset[str]:
        """The municipalities that can be drawn."""
        return frozenset(self._read())

    def draw(self, code: str, position: Position) -> bytes | None:
        """A PNG: all of Sweden to the left, the municipality with the office to the right.

        None where the code is no municipality's.
        """
        shapes = self._read()
        marked = shapes.get(code)
        if marked is None:
            return None
        canvas = Canvas(_WIDTH, _HEIGHT)
        spot = flat((position.lon, position.lat))
        near = around([*marked, (spot,)]).at_least(_LEAST_SPAN)
        # The right half first: what of it reaches beyond its half is covered by the left one.
        close = View(near, _RIGHT, margin=0.12)
        _land(canvas, close, shapes, code, (Colour.NEIGHBOUR, Colour.BORDER))
        canvas.box(_LEFT.grown(_RIGHT.left - _LEFT.right), Colour.BORDER)
        canvas.box(_LEFT, Colour.SEA)
        whole = View(
            around(ring for rings in shapes.values() for ring in rings), _LEFT, margin=0.04
        )
        _land(canvas, whole, shapes, code, (Colour.LAND, Colour.LAND))
        canvas.ring(whole.pixel(spot), 24, 5, Colour.PIN)
        for radius, colour in ((20, Colour.BORDER), (15, Colour.PIN), (5, Colour.BORDER)):
            canvas.disc(close.pixel(spot), radius, colour)
        return canvas.png()

    def _read(self) -> Shapes:
        features = json.loads(self._file.read_text(encoding="utf-8"))["features"]
        return {f["properties"]["code"]: tuple(_rings(f["geometry"])) for f in features}


def _land(
    canvas: Canvas, view: View, shapes: Shapes, marked: str, colours: tuple[Colour, Colour]
) -> None:
    for code, rings in shapes.items():
        both = (Colour.MARKED, Colour.MARKED) if code == marked else colours
        for ring in rings:
            pixels = [view.pixel(point) for point in ring]
            if view.sees(pixels):
                canvas.area(pixels, *both)


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    for polygon in polygons:
        # The outer ring alone: a hole is another municipality, which is drawn itself.
        yield tuple(flat(point) for point in polygon[0])
