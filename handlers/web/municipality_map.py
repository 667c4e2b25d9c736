"""A small drawing of Sweden with one municipality marked."""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from aiohttp import web

_HEIGHT = 360
_WEST, _EAST, _SOUTH, _NORTH = 10.4, 24.4, 54.8, 69.4
_MIDDLE = 17.0
"""The meridian that stands upright; others lean towards it, so that the north is not too wide."""
_UPRIGHT = math.cos(math.radians((_SOUTH + _NORTH) / 2))
_WIDTH = _HEIGHT * (_EAST - _WEST) * _UPRIGHT / (_NORTH - _SOUTH)
_DETAIL = 0.5
"""How far apart, in units of the drawing, the points of the coast are at least."""
_LEAST_ISLAND = 6.0
"""In square units; a smaller one would be a speck."""
_TEMPLATE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img"'
    ' aria-label="{name}">'
    '<path d="{land}" fill="#8aa4a8" fill-opacity=".42" fill-rule="evenodd"/>'
    '<path d="{marked}" fill="#c2570c" stroke="#c2570c" stroke-width="1.5"'
    ' stroke-linejoin="round"/>'
    '<circle cx="{x:.1f}" cy="{y:.1f}" r="11" fill="#c2570c" fill-opacity=".2" stroke="#c2570c"'
    ' stroke-width="2.5"/>'
    "</svg>"
)

_Point = tuple[float, float]
_Ring = Sequence[_Point]


@dataclass(frozen=True, slots=True)
class _Drawn:
    name: str
    path: str
    middle: _Point


class MunicipalityMap:
    """Draws from generalised land areas; for looking at, never for finding out where one is."""

    def __init__(self, land: str, drawn: Mapping[str, _Drawn]) -> None:
        self._land, self._drawn = land, drawn

    @classmethod
    def read(cls, folder: Path | Traversable) -> "MunicipalityMap":
        """Reads the seed's `sweden_outline.geojson`, and of `municipality_map.geojson` the
        features with `code` and `name`; WGS 84.
        """
        outline = _geojson(folder / "sweden_outline.geojson")
        coast = [ring for shape in outline["geometries"] for ring in shape]
        land = _path(ring for ring in coast if _area(ring) >= _LEAST_ISLAND)
        features = _geojson(folder / "municipality_map.geojson")["features"]
        return cls(land, {f["properties"]["code"]: _draw(f) for f in features})

    def name(self, code: str) -> str | None:
        """The municipality's name; None where the code is none."""
        drawn = self._drawn.get(code)
        return drawn.name if drawn else None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the drawing, in its own units."""
        return math.ceil(_WIDTH), _HEIGHT

    @property
    def areas(self) -> Mapping[str, str]:
        """Every municipality's outline by its code, as an SVG path on the drawing."""
        return {code: drawn.path for code, drawn in self._drawn.items()}

    async def handle(self, request: web.Request) -> web.Response:
        """`GET /karta/<code>.svg`."""
        code = request.match_info["code"]
        if code not in self._drawn:
            raise web.HTTPNotFound
        return web.Response(
            text=self.svg(code),
            content_type="image/svg+xml",
            headers={"Cache-Control": "public, max-age=604800"},
        )

    def svg(self, code: str) -> str:
        """The drawing with the municipality of this code marked."""
        drawn = self._drawn[code]
        x, y = drawn.middle
        return _TEMPLATE.format(
            width=_WIDTH,
            height=_HEIGHT,
            name=drawn.name,
            land=self._land,
            marked=drawn.path,
            x=x,
            y=y,
        )


def _geojson(file: Path | Traversable) -> Any:
    """The parsed file, in which each geometry is the rings of its drawing already.

    All coordinates at once would take megabytes for a moment.
    """
    return json.loads(file.read_text("utf-8"), object_hook=_shape)


def _shape(parsed: dict[str, Any]) -> dict[str, Any] | list[_Ring]:
    return list(_rings(parsed)) if "coordinates" in parsed else parsed


def _draw(feature: Mapping[str, Any]) -> _Drawn:
    rings = feature["geometry"]
    middle = _middle(max(rings, key=_area))
    return _Drawn(feature["properties"]["name"], _path(rings), middle)


def _rings(geometry: Mapping[str, Any]) -> Iterator[_Ring]:
    """Every ring, on the drawing."""
    shapes = geometry["coordinates"]
    polygons = shapes if geometry["type"] == "MultiPolygon" else [shapes]
    for polygon in polygons:
        for ring in polygon:
            yield _thinned([_project(lon, lat) for lon, lat in ring])


def _project(lon: float, lat: float) -> _Point:
    """Degrees to units of the drawing, from its upper left corner."""
    scale = _HEIGHT / (_NORTH - _SOUTH)
    leaning = (lon - _MIDDLE) * math.cos(math.radians(lat)) * scale
    return leaning + _WIDTH * 0.46, (_NORTH - lat) * scale


def _thinned(ring: _Ring) -> _Ring:
    """The ring without points that lie so close to the one before that nobody sees them."""
    kept = [ring[0]]
    kept += (point for point in ring[1:-1] if math.dist(point, kept[-1]) >= _DETAIL)
    return kept if len(kept) > 2 else ring


def _sides(ring: _Ring) -> Iterator[tuple[_Point, _Point]]:
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def _area(ring: _Ring) -> float:
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in _sides(ring))) / 2


def _middle(ring: _Ring) -> _Point:
    """The middle of the box around the ring."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _path(rings: Iterable[_Ring]) -> str:
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in rings)
