"""Cuts a text into words, each with where it stands and what stands before it."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from bot.places.folding import fold, lower_word

MOST_CHARACTERS = 4_000
MOST_WORDS = 400

_TAG = re.compile(r"<[^<>]{0,300}>")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,10});")
_JOINED = (
    "['\u2019\u00b4\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0300-\u036f]"
)
_WORD = re.compile(rf"[^\W_]+(?:{_JOINED}+[^\W_]+)*\u0301?[\u0300-\u036f]*")
_POSSESSIVE = re.compile("['\u2019\u00b4]s?$")
_UNSEEN = "\u200b"


class Before(IntEnum):
    """What stands between a word and the one before it; higher parts more."""

    SPACE = 0
    HYPHEN = 1
    COMMA = 2
    STOP = 3


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text.

    `written` is in lower case with dots, `folded` without. `taken`: the word is already
    understood as something else and is no place. `start` and `end` are character offsets.
    """

    written: str
    folded: str
    start: int
    end: int
    capital: bool
    before: Before
    taken: bool
    possessive: bool


def read_words(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[Word]:
    """The first MOST_WORDS words within the first MOST_CHARACTERS of a text."""
    text = _without_markup(text[:MOST_CHARACTERS])
    words: list[Word] = []
    end = 0
    shouting = text.isupper()
    for found in _WORD.finditer(text):
        raw, start = found[0], found.start()
        written = lower_word(raw)
        bare = _POSSESSIVE.sub("", written) if not raw.isalnum() else written
        words.append(
            Word(
                bare,
                fold(bare),
                start,
                found.end(),
                raw[0].isupper() and not shouting,
                _between(text[end:start]) if words else Before.STOP,
                any(a < found.end() and start < b for a, b in taken),
                bare is not written and bare != written,
            )
        )
        end = found.end()
        if len(words) == MOST_WORDS:
            break
    return words


def _without_markup(text: str) -> str:
    """The text without tags and entities, every character still where it was."""
    if "<" in text:
        text = _TAG.sub(lambda tag: " " * len(tag[0]), text)
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(entity: re.Match[str]) -> str:
    meant = html.unescape(entity[0])
    length = len(entity[0])
    return meant + _UNSEEN * (length - 1) if len(meant) == 1 else " " * length


def _between(gap: str) -> Before:
    if gap == " ":
        return Before.SPACE
    if any(mark in gap for mark in ".!?;:\n"):
        return Before.STOP
    if any(mark in gap for mark in ",()/|&+\u2013\u2014"):
        return Before.COMMA
    if "-" in gap or "\u2010" in gap or "\u2011" in gap:
        return Before.HYPHEN
    return Before.SPACE
