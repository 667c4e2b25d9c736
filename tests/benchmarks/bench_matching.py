"""How well and how fast places are found, beside what else one might use.

Right: found, and the right municipality. Asked: a question that offers the right one. Amiss: a
question that does not, which the person sees. Unknown: no place, honestly said. Wrong: another
municipality was found in silence.

A slip that makes the name of another real place (in the gazetteer, folded) can't be told from
that place: it is left out and counted. "Habo" without dots is Habo or Håbo, and the only right
answer is to ask: in the classes without slips that counts as right. Rivals can't ask: theirs is
right, nothing or wrong.
"""

import gc
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.places.folding import fold_name
from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Outcome
from data.places import read_gazetteer
from tests.benchmarks import questions
from tests.benchmarks.questions import Question
from tests.benchmarks.rivals import rivals
from tests.benchmarks.table import Result

SEED = 1
EITHER = frozenset({"0305", "0643"})
RIVAL_SAMPLE = 580


@dataclass
class Tally:
    """What came of the questions of one class."""

    total: int = 0
    right: int = 0
    asked: int = 0
    amiss: int = 0
    unknown: int = 0
    wrong: int = 0
    left_out: int = 0

    def share(self, count: int) -> float:
        return 100 * count / max(self.total, 1)

    def __str__(self) -> str:
        return (
            f"{self.share(self.right):.2f} % right, {self.asked} asked, {self.amiss} asked amiss, "
            f"{self.unknown} unknown, {self.wrong} wrong of {self.total}; {self.left_out} left out"
        )


def judge(asked: Iterable[Question], matcher: Matcher, others: dict[str, set[str]]) -> Tally:
    """`others`: folded name -> the municipalities it is a name in; empty where nothing slipped."""
    tally = Tally()
    for question in asked:
        if _is_other(question, others):
            tally.left_out += 1
            continue
        tally.total += 1
        match = matcher.match(question.text)
        codes = {place.municipality_code for place in match.places}
        if match.outcome is Outcome.FOUND:
            tally.right += codes == {question.code}
            tally.wrong += codes != {question.code}
        elif match.outcome is Outcome.ASK:
            honest = not others and codes == EITHER
            tally.right += honest
            tally.asked += question.code in codes and not honest
            tally.amiss += question.code not in codes
        else:
            tally.unknown += 1
    return tally


def _is_other(question: Question, others: dict[str, set[str]]) -> bool:
    """Whether what was written is the name of another place."""
    return bool(others.get(fold_name(question.name), {question.code}) - {question.code})


def names_of_all(gazetteer: Gazetteer) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for municipality in gazetteer.municipalities.values():
        found.setdefault(fold_name(municipality.name), set()).add(municipality.code)
    for alias in gazetteer.aliases:
        found.setdefault(fold_name(alias.name), set()).add(alias.municipality_code)
    for locality in gazetteer.localities:
        found.setdefault(fold_name(locality.name), set()).add(locality.municipality_code)
    return found


def run() -> Result:
    """Every class of questions against its bar, then speed, then the rivals."""
    result = Result("Finding a municipality in what a person writes")
    gazetteer = read_gazetteer()
    matcher = Matcher(gazetteer)
    dice = random.Random(SEED)
    asked = _classes(gazetteer, dice)
    _add_quality(result, asked, matcher, gazetteer)
    _add_nothing(result, matcher, gazetteer)
    _add_speed(result, gazetteer, asked)
    _add_rivals(result, asked, gazetteer, dice)
    return result


def _classes(gazetteer: Gazetteer, dice: random.Random) -> dict[str, list[Question]]:
    spellings: dict[str, Callable[[str], str]] = {
        "exact": str,
        "capitals": str.upper,
        "lower case": str.lower,
        "without dots": questions.strip_dots,
        "aa, ae, oe": questions.write_digraphs,
        "with kommun": lambda name: f"{name} kommun",
        "genitive": lambda name: f"{questions.genitive(name)} kommun",
    }
    made = {name: list(questions.spelled(gazetteer, how)) for name, how in spellings.items()}
    for language in questions.SENTENCES:
        made[f"sentence, {language}"] = list(questions.in_sentences(gazetteer, language, dice))
    made["one slip, 5+ letters"] = list(questions.misspelt(gazetteer, 1, 10, 5, dice))
    made["two slips, 8+ letters"] = list(questions.misspelt(gazetteer, 2, 15, 8, dice))
    made["one slip in a sentence"] = list(questions.misspelt_in_sentences(gazetteer, 8, 5, dice))
    short = [
        each for each in questions.misspelt(gazetteer, 1, 10, 1, dice) if _is_short(each, gazetteer)
    ]
    made["one slip, up to 4 letters"] = short
    return made


def _is_short(question: Question, gazetteer: Gazetteer) -> bool:
    return len(gazetteer.municipalities[question.code].name) < 5


BARS = {"one slip, 5+ letters": (98, 0), "two slips, 8+ letters": (95, 0.2)}
BARS |= {"one slip in a sentence": (97, 0), "one slip, up to 4 letters": (0, 0)}


def _add_quality(
    result: Result, asked: dict[str, list[Question]], matcher: Matcher, gazetteer: Gazetteer
) -> None:
    names = names_of_all(gazetteer)
    for name, some in asked.items():
        slipped = name in BARS
        tally = judge(some, matcher, names if slipped else {})
        least, most = BARS.get(name, (100, 0))
        met = tally.share(tally.right) >= least and tally.share(tally.wrong) <= most
        result.add(name, str(tally), f">= {least} %, wrong <= {most} %", met=met)
    total = sum(map(len, asked.values()))
    result.add("questions", str(total), ">= 6000", met=total >= 6_000)


def _add_nothing(result: Result, matcher: Matcher, gazetteer: Gazetteer) -> None:
    """What means no place in Sweden must match none.

    "vara" and "are" are words too, but alone they are asked of as the municipalities' names.
    """
    names = {fold_name(each.name) for each in gazetteer.municipalities.values()}
    classes = {
        "words": [word for word in questions.WORDS if fold_name(word) not in names],
        "sentences without a place": questions.WITHOUT_PLACE,
        "foreign cities": questions.FOREIGN,
    }
    for name, texts in classes.items():
        found = [t for t in texts if matcher.match(t).outcome in {Outcome.FOUND, Outcome.ASK}]
        share = 100 * len(found) / len(texts)
        result.add(name, f"{share:.2f} % of {len(texts)} matched", "<= 0.5 %", met=share <= 0.5)


def _add_speed(result: Result, gazetteer: Gazetteer, asked: dict[str, list[Question]]) -> None:
    gc.collect()
    start = time.perf_counter()
    matcher = Matcher(gazetteer)
    built = (time.perf_counter() - start) * 1000
    result.add("index built", f"{built:.0f} ms", "<= 300 ms", met=built <= 300)
    tracemalloc.start()
    held = Matcher(gazetteer)
    size = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    result.add("index in memory", f"{size:.1f} MB", "<= 25 MB", met=size <= 25)
    del held
    for name, most in (
        ("exact", 60), ("one slip, 5+ letters", 60),
        ("sentence, sv", 400), ("sentence, en", 400), ("one slip in a sentence", 400),
    ):  # fmt: skip
        median = _median_microseconds(matcher, asked[name])
        result.add(f"median, {name}", f"{median:.0f} µs", f"<= {most} µs", met=median <= most)


def _median_microseconds(matcher: Matcher, some: list[Question]) -> float:
    times = []
    for question in some:
        start = time.perf_counter_ns()
        matcher.match(question.text)
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / 1000


def _add_rivals(
    result: Result, asked: dict[str, list[Question]], gazetteer: Gazetteer, dice: random.Random
) -> None:
    """The same questions, a sample of each class, put to the rivals; shown for comparison."""
    chosen = ("without dots", "sentence, sv", "one slip, 5+ letters", "one slip in a sentence")
    names = names_of_all(gazetteer)
    nothing = [*questions.WORDS, *questions.WITHOUT_PLACE, *questions.FOREIGN]
    for rival, answer in rivals(gazetteer).items():
        for name in chosen:
            fair = [each for each in asked[name] if name not in BARS or not _is_other(each, names)]
            some = dice.sample(fair, min(RIVAL_SAMPLE, len(fair)))
            start = time.perf_counter()
            answers = [(answer(each.text), each.code) for each in some]
            spent = (time.perf_counter() - start) / len(some) * 1e6
            right = sum(got == code for got, code in answers)
            wrong = sum(got is not None and got != code for got, code in answers)
            share, bad = 100 * right / len(some), 100 * wrong / len(some)
            figure = f"{share:.1f} % right, {bad:.1f} % wrong, {spent:.0f} µs each"
            result.add(f"{rival}: {name}", figure)
        matched = sum(answer(text) is not None for text in nothing)
        result.add(f"{rival}: no place meant", f"{100 * matched / len(nothing):.1f} % matched")
