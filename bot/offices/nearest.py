"""The nearest offices to go to."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from bot.offices.model import Office, Register
from bot.offices.status import Status
from bot.places.distance import distance_km
from bot.places.model import Position


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
    by_distance = sorted(
        (distance_km(origin, office.position), office.id)
        for office in register.offices.values()
        if office.id not in exclude
    )
    found: list[Near] = []
    for km, office_id in by_distance:
        if len(found) >= limit:
            break
        office = register.offices[office_id]
        its = status(office)
        if its.may_be_open:
            found.append(Near(office, its, round(km)))
    return found
