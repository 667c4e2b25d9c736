"""The language of a text, from words that belong to one language and to no place."""

from collections.abc import Sequence

from bot.talk.model import Language
from bot.talk.understanding.tables import word_list
from bot.talk.understanding.tokens import Word, fold

SV, EN = 1, 2
"""The languages a word can belong to, as bits."""
NAME = -1
"""In their stead: the word is a name and tells no language."""

_SURE = 2
_LEANING = 1
_I = "i"


def _weights() -> dict[str, int]:
    """Word -> weight: above 0 Swedish, below 0 English. Dotted words also without their dots."""
    swedish, english = word_list("common_sv.txt"), word_list("common_en.txt")
    weights = {fold(word): _SURE for word in swedish}
    weights.update(dict.fromkeys(english, -_SURE))
    weights.update(dict.fromkeys(swedish, _SURE))
    weights.update(dict.fromkeys(word_list("either.txt"), 0))
    return weights | {"in": -_LEANING}


WEIGHTS = _weights()
COMMON = frozenset(map(fold, WEIGHTS))
COMMON_ENGLISH = word_list("common_en.txt")
_OF_CUE = {SV: _SURE, EN: -_SURE}


def _weight(word: Word, of_cue: int) -> int:
    if of_cue == NAME:
        return 0
    known = WEIGHTS.get(word.lower)
    return _OF_CUE.get(of_cue, 0) if known is None else known


def weigh(words: Sequence[Word], cues: Sequence[int]) -> tuple[int, int]:
    """How far the words speak for Swedish and for English.

    `cues` are, for each word, the languages of the cue it is part of, or NAME.
    """
    weights = [_weight(word, of_cue) for word, of_cue in zip(words, cues, strict=True)]
    for at, word in enumerate(words):
        if word.lower == _I:
            weights[at] = _of_i(words[at + 1 : at + 2], weights[at + 1 : at + 2])
    return sum(w for w in weights if w > 0), -sum(w for w in weights if w < 0)


def _of_i(after: Sequence[Word], weight: Sequence[int]) -> int:
    """The Swedish "i" stands before a place, the English before a verb."""
    if weight and weight[0]:
        return _LEANING if weight[0] > 0 else -_LEANING
    return _LEANING if after and after[0].lower not in WEIGHTS else 0


def language_of(swedish: int, english: int) -> tuple[Language | None, float]:
    """The language and how sure it is (0 to 1), from the sums of weights for each."""
    total = swedish + english
    if total < _SURE or swedish == english:
        return None, 0.0
    sure = abs(swedish - english) / total
    return (Language.SV if swedish > english else Language.EN), round(sure, 2)
