from collections.abc import Callable

import pytest

from bot.offices.model import Office, Register
from bot.offices.nearest import clearly_nearer, nearest
from bot.offices.status import Status, status_of
from bot.places.distance import distance_km
from bot.places.model import Position
from tests.offices.builders import claim, day, office, register_of

STOCKHOLM = Position(59.3293, 18.0686)
GOTEBORG = Position(57.7089, 11.9746)
HERE = Position(60.0, 15.0)
TODAY = day("2026-11-23")


def today(register: Register) -> Callable[[Office], Status]:
    """The states of the register's offices today."""
    return lambda office: status_of(register.claims.get(office.id, ()), TODAY)


def test_a_distance_that_one_can_look_up() -> None:
    assert distance_km(STOCKHOLM, GOTEBORG) == pytest.approx(397, abs=1)
    assert distance_km(STOCKHOLM, STOCKHOLM) == 0
    assert distance_km(Position(0, 0), Position(0, 180)) == pytest.approx(20015, abs=1)


def test_the_nearest_come_first_in_whole_kilometres() -> None:
    register = register_of(
        office("far", lat=61, lon=15), office("near", lat=60.1, lon=15), office("other", lat=62)
    )
    found = nearest(register, HERE, today(register), limit=2)
    assert [(each.office.id, each.km) for each in found] == [("near", 11), ("far", 111)]


def test_closed_offices_and_those_only_planned_are_left_out() -> None:
    register = register_of(
        *(office(name, lat=60.1, lon=15) for name in ("closed", "planned", "passed", "ended")),
        claims=(
            claim("closed", "2025-05-30", "2025-06-02", office_id="closed"),
            claim("planned_opening", "2027", "2026-06-01", office_id="planned"),
            claim("planned_opening", "2022", "2021-06-01", office_id="passed"),
            claim("planned_closing", "2025-06-13", "2025-04-10", office_id="ended"),
        ),
    )
    found = nearest(register, HERE, today(register))
    assert [each.office.id for each in found] == ["ended", "passed"]
    assert [each.status.passed for each in found] == ["planned_closing", "planned_opening"]


def test_excluded_offices_are_left_out() -> None:
    register = register_of(office("a", lat=60), office("b", lat=61))
    assert [each.office.id for each in nearest(register, HERE, today(register), exclude={"a"})] == [
        "b"
    ]


def test_from_the_middle_of_stockholm(register: Register) -> None:
    found = nearest(register, STOCKHOLM, today(register))
    assert [(n.office.id, n.km) for n in found] == [
        ("kungsholmen", 2),
        ("odenplan", 2),
        ("liljeholmen", 3),
    ]


def test_from_saffle_the_closed_offices_around_are_left_out(register: Register) -> None:
    near = nearest(register, Position(59.13, 12.93), today(register), limit=77)
    found = [each.office.id for each in near]
    assert not {"amal", "arvika", "filipstad"} & set(found)
    assert len(found) == 77 - 9 - 1


def test_clearly_nearer_is_by_a_fifth_of_the_way_and_more_than_the_size_of_a_suburb() -> None:
    here = office("here", lat=60.09, lon=15)
    register = register_of(
        here,
        office("clearly", lat=60.06, lon=15),
        office("hardly", lat=60.08, lon=15),
    )
    found = clearly_nearer(register, HERE, today(register), [here])
    assert [(each.office.id, each.km) for each in found] == [("clearly", 7)]


def test_a_line_of_more_than_30_km_tells_of_nothing_nearer() -> None:
    here, near = office("here", lat=60.9, lon=15), office("near", lat=60.3, lon=15)
    register = register_of(here, near)
    assert clearly_nearer(register, HERE, today(register), [here]) == []


def test_nothing_is_nearer_than_no_office() -> None:
    here = office("here", lat=60.3, lon=15)
    register = register_of(
        here,
        office("near", lat=60.01, lon=15),
        claims=(claim("closed", "2025-05-30", "2025-06-02", office_id="here"),),
    )
    assert clearly_nearer(register, HERE, today(register), [here]) == []
