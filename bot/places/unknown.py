"""Tells whether a place seems meant where none was found."""

from collections.abc import Sequence

from bot.places.context import Context
from bot.places.cues import LIVING, NAMING, PLACE_ENDINGS, PREPOSITIONS
from bot.places.guessing import Guesser
from bot.places.words import Before, Word

MOST_LONE_WORDS = 3

_IN = frozenset({"i", "in"})


def find_unknown(
    words: Sequence[Word], context: Context, guesser: Guesser, foreign: frozenset[str]
) -> str | None:
    """The words that seem to be a place that is not known, as they are shown; else None."""
    for at, word in enumerate(words):
        if not word.taken and _is_foreign(words, at, foreign):
            return _foreign_name(words, at, foreign)
    for at, word in enumerate(words):
        if guesser.is_strange(word) and _is_named(words, at, context):
            return word.written
    strange = [at for at, word in enumerate(words) if guesser.is_unheard(word)]
    for at in strange:
        if _seems_named(words[at], at, context):
            return words[at].written
    if strange and len(strange) <= MOST_LONE_WORDS and context.stand_alone(strange):
        return " ".join(words[at].written for at in strange)
    return None


def _is_named(words: Sequence[Word], at: int, context: Context) -> bool:
    """Whether a word is surely written as a name, though it could be put together of others."""
    word = words[at]
    if len(words) == 1:
        return word.capital and _seems_swedish(word)
    return _is_capital_inside(word) and context.follows(at, _IN)


def _seems_named(word: Word, at: int, context: Context) -> bool:
    if context.follows(at, PREPOSITIONS - {"to", "for"}) or _seems_swedish(word):
        return True
    return _is_capital_inside(word) and not context.follows(at, NAMING | LIVING)


def _is_foreign(words: Sequence[Word], at: int, foreign: frozenset[str]) -> bool:
    return bool(_foreign_name(words, at, foreign))


def _foreign_name(words: Sequence[Word], at: int, foreign: frozenset[str]) -> str | None:
    for end in range(min(at + 3, len(words)), at, -1):
        name = " ".join(word.written for word in words[at:end])
        if name in foreign:
            return name
        if name[-1] == "s" and name[:-1] in foreign:
            return name[:-1]
    return None


def _seems_swedish(word: Word) -> bool:
    return len(word.folded) > 6 and word.folded.endswith(PLACE_ENDINGS)


def _is_capital_inside(word: Word) -> bool:
    return word.capital and word.before is not Before.STOP
