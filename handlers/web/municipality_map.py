"""A small drawing of Sweden with one municipality marked."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from aiohttp import web
from numpy import column_stack, cos, float64, radians
from numpy.typing import NDArray
from shapely import Geometry, Polygon, transform, unary_union
from shapely.geometry import shape

_HEIGHT = 360
_WEST, _EAST, _SOUTH, _NORTH = 10.4, 24.4, 54.8, 69.4
_MIDDLE = 17.0
"""The meridian that stands upright; others lean towards it, so that the north is not too wide."""
_DETAIL = 0.5
"""How far, in units of the drawing, the coast may be off."""
_TEMPLATE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" role="img" aria-label="{name}">'
    '<path d="{land}" fill="#8aa4a8" fill-opacity=".42" fill-rule="evenodd"/>'
    '<path d="{marked}" fill="#c2570c" stroke="#c2570c" stroke-width="1.5"'
    ' stroke-linejoin="round"/>'
    '<circle cx="{x}" cy="{y}" r="11" fill="#c2570c" fill-opacity=".2" stroke="#c2570c"'
    ' stroke-width="2.5"/>'
    "</svg>"
)


@dataclass(frozen=True, slots=True)
class _Drawn:
    name: str
    geometry: Geometry


class MunicipalityMap:
    """Draws from generalised land areas; for looking at, never for finding out where one is."""

    def __init__(self, drawn: Mapping[str, _Drawn]) -> None:
        self._drawn = drawn
        self._land = ""
        self.svg = lru_cache(len(drawn) + 1)(self._svg)

    @classmethod
    def read(cls, file: Traversable) -> "MunicipalityMap":
        """Reads `municipality_map.geojson`: features with `code` and `name`, WGS 84."""
        features = json.loads(file.read_text(encoding="utf-8"))["features"]
        return cls(
            {
                f["properties"]["code"]: _Drawn(f["properties"]["name"], shape(f["geometry"]))
                for f in features
            }
        )

    def name(self, code: str) -> str | None:
        """The municipality's name; None where the code is none."""
        drawn = self._drawn.get(code)
        return drawn.name if drawn else None

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

    def _svg(self, code: str) -> str:
        marked = transform(self._drawn[code].geometry, _project)
        middle = marked.representative_point()
        return _TEMPLATE.format(
            box=f"0 0 {_width():.0f} {_HEIGHT}",
            name=self._drawn[code].name,
            land=self._outline(),
            marked=_path(marked.simplify(_DETAIL / 4)),
            x=f"{middle.x:.1f}",
            y=f"{middle.y:.1f}",
        )

    def _outline(self) -> str:
        if not self._land:
            parts = (transform(d.geometry, _project) for d in self._drawn.values())
            whole = unary_union([part.buffer(0.3) for part in parts])
            self._land = _path(whole.simplify(_DETAIL), smallest=6.0)
        return self._land


def _project(degrees: NDArray[float64]) -> NDArray[float64]:
    """Longitudes and latitudes to units of the drawing, from its upper left corner."""
    scale = _HEIGHT / (_NORTH - _SOUTH)
    lon, lat = degrees[:, 0], degrees[:, 1]
    leaning = (lon - _MIDDLE) * cos(radians(lat)) * scale
    return column_stack([leaning + _width() * 0.46, (_NORTH - lat) * scale])


def _width() -> float:
    upright = math.cos(math.radians((_SOUTH + _NORTH) / 2))
    return _HEIGHT * (_EAST - _WEST) * upright / (_NORTH - _SOUTH)


def _path(geometry: Geometry, smallest: float = 0.0) -> str:
    areas = getattr(geometry, "geoms", [geometry])
    rings = (ring for area in areas for ring in (area.exterior, *area.interiors))
    drawn = (ring.coords[:-1] for ring in rings if Polygon(ring).area >= smallest)
    return "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring) + "Z" for ring in drawn)
