"""A short question after an answer is about the same place."""

import pytest

from bot.talk.model import Intent, Language, Memory
from tests.talk.talker import Talker


@pytest.mark.parametrize(
    ("words", "intent", "said"),
    [
        ("öppettider?", Intent.HOURS, "Jag vet inte öppettiderna för Servicekontor Boden."),
        ("and the opening hours?", Intent.HOURS, "I don’t know the opening hours of"),
        ("vad kan jag göra där", Intent.SERVICES, "Det här kan du göra på Servicekontor Boden"),
        ("when does it open", Intent.OPENING_DATE, "The office opened in June 2023."),
        ("närmaste andra", Intent.FIND_OFFICE, "Servicekontor Luleå, 34 km"),
        ("the nearest other office", Intent.FIND_OFFICE, "Servicekontor Luleå, 34 km"),
        ("var ligger det?", Intent.FIND_OFFICE, "Ort: Boden, Norrbottens län."),
    ],
)
def test_a_follow_up_is_about_the_place_spoken_of(words, intent, said):
    talker = Talker()
    talker.says("Boden")
    answer = talker.says(words)
    assert answer.reply.intent is intent
    assert said in answer.text


def test_a_follow_up_is_about_the_office_that_was_chosen():
    talker = Talker()
    talker.says("Malmö")
    talker.presses("Servicekontor Malmö Värnhem")
    assert "Servicekontor Malmö Värnhem" in talker.says("öppettider").text


def test_the_nearest_other_office_is_measured_from_where_the_person_is():
    talker = Talker()
    talker.says("jag bor i skogås")
    assert "mätt fågelvägen från Skogås" in talker.says("närmaste andra kontor").text


def test_without_a_place_spoken_of_the_bot_asks_for_one_and_keeps_what_was_wanted():
    talker = Talker()
    asked = talker.says("öppettider")
    assert "Vilken ort gäller det?" in asked.text
    assert any(choice.asks_position for choice in asked.buttons.values())
    assert talker.says("Boden").reply.intent is Intent.HOURS


def test_a_bare_place_after_an_answer_is_a_new_question_for_the_office():
    talker = Talker()
    talker.says("öppettider i Boden")
    assert talker.says("Kiruna").reply.intent is Intent.FIND_OFFICE


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("öppettider i Boden", "och i Kiruna?"),
        ("öppettider i Boden", "Kiruna då?"),
        ("opening hours in Boden", "what about Kiruna?"),
        ("opening hours in Boden", "and Kiruna"),
    ],
)
def test_a_place_said_as_more_of_the_same_keeps_what_was_wanted(first, then):
    talker = Talker()
    talker.says(first)
    answer = talker.says(then)
    assert answer.reply.intent is Intent.HOURS
    assert answer.offices == ["kiruna"]


def test_the_service_asked_about_is_kept_for_the_next_place():
    talker = Talker()
    talker.says("aktivitetsrapport i Boden")
    answer = talker.says("och i Kiruna?")
    assert "Hjälp att skriva aktivitetsrapport" in answer.text
    assert answer.offices == ["kiruna"]


def test_small_talk_between_does_not_lose_the_place():
    talker = Talker()
    talker.says("Boden")
    talker.says("tack!")
    assert "Boden" in talker.says("öppettider?").text


def test_an_intent_is_read_before_a_place():
    talker = Talker()
    assert talker.says("stopp").reply.intent is Intent.UNSUBSCRIBE
    assert talker.says("stop").reply.intent is Intent.UNSUBSCRIBE


def test_memory_holds_codes_and_never_what_was_written():
    talker = Talker()
    talker.says("hej min granne Kalle undrar var kontoret i Skogås ligger")
    assert talker.remembered.memory == Memory(
        intent=Intent.FIND_OFFICE, municipality="0126", locality="Skogås", language=Language.SV
    )


def test_a_button_of_an_office_goes_back_to_it_in_place():
    talker = Talker()
    talker.says("Boden")
    talker.presses("Öppettider")
    back = talker.presses("Tillbaka")
    assert back.reply.edits
    assert "Kontoret öppnade i juni 2023." in back.text


def test_the_map_tells_what_it_shows():
    talker = Talker()
    talker.says("Boden")
    shown = talker.presses("Visa på karta")
    assert shown.reply.venue.office_id == "boden"
    assert not shown.reply.venue.is_door
    assert "Kartan visar Boden. Jag vet inte exakt var kontoret ligger." in shown.text


def test_nearest_other_office_by_button_leaves_out_this_one():
    talker = Talker(client=Language.EN)
    talker.says("Boden")
    assert talker.presses("Nearest other office").offices[0] == "lulea"
