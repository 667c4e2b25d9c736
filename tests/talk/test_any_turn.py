"""Whatever comes in, a reply goes out that every door can show."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.places.model import Position
from bot.talk.choices import LIMIT, VERSION, Verb, office_arg
from bot.talk.model import Intent, Language
from tests.talk.talker import Heard, Talker, seed_register

ODD_TEXTS = [
    "",
    " \n\t",
    "å" * 100_000,
    "Boden " * 20_000,
    "\x00\x01\x1b[31mBoden",
    "\u202eBoden\u202c",
    "\ud83d Boden",
    "<b>Boden</b> <script>alert(1)</script>",
    "😀" * 50,
    "1" * 5_000,
    "Z̸̡̛a̵l̷g̴o̶ Boden",
    "'; drop table offices; --",
    "{ $office } { button-help }",
]
PLACES = ["Boden", "Haga", "Skåne", "Malmö", "Stockholm", "75321", "Blaskbo", "Norrland"]
ERRANDS = ["öppettider", "id-kort", "närmaste", "vad kan jag göra", "när öppnar", "where is"]
OTHERS = ["2", "den första", "english", "stopp", "tack", "hej", "radera", "kontoret i", "eller"]
WORDS = st.sampled_from([*PLACES, *ERRANDS, *OTHERS])
ARGS = st.one_of(
    st.sampled_from(["", "2582", "9999", "boden", "sv", "en", "Haga", "1", "-1", "hours", "SKV"]),
    st.text(max_size=12),
)
SAID = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=6).map(" ".join))
PRESSED = st.one_of(
    st.text(max_size=70),
    st.builds(
        lambda verb, args: ":".join([VERSION, verb, *args]),
        st.sampled_from([str(verb) for verb in Verb]),
        st.lists(ARGS, max_size=4),
    ),
)
DEGREES = st.floats(allow_nan=True, allow_infinity=True)
TURNS = st.one_of(
    st.tuples(st.just("text"), SAID),
    st.tuples(st.just("choice"), PRESSED),
    st.tuples(st.just("position"), st.builds(Position, DEGREES, DEGREES)),
)


@given(st.lists(TURNS, min_size=1, max_size=5), st.sampled_from([None, *Language]))
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_conversation_is_answered(turns, client):
    talker = Talker(client=client)
    for what, given_ in turns:
        assert_can_be_shown(talker.turns(**{what: given_}))


@pytest.mark.parametrize("words", ODD_TEXTS, ids=range(len(ODD_TEXTS)))
def test_an_odd_text_is_answered_and_so_is_the_next_question(words):
    talker = Talker()
    assert_can_be_shown(talker.says(words))
    assert talker.says("Boden").offices == ["boden"]


def test_an_empty_and_a_very_long_text_are_told_how_to_ask():
    talker = Talker()
    for words in ("", "ord " * 5_000):
        answer = talker.says(words)
        assert answer.reply.intent is Intent.UNKNOWN
        assert "till exempel Boden eller 753 21" in answer.text


def test_every_button_of_every_office_can_be_carried_and_pressed():
    talker = Talker()
    for id_ in seed_register().offices:
        first = talker.presses_data(f"1:office:{office_arg(id_)}")
        assert first.offices[0] == id_
        for choice in first.buttons.values():
            assert_can_be_shown(talker.turns(choice=choice.data) if choice.data else first)


def assert_can_be_shown(heard: Heard) -> None:
    assert heard.reply.blocks
    assert heard.text.strip()
    for choice in heard.buttons.values():
        assert len(choice.data.encode()) <= LIMIT
        assert choice.data or choice.asks_position or choice.href
    for block in heard.reply.blocks:
        assert block.href is None or block.href.startswith(("https://", "http://"))
