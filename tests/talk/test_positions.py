"""A shared position: the municipality it lies in, and distances measured from it."""

import pytest

from bot.places.model import How, Outcome, Position
from bot.talk.model import Intent
from tests.talk.talker import Talker


def test_a_position_gets_the_offices_of_its_municipality_with_distances():
    answer = Talker().shares(59.3793, 17.9306)
    assert answer.reply.place.municipalities == ("0180",)
    assert answer.reply.place.how is How.POSITION
    assert answer.offices[0] == "rinkeby"
    assert answer.reply.offices[0].distance_km == 1


def test_where_there_is_no_office_the_distance_is_measured_from_the_position():
    answer = Talker().shares(65.84, 24.1)
    assert answer.offices[0] == "overkalix"
    assert "Avståndet är mätt fågelvägen från din plats." in answer.text


def test_a_position_on_the_border_side_is_placed_by_the_boundary_not_by_the_nearest_town():
    assert Talker().shares(59.36, 17.97).reply.place.municipalities == ("0183",)


@pytest.mark.parametrize(
    ("lat", "lon"), [(59.91, 10.75), (60.17, 24.94), (0.0, 0.0), (-33.9, 18.4)]
)
def test_outside_sweden_says_so(lat, lon):
    answer = Talker().shares(lat, lon)
    assert "ligger inte i Sverige" in answer.text
    assert answer.reply.place.outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("lat", "lon"), [(999, 999), (91, 0), (0, 181), (float("nan"), 18), (59, float("inf"))]
)
def test_what_is_no_position_is_said_clearly(lat, lon):
    talker = Talker()
    assert "Den positionen går inte att läsa." in talker.shares(lat, lon).text
    assert talker.says("Boden").offices == ["boden"]


def test_only_a_rounded_position_is_remembered():
    talker = Talker()
    talker.shares(65.8401234, 24.1009876)
    assert talker.remembered.memory.origin == Position(65.84, 24.1)


def test_the_nearest_other_is_measured_from_the_position_too():
    talker = Talker()
    talker.shares(65.8252, 21.6886)
    assert "mätt fågelvägen från din plats" in talker.says("närmaste andra kontor").text


def test_a_position_answers_where():
    talker = Talker()
    talker.says("öppettider")
    assert talker.shares(65.8252, 21.6886).reply.intent is Intent.HOURS
