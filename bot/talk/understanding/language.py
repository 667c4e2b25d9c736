"""The language of a text, from words that belong to one language and to no place."""

from bot.talk.model import Language
from bot.talk.understanding.tables import word_list
from bot.talk.understanding.tokens import Word, fold

SV, EN = 1, 2
"""The languages a word can belong to, as bits."""

_SURE = 2
_LEANING = 1


def _weights() -> dict[str, int]:
    """Word -> weight: above 0 Swedish, below 0 English. Dotted words also without their dots."""
    swedish, english = word_list("common_sv.txt"), word_list("common_en.txt")
    weights = {fold(word): _SURE for word in swedish}
    weights.update(dict.fromkeys(english, -_SURE))
    weights.update(dict.fromkeys(swedish, _SURE))
    weights.update(dict.fromkeys(word_list("either.txt"), 0))
    return weights | {"i": _LEANING, "in": -_LEANING}


WEIGHTS = _weights()
COMMON = frozenset(map(fold, WEIGHTS))
COMMON_ENGLISH = word_list("common_en.txt")
_OF_CUE = {SV: _SURE, EN: -_SURE}


def weight(word: Word, of_cue: int) -> int:
    """How far the word speaks for Swedish (above 0) or English (below).

    `of_cue` are the languages of the cue the word is part of.
    """
    known = WEIGHTS.get(word.lower)
    return _OF_CUE.get(of_cue, 0) if known is None else known


def language_of(swedish: int, english: int) -> tuple[Language | None, float]:
    """The language and how sure it is (0 to 1), from the sums of weights for each."""
    total = swedish + english
    if total < _SURE or swedish == english:
        return None, 0.0
    sure = abs(swedish - english) / total
    return (Language.SV if swedish > english else Language.EN), round(sure, 2)
