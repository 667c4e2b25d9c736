"""Buttons: versioned, at most 64 bytes, and kind when they are out of date."""

from dataclasses import replace

import pytest

from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.model import Intent, Language
from tests.talk.talker import Talker, seed_register


@pytest.mark.parametrize(
    "data",
    [
        "0:office:boden",
        "2:office:boden",
        "1:office:nowhere",
        "1:office:",
        "1:hours:nowhere",
        "1:map:~0123456789abcdef00",
        "1:place:9999:find_office",
        "1:place:2582:dance",
        "1:place",
        "1:places:2583:0",
        "1:county:99:0:find_office",
        "1:region:Mordor:0:find_office",
        "1:topic:XX",
        "1:follow:office:nowhere",
        "1:follow:place:9999",
        "1:language:fi",
        "1:dance:boden",
        "1",
        "",
        "boden",
        "1:office:" + "x" * 100,
        "\ud83d",
        "1:openings:x:y:z:<script>",
    ],
)
def test_a_button_of_before_or_forged_is_answered_kindly_with_a_way_on(data):
    answer = Talker().presses_data(data)
    assert "för gammal" in answer.text or answer.reply.intent is Intent.LIST_OPENINGS
    assert len(answer.buttons) >= 3


def test_the_button_of_an_office_that_is_gone_is_answered_the_same():
    talker = Talker()
    talker.says("Boden")
    seed = seed_register()
    left = {id_: office for id_, office in seed.offices.items() if id_ != "boden"}
    talker.register = replace(seed, version=2, offices=left)
    assert "för gammal" in talker.presses("Öppettider").text


def test_what_was_spoken_of_stays_in_mind_after_an_outdated_button():
    talker = Talker()
    talker.says("Boden")
    talker.presses_data("0:office:boden")
    assert "Boden" in talker.says("öppettider").text


@pytest.mark.parametrize("id_", ["servicekontor-" + "x" * 80, "a:b", "å" * 40, "~boden", ""])
def test_an_id_that_does_not_fit_is_shortened_and_found_again(id_):
    arg = choices.office_arg(id_)
    made = choices.data(Verb.FOLLOW, "office", arg)
    assert len(made.encode()) <= choices.LIMIT
    assert choices.find_office(choices.read(made).arg(1), ["boden", id_]) == (id_ or None)


def test_an_office_with_a_long_id_has_buttons_that_work():
    seed = seed_register()
    long = "servicekontoret-i-boden-som-har-ett-mycket-langt-namn-i-registret"
    renamed = replace(seed.offices["boden"], id=long)
    others = {id_: office for id_, office in seed.offices.items() if id_ != "boden"}
    register = replace(
        seed,
        version=3,
        offices={**others, long: renamed},
        claims={**seed.claims, long: seed.claims["boden"]},
    )
    talker = Talker(register=register)
    talker.says("Boden")
    assert talker.presses("Öppettider").offices == [long]


def test_a_locality_that_does_not_fit_is_left_out_of_the_button():
    assert choices.place("1480", Intent.OPENING_DATE, "Haga").endswith(":Haga")
    made = choices.place("1480", Intent.OPENING_DATE, "Å" * 30)
    assert made == "1:place:1480:opening_date"


def test_data_that_can_not_be_carried_is_refused_when_it_is_made():
    with pytest.raises(ValueError, match="64 bytes"):
        choices.data(Verb.REGION, "Ö" * 40)


def test_the_language_button_is_labelled_in_the_other_language():
    assert "In English" in Talker().says("Boden").buttons
    assert "På svenska" in Talker(client=Language.EN).says("Boden").buttons
