"""A drawing of an office in its municipality, from the project's own boundaries."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.offices.model import Office, PositionOf
from bot.places.model import Position
from handlers.staff.register.parts import Places

_SIDE = 320.0
_MARGIN = 14.0
_TOWNS = 4
_LOOKED_AT = 12
_APART = 16.0
"""How far apart, in units of the drawing, names stand from each other."""


@dataclass(frozen=True, slots=True)
class Town:
    """A place to know the drawing by."""

    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class OfficeMap:
    """Lines of the municipality's border as SVG paths, and where the office is on them.

    `elsewhere` is the name of the municipality in which the position lies, if it is another one;
    "" where it lies in none.
    """

    width: float
    height: float
    lines: tuple[str, ...]
    towns: tuple[Town, ...]
    x: float
    y: float
    is_door: bool
    elsewhere: str | None
    link: str


def office_map(office: Office, places: Places) -> OfficeMap | None:
    """The drawing; None where the municipality is not known."""
    outline = places.boundaries.outline(office.municipality_code)
    if not outline:
        return None
    frame = _Frame([*(p for line in outline for p in line), office.position])
    x, y = frame.at(office.position)
    return OfficeMap(
        frame.width,
        frame.height,
        tuple(frame.path(line) for line in outline),
        tuple(_towns(office, places, frame)),
        x,
        y,
        office.position_of is PositionOf.DOOR,
        elsewhere(office, places),
        _open_street_map(office.position),
    )


def elsewhere(office: Office, places: Places) -> str | None:
    """The municipality where the position lies, if that is another than the office's."""
    code = places.boundaries.municipality_at(office.position)
    if code == office.municipality_code:
        return None
    return places.gazetteer.municipalities[code].name if code else ""


class _Frame:
    """Degrees to units of the drawing."""

    def __init__(self, positions: Sequence[Position]) -> None:
        south, north = (f(p.lat for p in positions) for f in (min, max))
        west, east = (f(p.lon for p in positions) for f in (min, max))
        self._lean = math.cos(math.radians((south + north) / 2))
        span = max((east - west) * self._lean, north - south, 1e-6)
        self._scale, self._west, self._north = (_SIDE - 2 * _MARGIN) / span, west, north
        self.width = round((east - west) * self._lean * self._scale + 2 * _MARGIN)
        self.height = round((north - south) * self._scale + 2 * _MARGIN)

    def at(self, position: Position) -> tuple[float, float]:
        x = (position.lon - self._west) * self._lean * self._scale + _MARGIN
        y = (self._north - position.lat) * self._scale + _MARGIN
        return round(x, 1), round(y, 1)

    def path(self, line: Sequence[Position]) -> str:
        return "M" + "L".join(f"{x} {y}" for x, y in map(self.at, line))


def _towns(office: Office, places: Places, frame: _Frame) -> list[Town]:
    inside = [
        each
        for each in places.gazetteer.localities
        if each.municipality_code == office.municipality_code
    ]
    inside.sort(key=lambda each: -(each.population or 0))
    found: list[Town] = []
    for each in inside[:_LOOKED_AT]:
        x, y = frame.at(each.position)
        if len(found) < _TOWNS and all(abs(y - t.y) > _APART for t in found):
            found.append(Town(each.name, x, y))
    return found


def _open_street_map(position: Position) -> str:
    lat, lon = round(position.lat, 5), round(position.lon, 5)
    return f"https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=16/{lat}/{lon}"
