"""What people ask, and which place is understood."""

import pytest

from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Match, Outcome
from tests.places.corpus import QUESTIONS
from tests.places.everyday import EVERYDAY

CASES = [
    tuple(part.strip(" ") for part in line.rsplit("|", 1))
    for questions in (QUESTIONS, EVERYDAY)
    for line in questions.strip().split("\n")
]


def told(match: Match, gazetteer: Gazetteer, wanted: str) -> str:
    """The match in the words of the corpus."""
    names = [gazetteer.municipalities[place.municipality_code].name for place in match.places]
    if match.outcome is Outcome.ASK:
        if wanted.startswith("region"):
            return f"region: {match.region}"
        asked = wanted.removeprefix("ask: ").split(", ")
        if asked[-1] == "...":
            names = [name for name in asked[:-1] if name in names]
            return "ask: " + ", ".join([*names, "..."])
        same = sorted(names) == sorted(asked)
        return wanted if same else "ask: " + ", ".join(names)
    if match.outcome is not Outcome.FOUND:
        return match.outcome.value
    locality = match.places[0].locality
    return f"{names[0]} / {locality}" if locality else names[0]


@pytest.mark.parametrize(("question", "wanted"), CASES)
def test_what_is_understood(
    question: str, wanted: str, matcher: Matcher, gazetteer: Gazetteer
) -> None:
    assert told(matcher.match(question), gazetteer, wanted) == wanted


def test_words_around_a_verb_that_are_taken_do_not_make_it_a_place(matcher: Matcher) -> None:
    assert matcher.match("ska det vara öppet", [(0, 7), (13, 18)]).outcome is Outcome.NONE


def test_the_corpus_is_large_and_asks_nothing_twice() -> None:
    questions = [question for question, _ in CASES]
    assert len(questions) >= 150
    assert len(set(questions)) == len(questions)
