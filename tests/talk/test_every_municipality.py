"""Every municipality of Sweden has an answer, in both languages and on any day."""

from datetime import date

import pytest

from bot.talk.model import Language
from data.places import read_gazetteer
from tests.talk.talker import Talker, seed_register


@pytest.fixture(scope="module")
def municipalities():
    return read_gazetteer().municipalities


@pytest.mark.parametrize("client", list(Language))
@pytest.mark.parametrize("day", [date(2022, 3, 10), date(2026, 11, 23)])
def test_each_is_answered_with_an_office_to_go_to_or_to_hear_of(municipalities, client, day):
    talker = Talker(day=day, client=client)
    for code, municipality in municipalities.items():
        answer = talker.presses_data(f"1:place:{code}:find_office")
        assert answer.reply.place.municipalities == (code,)
        assert answer.offices
        assert municipality.name in answer.text


def test_those_without_an_office_hear_of_the_nearest_with_whole_kilometres(municipalities):
    with_office = {office.municipality_code for office in seed_register().offices.values()}
    without = [code for code in municipalities if code not in with_office]
    assert len(without) == 223
    talker = Talker()
    for code in without:
        offices = talker.presses_data(f"1:place:{code}:find_office").reply.offices
        distances = [office.distance_km for office in offices]
        assert distances == sorted(distances)
        assert all(isinstance(km, int) for km in distances)
        assert all(office.status not in {"closed", "planned"} for office in offices)
