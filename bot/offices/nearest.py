"""The nearest offices to go to."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from bot.offices.model import Office, Register
from bot.offices.status import Status
from bot.places.distance import distance_km
from bot.places.model import Position

_NEARER_KM = 1.5
_NEARER_PART = 0.8
"""Positions are those of localities: less of a difference may be none between the doors."""
_FAR_KM = 30
"""Over a longer line, water and the lack of roads say more than the crow's flight."""


class Near(NamedTuple):
    """An office, its state, and how far it is as the crow flies, in whole kilometres.

    The distance is to the office's `position`, which may be its locality's or the main town's.
    """

    office: Office
    status: Status
    km: int


def nearest(
    register: Register,
    origin: Position,
    status: Callable[[Office], Status],
    limit: int = 3,
    exclude: Collection[str] = (),
) -> list[Near]:
    """Up to `limit` offices that may be open, nearest first; `exclude` are office ids.

    `status` tells an office's state on the day that is asked about.

    Left out are offices known to be closed and those with a plan to open that has not passed.
    Included are those of which it isn't known: where the last day or the planned opening has
    passed with nothing later told, `status.passed` says so and the answer has to.
    """
    found: list[Near] = []
    for km, office in _by_distance(register, origin, exclude):
        if len(found) >= limit:
            break
        its = status(office)
        if its.may_be_open:
            found.append(Near(office, its, round(km)))
    return found


def clearly_nearer(
    register: Register,
    origin: Position,
    status: Callable[[Office], Status],
    than: Collection[Office],
    limit: int = 2,
) -> list[Near]:
    """Up to `limit` other offices that may be open and are clearly nearer than all of `than`.

    Clearly: by 1.5 km and a fifth of the way, and within 30 km. Of `than` only those count
    that may be open; where none may, nothing is nearer.
    """
    open_there = [distance_km(origin, one.position) for one in than if status(one).may_be_open]
    if not open_there:
        return []
    way = min(open_there)
    reach = min(way - _NEARER_KM, way * _NEARER_PART, _FAR_KM)
    near = nearest(register, origin, status, limit, {one.id for one in than})
    return [one for one in near if distance_km(origin, one.office.position) <= reach]


def _by_distance(
    register: Register, origin: Position, exclude: Collection[str]
) -> list[tuple[float, Office]]:
    """All offices but those excluded with their distances, nearest first."""
    away = (
        (distance_km(origin, office.position), office)
        for office in register.offices.values()
        if office.id not in exclude
    )
    return sorted(away, key=lambda pair: (pair[0], pair[1].id))
