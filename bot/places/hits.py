"""Finds, in the words of a text, every run of words that is the name of a place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.places.cues import SUFFIXES
from bot.places.folding import fold, may_write, undo_digraphs
from bot.places.index import Area, Index, Name, Rank
from bot.places.model import How
from bot.places.words import Before, Word

LEAST_STEM = 3
LEAST_UNDONE = 5
"""A shorter locality is not looked for behind aa, ae, oe or a genitive s."""


@dataclass(frozen=True, slots=True)
class Hit:
    """The words `first` to before `end` name `names` or `area`.

    `typed` is what was written, with dots and without a genitive s; `written` is all of it;
    `how` is set where the names are not what was written but what may have been meant.
    """

    first: int
    end: int
    typed: str
    names: tuple[Name, ...] = ()
    area: Area | None = None
    how: How | None = None
    compound: bool = False
    written: str = ""


def find_hits(words: Sequence[Word], index: Index) -> list[Hit]:
    """The names in a text as they are written or folded, none overlapping, longest first."""
    hits: list[Hit] = []
    at = 0
    while at < len(words):
        hit = _longest_at(words, at, index)
        if hit:
            hits.append(hit)
            at = hit.end
        else:
            at += 1
    return hits


def _longest_at(words: Sequence[Word], at: int, index: Index) -> Hit | None:
    most = index.longest.get(words[at].folded, 1)
    for end in reversed(_ends(words, at, most)):
        hit = look_up(words[at:end], at, index)
        if hit:
            return hit
    return None


def _ends(words: Sequence[Word], at: int, most: int) -> list[int]:
    ends: list[int] = []
    for end in range(at, min(at + most, len(words))):
        if words[end].taken or (end > at and words[end].before >= Before.COMMA):
            break
        ends.append(end + 1)
    return ends


def look_up(run: Sequence[Word], at: int, index: Index) -> Hit | None:
    """The hit that exactly these words make, or None."""
    written = " ".join([word.written for word in run])
    folded = " ".join([word.folded for word in run])
    end = at + len(run)
    lesser: Hit | None = None
    for typed, key, compound in _forms(written, folded):
        names, area = index.find(key), index.area(key)
        if typed is not written and not typed.isascii():
            names = tuple(name for name in names if name.written == typed)
        if names and fold(typed) != key:
            names = tuple(name for name in names if may_write(typed, name.written))
            area = area if names else None
        if names and names[0].rank is Rank.MUNICIPALITY:
            return Hit(at, end, typed, names, area, compound=compound, written=written)
        if key != folded and len(key) < LEAST_UNDONE:
            names = tuple(name for name in names if name.rank is not Rank.LOCALITY)
        if area or names:
            names = () if area else names
            lesser = lesser or Hit(at, end, typed, names, area, compound=compound, written=written)
    return lesser


def _forms(written: str, folded: str) -> Iterator[tuple[str, str, bool]]:
    """What was written, then without a genitive s, then without "kontoret" at its end.

    Only who writes no dots may have written aa, ae and oe for them.
    """
    yield written, folded, False
    plain = undo_digraphs(folded) if written.isascii() else folded
    if plain != folded:
        yield written, plain, False
    if folded[-1] == "s" and len(folded) > LEAST_STEM:
        yield written[:-1], plain[:-1], False
    if len(folded) > 7 and len(written) == len(folded):
        for suffix in SUFFIXES:
            if folded.endswith(suffix) and len(folded) - len(suffix) >= LEAST_STEM:
                cut = len(folded) - len(suffix)
                yield written[:cut], folded[:cut], True
                if folded[cut - 1] == "s":
                    yield written[: cut - 1], folded[: cut - 1], True
                return
