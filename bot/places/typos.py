"""Which names a misspelt word may have been meant for, by edits with transpositions."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA, DamerauLevenshtein

from bot.places.folding import fold, undo_digraphs
from bot.places.index import Index, Name, Rank

LEAST_FOR_ONE = 5
LEAST_FOR_TWO = 8
LEAST_OF_LOCALITY = 6
LEAST_PEOPLE = 1_000
MOST_OWN_LETTERS = 3

_ENDING = re.compile("(?:koping|stad|hamn|borg|berg|holm|sund|viken|vik|fors|asen|torp|lunda)$")

Buckets = dict[tuple[int, int], list[str]]
Scorer = Callable[..., int]


@dataclass(frozen=True, slots=True)
class Slip:
    """A name that is `edits` away from what was typed."""

    edits: int
    name: Name


class Typos:
    """Names by number of words and length, ready to be compared with."""

    def __init__(self, index: Index) -> None:
        names = self._names = index.names
        towns = (
            key
            for key, found in names.items()
            if found[0].rank <= Rank.ALIAS and any(name.guessed for name in found)
        )
        self._towns = _buckets(towns)
        self._short = [
            key
            for key, found in names.items()
            if found[0].rank is Rank.MUNICIPALITY and len(key) < LEAST_FOR_ONE
        ]
        self._parts = _buckets(
            key
            for key, found in names.items()
            if len(key) >= LEAST_OF_LOCALITY and any(_is_likely(name) for name in found)
        )

    def of_municipalities(self, written: str, most: int = 2) -> list[Slip]:
        """Names and aliases of municipalities within the edits allowed, nearest first."""
        return self._within(written, self._towns, most)

    def of_localities(self, written: str, most: int = 2) -> list[Slip]:
        """Names of localities within the edits allowed, nearest first."""
        return self._within(written, self._parts, most)

    def of_short_names(self, written: str) -> list[Slip]:
        """Names too short to be found by edits that are yet one edit away."""
        folded = fold(written)
        if len(folded) > LEAST_FOR_ONE:
            return []
        near = process.extract(folded, self._short, scorer=OSA.distance, score_cutoff=1, limit=None)
        return [Slip(1, self._names[key][0]) for key, _, _ in near]

    def _within(self, written: str, buckets: Buckets, most: int) -> list[Slip]:
        folded = fold(written)
        near = self._near(folded, buckets, most)
        plain = undo_digraphs(folded) if written.isascii() else folded
        if plain != folded:
            spelt_out = ((max(1, edits), key) for edits, key in self._near(plain, buckets, most))
            near = sorted({*near, *spelt_out})
        if near and near[0][0] == most == 2:
            crossed = self._near(plain, buckets, most, DamerauLevenshtein.distance)
            near = sorted({*near, *crossed})
        return [Slip(edits, name) for edits, key in near for name in _foremost(self._names[key])]

    def _near(
        self, folded: str, buckets: Buckets, most: int, scorer: Scorer = OSA.distance
    ) -> list[tuple[int, str]]:
        """The keys within `most` edits. Unlike OSA, Damerau and Levenshtein's distance takes a
        letter left out between two that changed places for two edits; it is slower.
        """
        spaces = folded.count(" ")
        found: list[tuple[int, str]] = []
        for length in range(len(folded) - most, len(folded) + most + 1):
            keys = buckets.get((spaces, length))
            allowed = min(most, _allowed(len(folded), length))
            if not keys or allowed < abs(length - len(folded)) or not allowed:
                continue
            near = process.extract(folded, keys, scorer=scorer, score_cutoff=allowed, limit=None)
            found += [
                (int(edits), key)
                for key, edits, _ in near
                if edits < 2 or _shares_its_own_part(folded, key)
            ]
        found.sort()
        return found


def _is_likely(name: Name) -> bool:
    """Whether a locality is known well enough for a misspelt word to be meant for it."""
    locality = name.locality
    if name.rank is not Rank.LOCALITY or locality is None:
        return False
    return locality.kind == "suburb" or (locality.population or 0) >= LEAST_PEOPLE


def _foremost(names: tuple[Name, ...]) -> Iterable[Name]:
    """A municipality's name stands for itself alone, not for the localities of that name."""
    first = names[0]
    return names if first.rank is Rank.LOCALITY else (n for n in names if n.rank is first.rank)


def _buckets(keys: Iterable[str]) -> Buckets:
    buckets: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for key in keys:
        buckets[key.count(" "), len(key)].append(key)
    return dict(buckets)


def _allowed(typed: int, name: int) -> int:
    """The edits allowed between a typed word and a name of these lengths.

    The name's length counts, for a short name that is misspelt is easily another word.
    """
    if name >= LEAST_FOR_TWO and typed >= LEAST_FOR_TWO - 2:
        return 2
    return 1 if name >= LEAST_FOR_ONE else 0


def _shares_its_own_part(typed: str, name: str) -> bool:
    """Whether two edits leave something of what sets "nyköping" apart from all other "-köping"."""
    ending = _ENDING.search(name)
    if not ending or ending.start() > MOST_OWN_LETTERS or not typed.endswith(ending[0]):
        return True
    return OSA.distance(typed[: -len(ending[0])], name[: ending.start()]) < 2


def dotted_edits(typed: str, name: Name) -> int:
    """Edits where a missing or wrong dot counts as one; parts names that fold alike."""
    return int(OSA.distance(typed, name.written))


def oddity(typed: str, name: Name) -> int:
    """How seldom people slip so: least where letters change places, then where one is left out
    or added, most where another is put; the first letter is seldom wrong.
    """
    written = fold(typed), fold(name.written)
    first = 2 * (written[0][0] != written[1][0])
    if sorted(written[0]) == sorted(written[1]):
        return 0
    return first + (1 if len(written[0]) != len(written[1]) else 2)
