"""Stopping, at one tap or with a word, and having everything erased."""

import json
from dataclasses import replace

import pytest

from bot.ports import Remembered
from bot.talk.answers.privacy import with_record
from bot.talk.model import BlockKind, Intent, Language
from tests.talk.talker import Talker


def following(*words: str, client: Language = Language.SV) -> Talker:
    talker = Talker(client=client)
    for each in words:
        talker.says(f"bevaka {each}")
    return talker


@pytest.mark.parametrize("words", ["stop", "stopp", "/stopp", "/stop", "sluta bevaka Boden"])
def test_a_word_stops_the_one_thing_followed(words):
    talker = following("Boden")
    assert talker.says(words).reply.intent is Intent.UNSUBSCRIBE
    assert talker.remembered.follows == ()
    assert "Boden" in talker.last.text
    talker.presses("Bevaka Boden")
    assert len(talker.remembered.follows) == 1


@pytest.mark.parametrize(
    "words",
    ["avsluta bevakning av boden", "avsluta bevakningen av Boden", "ta bort bevakningen på boden"],
)
def test_a_place_that_is_named_is_stopped_among_several(words):
    talker = following("Boden", "Luleå", "hela Sverige")
    assert talker.says(words).reply.intent is Intent.UNSUBSCRIBE
    assert len(talker.remembered.follows) == 2
    assert "inte längre Boden" in talker.last.text


def test_where_there_is_nothing_to_stop_it_says_so():
    assert "Du bevakar inget" in Talker().says("stopp").text


def test_of_several_it_asks_which_with_all_of_them_first():
    talker = following("Boden", "Luleå", "hela Sverige")
    answer = talker.says("stopp")
    assert next(iter(answer.buttons)) == "Sluta bevaka allt"
    assert len(talker.remembered.follows) == 3
    talker.presses("Sluta: Luleå")
    assert len(talker.remembered.follows) == 2
    talker.says("stopp")
    talker.presses("Sluta bevaka allt")
    assert talker.remembered.follows == ()


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("sluta bevaka Boden", ["25", ""]),
        ("sluta bevaka Norrbotten", ["2582", ""]),
        ("sluta bevaka hela Sverige", ["2582", "25"]),
        ("sluta bevaka allt", []),
    ],
)
def test_one_may_say_what_to_stop(words, left):
    talker = following("Boden", "Norrbotten", "hela Sverige")
    talker.says(words)
    assert [each.scope.code for each in talker.remembered.follows] == left


def test_stopping_what_is_not_followed_stops_nothing():
    talker = following("Boden")
    assert "Du bevakar inte Luleå" in talker.says("sluta bevaka Luleå").text
    assert len(talker.remembered.follows) == 1


def test_one_tap_in_an_alert_stops_all_that_brings_it():
    talker = following("Boden", "Norrbotten", "Laholm")
    answer = talker.presses_data("1:stop:of:boden")
    assert [each.scope.code for each in talker.remembered.follows] == ["1381"]
    assert "Norrbottens län" in answer.text
    assert talker.presses_data("1:stop:of:boden").reply.blocks


def test_one_tap_in_a_summary_stops_what_is_summed_up():
    talker = following("Boden", "Laholm")
    talker.presses_data("1:wishes:place:2582:weekly")
    talker.presses_data("1:stop:weekly")
    assert [each.scope.code for each in talker.remembered.follows] == ["1381"]


def test_an_office_that_is_no_more_can_be_stopped():
    talker = Talker()
    talker.presses_data("1:follow:office:boden")
    offices = {key: one for key, one in talker.register.offices.items() if key != "boden"}
    talker.register = replace(talker.register, version=2, offices=offices)
    talker.says("/mina")
    talker.presses("Sluta bevaka")
    assert talker.remembered.follows == ()


@pytest.mark.parametrize(
    ("client", "words", "yes", "done"),
    [
        (Language.SV, "/radera", "Ja, radera allt", "är raderat"),
        (Language.EN, "delete my data", "Yes, erase all of it", "is erased"),
    ],
)
def test_everything_is_erased_after_one_confirmation(client, words, yes, done):
    talker = following("Boden", client=client)
    before = talker.remembered.follows
    assert talker.says(words).reply.intent is Intent.FORGET
    assert talker.remembered.follows == before
    assert done in talker.presses(yes).text
    assert talker.remembered == Remembered()


def test_the_confirmation_can_be_said():
    talker = following("Boden")
    talker.says("/radera")
    talker.says("ja")
    assert talker.remembered == Remembered()
    assert talker.says("ja").reply.intent is Intent.SMALLTALK


def test_one_may_think_better_of_it():
    talker = following("Boden")
    talker.says("/radera")
    talker.presses("Nej, behåll")
    talker.says("ja")
    talker.says("/radera")
    talker.says("tack")
    talker.says("ja")
    assert len(talker.remembered.follows) == 1


def test_what_is_kept_is_shown_and_given_as_json():
    talker = following("Boden")
    answer = talker.says("vad vet du om mig?")
    assert "Du bevakar" in answer.text
    assert "Boden" in answer.text
    answer = talker.presses("Visa som JSON")
    assert answer.reply.tells_record
    told = with_record(answer.reply, {"people": [{"id": 1, "address": "test:1"}]})
    (block,) = [b for b in told.blocks if b.kind is BlockKind.DATA]
    assert json.loads(answer.shown(block.text)) == {"people": [{"id": 1, "address": "test:1"}]}


def test_where_nothing_is_kept_it_says_so():
    talker = Talker(client=Language.EN)
    talker.says("what do you know about me?")
    answer = talker.presses("Show as JSON")
    told = with_record(answer.reply, {})
    assert any(answer.shown(b.text) == "Nothing is kept about you." for b in told.blocks)


def test_much_that_is_kept_comes_in_pieces_that_every_door_shows_whole():
    talker = Talker()
    talker.says("vad vet du om mig?")
    answer = talker.presses("Visa som JSON")
    rows = [{"id": number, "reason": "x" * 40} for number in range(1000)]
    told = with_record(answer.reply, {"deliveries": rows})
    pieces = [answer.shown(b.text) for b in told.blocks if b.kind is BlockKind.DATA]
    assert len(pieces) > 10
    assert [row for piece in pieces for row in json.loads(piece)["deliveries"]] == rows
