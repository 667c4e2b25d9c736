"""Draws where in Sweden a municipality lies, as a picture that can be read on a phone."""

import json
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

from bot.places.model import Position
from handlers.telegram.map_view import Box, Ring, View, around, flat

_SIZE = (1000, 1000)
_LEFT = Box(0, 0, 390, 1000)
_RIGHT = Box(400, 0, 1000, 1000)
_FINE = 2
"""Drawn so many times larger, then made smaller, so that lines are smooth."""
_SEA, _LAND, _NEIGHBOUR, _BORDER = "#dfe9ee", "#b9c7c4", "#cdd8d4", "#ffffff"
_MARKED, _PIN = "#f0b47e", "#b3261e"
_COLOURS = 128
_LEAST_SPAN = 0.4
"""Degrees of latitude that the right half shows at least, so that neighbours are seen."""


class OfficeMap:
    """Draws from generalised land areas; for looking at, never for finding out where one is."""

    def __init__(self, shapes: Mapping[str, tuple[Ring, ...]]) -> None:
        self._shapes = shapes
        self._sweden = around(ring for rings in shapes.values() for ring in rings)

    @classmethod
    def read(cls, file: Traversable) -> "OfficeMap":
        """Reads `municipality_map.geojson`: features with a `code`, WGS 84."""
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        return cls({f["properties"]["code"]: tuple(_rings(f["geometry"])) for f in features})

    @property
    def codes(self) -> frozenset[str]:
        """The municipalities that can be drawn."""
        return frozenset(self._shapes)

    def draw(self, code: str, position: Position) -> bytes | None:
        """A PNG: all of Sweden to the left, the municipality with the office to the right.

        None where the code is no municipality's.
        """
        marked = self._shapes.get(code)
        if marked is None:
            return None
        image = Image.new("RGB", (_SIZE[0] * _FINE, _SIZE[1] * _FINE), _SEA)
        spot = flat((position.lon, position.lat))
        near = around([*marked, (spot,)]).at_least(_LEAST_SPAN)
        # The right half first: what of it reaches beyond its half is covered by the left one.
        pen = ImageDraw.Draw(image)
        close = View(near, _RIGHT, _FINE, margin=0.12)
        self._land(pen, close, code, (_NEIGHBOUR, _BORDER))
        pen.rectangle(_LEFT.grown(10).scaled(_FINE), fill=_BORDER)
        pen.rectangle(_LEFT.scaled(_FINE), fill=_SEA)
        whole = View(self._sweden, _LEFT, _FINE, margin=0.04)
        self._land(pen, whole, code, (_LAND, _LAND))
        _circle(pen, whole.pixel(spot), 26 * _FINE)
        _pin(pen, close.pixel(spot))
        return _png(image)

    def _land(
        self, pen: ImageDraw.ImageDraw, view: View, marked: str, colours: tuple[str, str]
    ) -> None:
        for code, rings in self._shapes.items():
            fill, outline = (_MARKED, _MARKED) if code == marked else colours
            for ring in rings:
                pixels = [view.pixel(point) for point in ring]
                if view.sees(pixels):
                    pen.polygon(pixels, fill=fill, outline=outline, width=_FINE)


def _rings(geometry: Mapping[str, Any]) -> Iterator[Ring]:
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    for polygon in polygons:
        # The outer ring alone: a hole is another municipality, which is drawn itself.
        yield tuple(flat(point) for point in polygon[0])


def _circle(pen: ImageDraw.ImageDraw, at: tuple[float, float], radius: float) -> None:
    x, y = at
    box = (x - radius, y - radius, x + radius, y + radius)
    pen.ellipse(box, outline=_PIN, width=5 * _FINE)


def _pin(pen: ImageDraw.ImageDraw, at: tuple[float, float]) -> None:
    x, y = at
    for radius, colour in ((22 * _FINE, _BORDER), (17 * _FINE, _PIN), (6 * _FINE, _BORDER)):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)


def _png(image: Image.Image) -> bytes:
    small = image.resize(_SIZE, Image.Resampling.LANCZOS).quantize(_COLOURS)
    file = BytesIO()
    small.save(file, "PNG", optimize=True)
    return file.getvalue()
