"""How long a whole reply takes, from a text to an answer ready to be rendered."""

from statistics import median, quantiles
from time import perf_counter

from bot.ports import Remembered
from bot.talk.model import Person, Turn
from data.places import read_gazetteer
from tests.benchmarks.table import Result
from tests.talk.talker import TODAY, conversation, seed_register

_MOST_MICROSECONDS = 500
_ROUNDS = 5


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
