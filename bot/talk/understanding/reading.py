"""Gathers what the words of one text tell, word by word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.offices.model import Agency
from bot.talk.understanding.cues import Cue
from bot.talk.understanding.dates import FoundDay
from bot.talk.understanding.language import EN, NAME, SV, WEIGHTS, weigh
from bot.talk.understanding.lexicon import LEXICON, Entry
from bot.talk.understanding.look_alikes import (
    GREETINGS,
    NEVER_TAKEN,
    PLACE_AFTER_PREPOSITION,
    PREPOSITIONS,
)
from bot.talk.understanding.model import Smalltalk
from bot.talk.understanding.tokens import Word
from bot.talk.understanding.years import names_year

MOST_OF_BRIEF = 3

_OF_A_DAY = 2
"""How far a day's name speaks for the language it is in."""


@dataclass(slots=True)
class Reading:
    """What was read: cues as bits, how far the words speak for each language, what was named.

    `left` counts the words that tell nothing and are not common: they may be a place. `spans` are
    the parts of the text that are certainly none.
    """

    cues: int = 0
    swedish: int = 0
    english: int = 0
    left: int = 0
    topics: list[str] = field(default_factory=list)
    agencies: list[Agency] = field(default_factory=list)
    smalltalk: Smalltalk | None = None
    errand: str | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words that belong together, what they tell and which languages they are of."""

    words: Sequence[Word]
    entry: Entry | None = None
    languages: int = 0
    is_day: bool = False


def read_words(words: Sequence[Word], day: FoundDay | None) -> Reading:
    """What the words tell, with the day that was found among them."""
    read = Reading(cues=int(Cue.BRIEF) if len(words) <= MOST_OF_BRIEF else 0)
    languages: list[int] = []
    for piece in _pieces(words, day):
        languages += [piece.languages] * len(piece.words)
        if piece.entry is not None:
            _note(read, piece.entry, piece.words)
        elif not piece.is_day:
            read.left += _may_be_place(piece)
    if names_year(words):
        read.cues |= int(Cue.YEAR)
    read.swedish, read.english = weigh(words, languages)
    if day is not None:
        _note_day(read, day)
    return read


def _pieces(words: Sequence[Word], day: FoundDay | None) -> Iterator[_Piece]:
    spelt = [LEXICON.spelt(word, starts=at == 0) for at, word in enumerate(words)]
    at = 0
    while at < len(words):
        piece = _piece(words, spelt, at, day)
        yield piece
        at += len(piece.words)


def _piece(words: Sequence[Word], spelt: Sequence[str], at: int, day: FoundDay | None) -> _Piece:
    alone = words[at : at + 1]
    if day is not None and any(start <= words[at].start < end for start, end in day.spans):
        return _Piece(alone, is_day=True)
    if _names_place(words, at):
        return _Piece(alone, languages=NAME)
    entry, count = LEXICON.at(spelt, at)
    if entry is None:
        return _Piece(alone)
    return _Piece(words[at : at + count], entry, entry.languages)


def _names_place(words: Sequence[Word], at: int) -> bool:
    if words[at].folded not in PLACE_AFTER_PREPOSITION:
        return False
    if at == 0:
        return len(words) == 1 and words[at].lower not in GREETINGS
    return words[at].titled or words[at - 1].folded in PREPOSITIONS


def _may_be_place(piece: _Piece) -> bool:
    word = piece.words[0].folded
    return piece.languages == NAME or (word not in WEIGHTS and not word.isdigit())


def _note(read: Reading, entry: Entry, taken: Sequence[Word]) -> None:
    read.cues |= entry.cues
    if len(taken) > 1 or (len(taken[0].lower) > 1 and taken[0].folded not in NEVER_TAKEN):
        read.spans.append((taken[0].start, taken[-1].end))
    if entry.topic:
        read.topics.append(entry.topic)
    if entry.agency and entry.agency not in read.agencies:
        read.agencies.append(entry.agency)
    read.smalltalk = read.smalltalk or entry.smalltalk
    read.errand = read.errand or entry.errand


def _note_day(read: Reading, day: FoundDay) -> None:
    if not day.calendar:
        read.cues |= int(Cue.NEARBY_DAY)
    if day.languages == SV:
        read.swedish += _OF_A_DAY
    elif day.languages == EN:
        read.english += _OF_A_DAY
