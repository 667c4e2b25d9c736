"""Conversations of any text, choice and position, answered and shown on every door."""

import os
from dataclasses import dataclass
from time import perf_counter, process_time

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bot.talk.model import Language
from handlers.telegram.rendering import render
from tests.talk.talker import Talker, strict_texts
from tests.talk.test_any_turn import TURNS, assert_can_be_shown

_AT_ONCE = 200
_LONGEST = 12


@dataclass
class Fuzzed:
    """How many turns were answered, and the slowest answer in seconds of CPU."""

    turns: int = 0
    slowest: float = 0.0
    slowest_turn: str = ""
    failure: str = ""
    seconds: float = 0.0


def fuzz(turns: int) -> Fuzzed:
    """At least so many turns, until one fails. FUZZ_SEED repeats a run."""
    fuzzed, started = Fuzzed(), perf_counter()
    first = int(os.environ.get("FUZZ_SEED", "1"))
    while fuzzed.turns < turns and not fuzzed.failure:
        try:
            _some(fuzzed, first)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            fuzzed.failure = f"seed {first}: {type(error).__name__}: {error}"[:300]
        first += 1
    fuzzed.seconds = perf_counter() - started
    return fuzzed


def _some(fuzzed: Fuzzed, number: int) -> None:
    @seed(number)
    @settings(
        max_examples=_AT_ONCE,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.lists(TURNS, min_size=1, max_size=_LONGEST), st.sampled_from([None, *Language]))
    def converse(turns: list[tuple[str, object]], client: Language | None) -> None:
        talker = Talker(client=client)
        for what, said in turns:
            before = process_time()
            heard = talker.turns(**{what: said})
            took = process_time() - before
            assert_can_be_shown(heard)
            assert all(render(heard.reply, strict_texts()).parts)
            fuzzed.turns += 1
            if took > fuzzed.slowest:
                fuzzed.slowest, fuzzed.slowest_turn = took, what

    converse()
