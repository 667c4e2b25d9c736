"""In which municipality a position lies."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import shapely

from bot.places.model import Position

_Ring = list[int]


class Boundaries:
    """The municipalities' boundaries, from parsed TopoJSON with one geometry for each code.

    The areas include territorial water, so that quays and islets lie in a municipality, and
    share their borders, so that there are no gaps. They are simplified: within some hundred
    metres of a border the answer can be the neighbour.
    """

    def __init__(self, topology: Mapping[str, Any]) -> None:
        arcs = _decoded(topology)
        (collection,) = topology["objects"].values()
        geometries = collection["geometries"]
        self._codes = [str(geometry["properties"]["code"]) for geometry in geometries]
        self._areas = [_area(geometry, arcs) for geometry in geometries]
        self._tree = shapely.STRtree(self._areas)

    def municipality_at(self, position: Position) -> str | None:
        """The code of the municipality there; None outside Sweden."""
        point = shapely.Point(position.lon, position.lat)
        inside = self._tree.query(point, predicate="intersects")
        return self._codes[int(inside[0])] if len(inside) else None


def _decoded(topology: Mapping[str, Any]) -> list[np.ndarray[Any, np.dtype[np.float64]]]:
    """Every arc in degrees: steps on a grid are summed, then scaled."""
    transform = topology["transform"]
    scale, shift = np.array(transform["scale"]), np.array(transform["translate"])
    return [np.cumsum(np.array(arc), axis=0) * scale + shift for arc in topology["arcs"]]


def _area(geometry: Mapping[str, Any], arcs: list[Any]) -> shapely.Geometry:
    rings = geometry["arcs"]
    parts = rings if geometry["type"] == "MultiPolygon" else [rings]
    polygons = [
        shapely.Polygon(_ring(part[0], arcs), [_ring(hole, arcs) for hole in part[1:]])
        for part in parts
    ]
    area = polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(polygons)
    area = area if area.is_valid else shapely.make_valid(area)
    shapely.prepare(area)
    return area


def _ring(ring: _Ring, arcs: list[Any]) -> Any:
    """The points of a ring; ~n means arc n backwards, and joints are not repeated."""
    pieces = [arcs[at] if at >= 0 else arcs[~at][::-1] for at in ring]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])
