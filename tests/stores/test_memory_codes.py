"""What is remembered, as JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from bot.places.model import Position
from bot.talk.model import Intent, Language, Memory
from data.memory_codes import from_json, to_json

codes = st.none() | st.from_regex(r"[0-9]{4}", fullmatch=True)
degrees = st.integers(-9000, 9000).map(lambda hundredth: hundredth / 100)
memories = st.builds(
    Memory,
    intent=st.none() | st.sampled_from(Intent),
    municipality=codes,
    office=codes,
    locality=st.none() | st.sampled_from(["Skogås", "Åre"]),
    origin=st.none() | st.builds(Position, degrees, degrees),
    topic=codes,
    more=st.none() | st.just("1:openings:1:1"),
    asked=st.lists(st.from_regex(r"[0-9]{4}", fullmatch=True), max_size=8).map(tuple),
    language=st.none() | st.sampled_from(Language),
)


@given(memories)
def test_a_memory_comes_back_as_it_was(memory: Memory) -> None:
    assert from_json(to_json(memory)) == memory


def test_an_empty_memory_takes_two_characters() -> None:
    assert to_json(Memory()) == "{}"


def test_only_codes_are_kept_and_a_position_to_a_kilometre() -> None:
    memory = Memory(Intent.HOURS, "0126", "skogas", origin=Position(59.217654, 18.154321))

    assert json.loads(to_json(memory)) == {
        "intent": "hours",
        "municipality": "0126",
        "office": "skogas",
        "origin": [59.22, 18.15],
    }


def test_what_this_version_does_not_know_is_forgotten() -> None:
    assert from_json('{"intent":"dance","municipality":"0126","hat":"red"}') == Memory(
        municipality="0126"
    )
