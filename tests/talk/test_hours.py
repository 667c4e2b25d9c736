"""When an office is open: as the register has it, else honestly unknown."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.offices.model import OpenHours, SpecialDay
from bot.talk.model import Intent, Language
from tests.talk.talker import Talker, seed_register

OFFICIAL = "https://www.statenssc.se/besokservicekontor"


def with_hours(*days, special=(), closes=16):
    hours = tuple(OpenHours("boden", day, time(10), time(closes)) for day in days)
    seed = seed_register()
    version = hash((days, special, closes))
    return replace(
        seed, version=version, hours={"boden": hours}, special_days={"boden": tuple(special)}
    )


def test_hours_that_are_not_known_are_said_not_to_be_with_the_link():
    answer = Talker().says("öppettider i Boden")
    assert "Jag vet inte öppettiderna för Servicekontor Boden." in answer.text
    assert answer.sources[-1] == (
        "Aktuella öppettider: statenssc.se/besokservicekontor",
        OFFICIAL,
    )
    assert answer.buttons["Aktuella öppettider"].href == OFFICIAL


def test_nothing_is_said_of_holidays_where_no_hours_are_known():
    answer = Talker().says("är kontoret i Boden öppet på julafton?")
    assert "Jag vet inte" in answer.text or "jag vet inte" in answer.text
    assert "stängt" not in answer.text


def test_known_hours_are_told_for_the_week():
    answer = Talker(register=with_hours(0, 1, 2, 3, 4)).says("öppettider i Boden")
    assert "måndag 23 november 2026: 10:00–16:00" in answer.text
    assert "lördag 28 november 2026: stängt" in answer.text


def test_known_hours_are_told_for_the_day_asked_about():
    talker = Talker(register=with_hours(0, 1, 2, 3, 4), client=Language.EN)
    answer = talker.says("is the Boden office open on 24 December 2026?")
    assert "Thursday 24 December 2026: closed (public holiday)" in answer.text
    assert "Monday" not in answer.text


def test_a_special_day_is_told_with_its_note():
    special = SpecialDay("boden", date(2026, 11, 27), None, None, "Flytt", "Moving")
    answer = Talker(register=with_hours(0, special=(special,))).says("öppettider i Boden")
    assert "fredag 27 november 2026: stängt" in answer.text
    assert "Flytt" in answer.text


@pytest.mark.parametrize(
    ("words", "told", "hours"),
    [
        ("öppettider i Arvika", "är stängt för gott; sista dagen var 30 maj 2025", "öppettiderna"),
        ("har kontoret i Filipstad öppet på lördag", "är stängt för gott", "Öppettider:"),
        ("opening hours in Filipstad tomorrow", "is closed for good", "Opening hours:"),
    ],
)
def test_a_closed_office_has_no_hours_but_others_are_near(words, told, hours):
    answer = Talker().says(words)
    assert answer.reply.intent is Intent.HOURS
    assert told in answer.text
    assert hours not in answer.text
    assert len(answer.offices) == 4


def test_a_closed_office_is_not_offered_when_it_is_asked_which():
    norrkoping = Talker().says("öppettider i Norrköping")
    assert norrkoping.text.startswith("Öppettider: Servicekontor Norrköping\n")
    assert norrkoping.offices == ["norrkoping"]


def test_hours_of_an_office_that_was_to_close_say_so_first():
    answer = Talker().says("när stänger kontoret i Växjö")
    assert "skulle stänga den 13 juni 2025; jag vet inte om det har stängt" in answer.text
    assert "Jag vet inte öppettiderna" in answer.text


def test_where_there_are_several_offices_it_is_asked_which():
    answer = Talker().says("öppettider i Malmö")
    assert "Jag vet inte öppettiderna för kontoren i Malmö." in answer.text
    assert "Servicekontor Malmö Rosengård" in answer.buttons


@pytest.mark.parametrize("words", ["öppettider i Haparanda", "opening hours in Haparanda"])
def test_where_there_is_no_office_the_nearest_are_told(words):
    assert "80 km" in Talker().says(words).text
