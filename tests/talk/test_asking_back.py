"""Unsure of the place, the bot asks; not knowing it, it says so."""

import pytest

from bot.places.model import Outcome
from bot.talk.model import Intent
from tests.talk.talker import Talker


def test_a_name_in_several_municipalities_is_asked_about_with_the_county_beside_each():
    haga = Talker().says("Haga")
    assert haga.reply.place.outcome is Outcome.ASK
    assert "Haga i Göteborg (Västra Götaland)" in haga.buttons
    assert "Vilken menar du?" in haga.text or "Vilken plats menar du?" in haga.text


def test_at_most_eight_choices_and_none_of_these():
    haga = Talker().says("Haga")
    *places, last = haga.buttons
    assert len(places) == 8
    assert last == "Inget av dessa"
    assert "Jag visar 8 av 13 platser" in haga.text


def test_places_of_different_names_are_not_said_to_share_one():
    text = Talker().says("jag bor i Solna men jobbar i Kista").text
    assert "Vilken plats menar du?" in text
    assert "som heter" not in text


def test_a_confusable_slip_is_asked_about():
    answer = Talker().says("Linköpng")
    assert answer.reply.place.municipalities in {("0580",), ("0580", "1494")}


def test_a_choice_answers_the_question():
    talker = Talker()
    talker.says("Haga")
    answer = talker.presses("Haga i Göteborg (Västra Götaland)")
    assert answer.reply.place.municipalities == ("1480",)
    assert answer.reply.offices[0].distance_km is not None


@pytest.mark.parametrize("words", ["Göteborg", "Haga i Göteborg", "göteborg tack"])
def test_the_question_can_be_answered_by_the_municipality(words):
    talker = Talker()
    talker.says("Haga")
    assert talker.says(words).reply.place.municipalities == ("1480",)


@pytest.mark.parametrize(("words", "origin"), [("Umeå", "Umeå"), ("Haga i Umeå", "Haga")])
def test_distances_are_measured_from_the_place_that_answered_the_question(words, origin):
    talker = Talker()
    talker.says("Haga")
    answer = talker.says(words)
    assert "Inget känt servicekontor i Umeå" in answer.text
    assert f"De här kontoren ligger närmast {origin}:" in answer.text


@pytest.mark.parametrize(
    ("words", "at"),
    [("1", 0), ("den första", 0), ("2", 1), ("the third one", 2), ("den sista", -1)],
)
def test_the_question_can_be_answered_by_number(words, at):
    talker = Talker()
    choices = talker.says("Haga").reply.place.municipalities
    answer = talker.says(words)
    assert answer.reply.place.municipalities == (choices[at],)
    assert talker.remembered.memory.locality in ("Haga", "Håga")


def test_the_county_answers_the_question_where_only_one_choice_is_there():
    talker = Talker()
    talker.says("Eslöv eller Umeå")
    assert talker.says("Skåne").reply.place.municipalities == ("1285",)


def test_what_was_wanted_is_kept_until_the_place_is_known():
    talker = Talker()
    talker.says("öppettider i Haga")
    answer = talker.says("Haga i Göteborg")
    assert answer.reply.intent is Intent.HOURS
    assert "Öppettider: Göteborg" in answer.text


def test_what_was_wanted_is_kept_by_the_button_too():
    talker = Talker()
    talker.says("öppettider i Haga")
    assert talker.presses("Haga i Göteborg (Västra Götaland)").reply.intent is Intent.HOURS


def test_none_of_these_is_an_answer_in_words_and_by_button():
    talker = Talker()
    for answer in ("inget av dessa", None):
        talker.says("Haga")
        said = talker.says(answer) if answer else talker.presses("Inget av dessa")
        assert "Då vet jag inte vilken plats du menar." in said.text


def test_a_new_place_after_a_question_is_a_new_question():
    talker = Talker()
    talker.says("Haga")
    assert talker.says("Kiruna").reply.place.municipalities == ("2584",)


@pytest.mark.parametrize("words", ["Narnia", "kontoret i Blaskbo"])
def test_what_is_no_place_is_said_not_to_be_known_with_examples(words):
    answer = Talker().says(words)
    assert answer.reply.place.outcome is Outcome.UNKNOWN
    assert "Jag känner inte till" in answer.text
    assert "till exempel Boden, Skogås eller 753 21" in answer.text
    assert not answer.offices


def test_the_unknown_place_is_named_as_it_was_written():
    assert "Jag känner inte till platsen ”Narnia”." in Talker().says("Narnia").text


def test_a_postcode_that_is_not_known_is_said_so():
    assert "Jag känner inte till postnumret 999 99." in Talker().says("99999").text


@pytest.mark.parametrize("region", ["Småland", "Skåne", "Norrland", "Dalarna", "Lappland"])
def test_a_region_leads_to_a_question_never_to_one_municipality(region):
    answer = Talker().says(region)
    assert answer.reply.place.outcome is Outcome.ASK
    assert len(answer.buttons) > 2
    assert len(answer.reply.place.municipalities) <= 8


def test_a_region_of_several_counties_asks_for_the_county_first():
    talker = Talker()
    assert "Norrbottens län" in talker.says("Norrland").buttons
    assert "Boden (Norrbotten)" in talker.presses("Norrbottens län").buttons
    assert talker.presses("Boden (Norrbotten)").offices == ["boden"]


def test_a_large_region_is_paged_in_place():
    talker = Talker()
    talker.says("Götaland")
    second = talker.presses("Visa fler")
    assert second.reply.edits
    assert "Sida 2 av 4." in second.text


def test_a_region_offers_only_places_with_an_office_that_may_be_open():
    assert "Piteå (Norrbotten)" not in Talker().says("Norrbottens län").buttons


def test_of_two_places_the_one_asked_about_is_answered_else_it_is_asked():
    both = Talker().says("Malmö eller Lund")
    assert both.reply.place.municipalities == ("1280", "1281")
    one = Talker().says("från Umeå till Boden, kontoret i Boden")
    assert one.reply.place.municipalities == ("2582",)
