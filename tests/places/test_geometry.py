"""In which municipality a position lies, and how far it is to another."""

import pytest

from bot.places.distance import distance_km
from bot.places.geometry import Boundaries
from bot.places.model import Gazetteer, Position
from data.places import read_boundaries


@pytest.fixture(scope="module")
def boundaries() -> Boundaries:
    return Boundaries(read_boundaries())


def test_every_main_town_lies_in_its_municipality(
    boundaries: Boundaries, gazetteer: Gazetteer
) -> None:
    for municipality in gazetteer.municipalities.values():
        assert boundaries.municipality_at(municipality.position) == municipality.code


def test_nearly_every_locality_lies_in_its_municipality(
    boundaries: Boundaries, gazetteer: Gazetteer
) -> None:
    astray = [
        locality
        for locality in gazetteer.localities
        if boundaries.municipality_at(locality.position) != locality.municipality_code
    ]
    assert len(astray) <= 12


@pytest.mark.parametrize(
    ("place", "lat", "lon", "name"),
    [
        ("Haparanda", 65.835, 24.137, "Haparanda"),
        ("a quay in Malmö", 55.6135, 12.974, "Malmö"),
        ("a quay in Helsingborg", 56.0437, 12.6905, "Helsingborg"),
        ("the harbour of Strömstad", 58.9395, 11.17, "Strömstad"),
        ("the harbour of Visby", 57.638, 18.283, "Gotland"),
        ("Gotska Sandön", 58.37, 19.25, "Gotland"),
        ("Storlien", 63.3155, 12.0983, "Åre"),
        ("Karesuando", 68.441, 22.48, "Kiruna"),
        ("Charlottenberg", 59.885, 12.298, "Eda"),
    ],
)
def test_towns_at_the_edge_are_in_sweden(
    place: str, lat: float, lon: float, name: str, boundaries: Boundaries, gazetteer: Gazetteer
) -> None:
    code = boundaries.municipality_at(Position(lat, lon))
    assert code is not None, place
    assert gazetteer.municipalities[code].name == name


@pytest.mark.parametrize(
    ("place", "lat", "lon"),
    [
        ("Copenhagen", 55.6761, 12.5683),
        ("Helsingør", 56.036, 12.6136),
        ("Oslo", 59.9139, 10.7522),
        ("Halden", 59.1241, 11.3875),
        ("Tornio", 65.8481, 24.1466),
        ("Pello", 66.7746, 23.9655),
        ("Mariehamn", 60.0973, 19.9348),
        ("Bornholm", 55.1, 14.9),
        ("null island", 0, 0),
        ("the pole", 90, 0),
    ],
)
def test_towns_across_the_border_are_not(
    place: str, lat: float, lon: float, boundaries: Boundaries
) -> None:
    assert boundaries.municipality_at(Position(lat, lon)) is None, place


def test_from_stockholm_to_gothenburg_is_398_kilometres() -> None:
    stockholm, gothenburg = Position(59.3293, 18.0686), Position(57.7089, 11.9746)
    assert distance_km(stockholm, gothenburg) == pytest.approx(398, abs=2)
    assert distance_km(gothenburg, stockholm) == distance_km(stockholm, gothenburg)
    assert distance_km(stockholm, stockholm) == 0


def test_a_degree_north_is_111_kilometres_everywhere() -> None:
    assert distance_km(Position(55, 13), Position(56, 13)) == pytest.approx(111.2, abs=0.1)
    assert distance_km(Position(68, 20), Position(69, 20)) == pytest.approx(111.2, abs=0.1)


def test_where_two_meet_the_place_lies_in_exactly_one() -> None:
    west = {"type": "Polygon", "arcs": [[0, 1]], "properties": {"code": "west"}}
    east = {"type": "MultiPolygon", "arcs": [[[~0, 2]]], "properties": {"code": "east"}}
    steps = [
        [[2, 0], [0, 1], [0, 1]],
        [[2, 2], [-2, 0], [0, -2], [2, 0]],
        [[2, 0], [2, 0], [0, 2], [-2, 0]],
    ]
    squares = Boundaries(
        {
            "transform": {"scale": [1, 1], "translate": [10, 60]},
            "arcs": steps,
            "objects": {"squares": {"geometries": [west, east]}},
        }
    )
    assert squares.municipality_at(Position(61, 11.9)) == "west"
    assert squares.municipality_at(Position(61, 12)) == "east"
    assert squares.municipality_at(Position(60.5, 12)) == "east"
    assert squares.municipality_at(Position(61, 12.1)) == "east"
    assert squares.municipality_at(Position(61, 14.1)) is None
    assert squares.municipality_at(Position(61, 9.9)) is None


def test_a_hole_is_not_part_of_what_surrounds_it() -> None:
    around = [[0, 0], [6, 0], [0, 6], [-6, 0], [0, -6]]
    hole = [[2, 2], [2, 0], [0, 2], [-2, 0], [0, -2]]
    outer = {"type": "Polygon", "arcs": [[0], [1]], "properties": {"code": "outer"}}
    inner = {"type": "Polygon", "arcs": [[~1]], "properties": {"code": "inner"}}
    squares = Boundaries(
        {
            "transform": {"scale": [1, 1], "translate": [10, 60]},
            "arcs": [around, hole],
            "objects": {"squares": {"geometries": [outer, inner]}},
        }
    )
    assert squares.municipality_at(Position(61, 11)) == "outer"
    assert squares.municipality_at(Position(63, 13)) == "inner"
    assert squares.municipality_at(Position(63, 15)) == "outer"
