"""The year a text names: "i år", "next year", "2027"."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot.talk.understanding.model import DaySpan
from bot.talk.understanding.tokens import Word

_FIRST, _LAST = 1990, 2100
_FROM_TODAY = {
    "i ar": 0, "detta ar": 0, "innevarande ar": 0, "this year": 0,
    "nasta ar": 1, "kommande ar": 1, "next year": 1,
    "i fjol": -1, "forra aret": -1, "last year": -1,
}  # fmt: skip


def names_year(words: Sequence[Word]) -> bool:
    """Whether the words name a year."""
    return any(map(_is_year, words)) or any(name in _FROM_TODAY for name in _pairs(words))


def year_in(words: Sequence[Word], today: date) -> DaySpan | None:
    """The first year named, as its days; None where none is."""
    written = next((int(word.folded) for word in words if _is_year(word)), None)
    if written is not None:
        return _whole(written)
    named = next((name for name in _pairs(words) if name in _FROM_TODAY), None)
    return None if named is None else _whole(today.year + _FROM_TODAY[named])


def _is_year(word: Word) -> bool:
    digits = word.folded
    return len(digits) == 4 and digits.isdecimal() and _FIRST <= int(digits) <= _LAST


def _pairs(words: Sequence[Word]) -> Sequence[str]:
    return [f"{one.folded} {other.folded}" for one, other in pairwise(words)]


def _whole(year: int) -> DaySpan:
    return DaySpan(date(year, 1, 1), date(year, 12, 31))
