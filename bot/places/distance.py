"""How far it is between two positions."""

from math import asin, cos, radians, sin, sqrt

from bot.places.model import Position

EARTH_RADIUS_KM = 6371.0088


def distance_km(a: Position, b: Position) -> float:
    """Kilometres as the crow flies, on a sphere: at most half a per cent from the truth."""
    north = radians(b.lat - a.lat)
    east = radians(b.lon - a.lon)
    chord = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))
