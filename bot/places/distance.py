"""Distances between positions."""

from math import asin, cos, radians, sin, sqrt

from bot.places.model import Position

_EARTH_KM = 6371.0088
"""The Earth's mean radius; good to half a per cent anywhere in Sweden."""


def distance_km(a: Position, b: Position) -> float:
    """The distance as the crow flies, in kilometres (haversine)."""
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    h = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, h)))
