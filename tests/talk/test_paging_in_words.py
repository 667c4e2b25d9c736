"""Asking for more in words turns the page, as the button does."""

import pytest

from bot.talk.model import Intent
from tests.talk.talker import Talker


@pytest.mark.parametrize(
    "words",
    ["fler", "Visa fler!", "nästa", "nästa sida", "fler kontor", "more", "show more", "next"],
)
def test_asking_for_more_shows_what_the_button_shows(words):
    pressing, saying = Talker(), Talker()
    for talker in (pressing, saying):
        talker.says("nya kontor")
    pressed = pressing.presses("Visa fler")
    said = saying.says(words)
    assert said.offices == pressed.offices
    assert not said.reply.edits


def test_each_next_page_follows_the_last_one():
    talker = Talker()
    talker.says("Götaland")
    assert "Sida 2 av 4." in talker.says("fler").text
    assert "Sida 3 av 4." in talker.says("fler").text


def test_a_page_turned_by_its_button_is_followed_by_the_next_one():
    talker = Talker()
    talker.says("Götaland")
    talker.presses("Visa fler")
    assert "Sida 3 av 4." in talker.says("visa fler").text


def test_only_the_code_of_the_page_is_remembered():
    talker = Talker()
    talker.says("visa mig nya kontor tack")
    assert talker.remembered.memory.more == "1:openings:1:1"


@pytest.mark.parametrize("words", ["fler", "next"])
def test_where_no_list_was_shown_there_is_no_more(words):
    talker = Talker()
    talker.says("nya kontor")
    talker.says("Boden")
    assert talker.says(words).reply.intent is Intent.UNKNOWN


def test_another_question_is_not_taken_for_more():
    talker = Talker()
    talker.says("nya kontor")
    assert talker.says("nästa i Boden").offices == ["boden"]
