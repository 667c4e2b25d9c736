"""What is no question for an office has a kind, short answer with a way on."""

import pytest

from bot.talk.model import Intent, Language
from tests.talk.talker import Talker

SHORT = 200


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("hej", Intent.SMALLTALK),
        ("tack så mycket", Intent.SMALLTALK),
        ("hej då", Intent.SMALLTALK),
        ("hur mår du", Intent.SMALLTALK),
        ("vem är du", Intent.SMALLTALK),
        ("din idiot", Intent.SMALLTALK),
        ("snyggt", Intent.SMALLTALK),
        ("🙂", Intent.SMALLTALK),
        ("?!", Intent.SMALLTALK),
        ("x" * 100_000, Intent.UNKNOWN),
        ("  ", Intent.UNKNOWN),
    ],
)
@pytest.mark.parametrize("client", list(Language))
def test_it_is_answered_kindly_in_short_with_a_way_on(words, intent, client):
    answer = Talker(client=client).says(words)
    assert answer.reply.intent is intent
    assert len(answer.text) <= SHORT
    assert len(answer.buttons) >= 3


def test_start_and_help_say_how_to_ask():
    assert "Jag hjälper dig att hitta ett servicekontor" in Talker().says("/start").text
    answer = Talker().says("hjälp")
    assert answer.reply.intent is Intent.HELP
    assert "När öppnar kontoret i Åre?" in answer.text


def test_about_names_the_sources_and_licences():
    answer = Talker(client=Language.EN).says("/about")
    for name in ("GeoNames", "CC BY 4.0", "Who's On First", "Quattroshapes", "SCB", "Lantmäteriet"):
        assert name in answer.text


def test_privacy_says_what_is_kept_and_how_to_erase_it():
    talker = Talker()
    answer = talker.says("vad vet ni om mig?")
    assert answer.reply.intent is Intent.PRIVACY
    assert "Det du skriver sparas aldrig tillsammans med dig." in answer.text
    assert talker.presses("Radera det som sparats").reply.intent is Intent.FORGET


@pytest.mark.parametrize(
    "words",
    ["/delete_everything", "/delete everything", "/erase_all_my_data", "/radera_allt", "/x"],
)
def test_a_command_that_is_unknown_erases_nothing_and_leads_to_the_help(words):
    talker = Talker()
    talker.says("bevaka Boden")
    answer = talker.says(words)
    assert answer.reply.intent is Intent.UNKNOWN
    assert "/hjälp" in answer.text
    talker.says("ja")
    assert talker.remembered.follows


def test_erasing_in_words_is_still_asked_about_first():
    assert Talker().says("delete my data").reply.intent is Intent.FORGET


@pytest.mark.parametrize("word", ["mina", "my"])
def test_the_command_of_what_is_followed_works_without_its_slash(word):
    assert Talker().says(word).reply.intent is Intent.SUBSCRIPTIONS
