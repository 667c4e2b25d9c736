"""How long a whole reply takes, from a text to an answer ready to be rendered."""

from statistics import median, quantiles
from time import perf_counter

from bot.overview.tally import Tally
from bot.ports import Remembered
from bot.talk.model import Person, Turn
from data.places import read_gazetteer
from tests.benchmarks.table import Result
from tests.talk.talker import TODAY, conversation, seed_register

_MOST_MICROSECONDS = 500
_ROUNDS = 5
_MOST_TO_COUNT = 25
"""Microseconds: a twentieth of what a reply may take."""


def run() -> Result:
    """Each of the 290 names alone and in a sentence, the states of all offices known already."""
    result = Result("A whole reply, without rendering")
    names = [municipality.name for municipality in read_gazetteer().municipalities.values()]
    _measure(names)
    for measure, texts in (
        ("a bare place", names),
        ("a place in a sentence", [f"var ligger kontoret i {name}?" for name in names]),
    ):
        taken = _measure(texts)
        middle, late = median(taken), quantiles(taken, n=100)[98]
        met = middle <= _MOST_MICROSECONDS
        bar = f"<= {_MOST_MICROSECONDS} µs"
        result.add(f"{measure}, median", f"{middle:.0f} µs", bar, met=met)
        result.add(f"{measure}, p99", f"{late:.0f} µs")
    counted = _counted(names)
    met = median(counted) <= _MOST_TO_COUNT
    bar = f"<= {_MOST_TO_COUNT} µs"
    result.add("counting a question for staff, median", f"{median(counted):.1f} µs", bar, met=met)
    return result


def _measure(texts: list[str]) -> list[float]:
    """Microseconds of each reply."""
    talk, register = conversation(), seed_register()
    taken = []
    for words in texts * _ROUNDS:
        turn = Turn(Person("bench", "bench:1"), TODAY, text=words)
        started = perf_counter()
        talk.reply(turn, Remembered(), register)
        taken.append((perf_counter() - started) * 1e6)
    return taken


class _Nowhere:
    """Keeps no counts."""

    async def add(self, asked: object, words: object, day: object) -> None:
        raise AssertionError("nothing is kept here")


def _counted(names: list[str]) -> list[float]:
    """Microseconds that counting adds to each question, half of them of unknown places."""
    talk, register, tally = conversation(), seed_register(), Tally(_Nowhere())
    taken = []
    for number, words in enumerate([*names, *(f"i {name}xyzzholm" for name in names)]):
        turn = Turn(Person("web", f"web:{number}"), TODAY, text=words)
        reply, _ = talk.reply(turn, Remembered(), register)
        started = perf_counter()
        tally.answered(turn, reply)
        taken.append((perf_counter() - started) * 1e6)
    return taken
