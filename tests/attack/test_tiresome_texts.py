"""Texts made to be slow to read cost no more steps for being longer."""

import sys
from collections.abc import Callable
from datetime import date

import pytest

from bot.announcements.reading import read
from bot.talk.understanding import understand
from tests.talk.talker import Talker

TIRESOME = [
    "a", " ", "a ", "(", "[(", "a\u0301", "\u0301", "1 ", "1/1 ", "1 maj ", "-", "a-", "Boden ",
    "Haga eller ", "i ", "norra ", "Stokcholm ", "ﷺ", "\u200b", "\u202e", "/", "@", "\n", "753 21 ",
]  # fmt: skip
MARKUP = ["<x>", "<b>", "</b>", "&", "<", "<a ", "<b></b>", "<x></x>", '<a href="', "<pre><code>"]


def calls(work: Callable[[], object]) -> int:
    """How many calls of functions the work takes: a measure that no busy machine changes."""
    count = 0

    def counted(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(counted)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", TIRESOME, ids=range(len(TIRESOME)))
def test_a_question_costs_little_however_long(piece: str) -> None:
    talker = Talker()
    talker.says("Boden")
    for size in (999, 65_536):
        words = (piece * size)[:size]
        assert calls(lambda said=words: talker.says(said)) < 200_000


@pytest.mark.parametrize("piece", TIRESOME, ids=range(len(TIRESOME)))
def test_reading_words_grows_no_faster_than_they_do(piece: str) -> None:
    today = date(2026, 11, 23)
    small, large = (
        calls(lambda words=(piece * size)[:size]: understand(words, today))
        for size in (4_000, 32_000)
    )
    assert large <= 12 * small + 1000


@pytest.mark.parametrize("piece", MARKUP, ids=range(len(MARKUP)))
def test_reading_markup_grows_no_faster_than_it_does(piece: str) -> None:
    small, large = (
        calls(lambda source=(piece * size)[:size]: read(source)) for size in (4_000, 32_000)
    )
    assert large <= 12 * small + 1000
