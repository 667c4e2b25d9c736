"""In which language a person is answered: the choice, else the client's, else the question's."""

import pytest

from bot.talk.model import Language
from tests.talk.talker import Talker

SV, EN = Language.SV, Language.EN


def test_a_bare_place_is_answered_in_the_clients_language_else_in_swedish():
    assert Talker(client=EN).says("Boden").reply.language is EN
    assert Talker(client=SV).says("Boden").reply.language is SV
    assert Talker().says("Boden").reply.language is SV


def test_the_first_english_words_are_answered_in_english():
    answer = Talker().says("when does the Boden office open")
    assert answer.reply.language is EN
    assert "Always answer in English" not in answer.buttons


def test_a_question_in_the_other_language_is_answered_in_it_with_an_offer_to_switch():
    english = Talker(client=SV).says("when does the Boden office open")
    assert english.reply.language is EN
    assert "Always answer in English" in english.buttons
    swedish = Talker(client=EN).says("när öppnar kontoret i Boden")
    assert swedish.reply.language is SV
    assert "Svara alltid på svenska" in swedish.buttons


def test_taking_up_the_offer_keeps_to_that_language():
    talker = Talker(client=SV)
    talker.says("when does the Boden office open")
    talker.presses("Always answer in English")
    assert talker.remembered.chosen is EN
    assert talker.says("Kiruna").reply.language is EN


def test_the_buttons_of_an_answer_keep_to_its_language():
    talker = Talker(client=SV)
    talker.says("when does the Boden office open")
    assert talker.presses("Opening hours").reply.language is EN


def test_a_place_after_it_is_answered_in_the_persons_own_language():
    talker = Talker(client=SV)
    talker.says("when does the Boden office open")
    assert talker.says("Kiruna").reply.language is SV


@pytest.mark.parametrize("words", ["english", "In English please", "på engelska"])
def test_the_choice_is_made_in_words(words):
    talker = Talker(client=SV)
    answer = talker.says(words)
    assert talker.remembered.chosen is EN
    assert "From now on I answer in English." in answer.text


def test_the_choice_is_made_by_button_and_the_answer_said_again_in_it():
    talker = Talker(client=SV)
    talker.says("Boden")
    answer = talker.presses("In English")
    assert talker.remembered.chosen is EN
    assert "From now on I answer in English." in answer.text
    assert "The office opened in June 2023." in answer.text


def test_the_choice_wins_over_the_client():
    talker = Talker(client=EN)
    talker.says("svenska")
    assert talker.says("Boden").reply.language is SV


def test_asking_about_languages_offers_both():
    assert list(Talker().says("byt språk").buttons) == ["Svenska", "English"]


def test_nothing_but_a_choice_sets_the_language():
    talker = Talker()
    talker.says("when does the Boden office open")
    talker.says("thanks")
    assert talker.remembered.chosen is None


@pytest.mark.parametrize("command", ["/about", "/openings", "/services", "/help", "/office Boden"])
def test_an_english_command_is_answered_in_english(command):
    for client in (None, SV, EN):
        assert Talker(client=client).says(command).reply.language is EN


@pytest.mark.parametrize("command", ["/om", "/nya", "/tjanster", "/hjälp", "/kontor Boden"])
def test_a_swedish_command_is_answered_in_swedish(command):
    for client in (None, SV, EN):
        assert Talker(client=client).says(command).reply.language is SV


def test_a_command_follows_the_language_chosen():
    talker = Talker(client=SV)
    talker.says("svenska")
    assert talker.says("/openings").reply.language is SV
    assert talker.says("/office Boden").reply.language is SV


def test_a_command_that_is_the_same_in_both_follows_the_person():
    assert Talker(client=EN).says("/start").reply.language is EN
    assert Talker().says("/start").reply.language is SV


def test_the_words_after_a_command_say_more_than_the_command():
    assert Talker().says("/office när öppnar kontoret i Boden").reply.language is SV


def test_the_question_for_a_language_offers_each_once():
    assert list(Talker(client=EN).says("/sprak").buttons) == ["Svenska", "English"]
