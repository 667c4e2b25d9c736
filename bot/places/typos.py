"""Which names a misspelt word may have been meant for, by edits with transpositions."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.places.folding import undo_digraphs
from bot.places.index import Area, Index, Name, Rank

LEAST_FOR_ONE = 5
LEAST_FOR_TWO = 8
MOST_OWN_LETTERS = 4

_ENDING = re.compile("(?:koping|stad|hamn|borg|berg|holm|sund|viken|vik|fors|asen|torp|lunda)$")

Buckets = dict[tuple[int, int], list[str]]


@dataclass(frozen=True, slots=True)
class Slip:
    """A name that is `edits` away from what was typed."""

    edits: int
    name: Name


class Typos:
    """Names by number of words and length, ready to be compared with."""

    def __init__(self, index: Index) -> None:
        names = self._names = index.names
        self._areas = index.areas
        self._regions = _buckets(index.areas)
        towns = (key for key, found in names.items() if found[0].rank <= Rank.ALIAS)
        self._towns = _buckets(towns)
        parts = (key for key, found in names.items() if found[0].rank is Rank.LOCALITY)
        self._parts = _buckets(parts)

    def of_municipalities(self, folded: str, most: int = 2) -> list[Slip]:
        """Names and aliases of municipalities within the edits allowed, nearest first."""
        return self._within(folded, self._towns, most)

    def of_localities(self, folded: str, most: int = 2) -> list[Slip]:
        """Names of localities within the edits allowed, nearest first."""
        return self._within(folded, self._parts, most)

    def of_areas(self, folded: str) -> list[Area]:
        """Counties and regions one edit away."""
        near = self._near(undo_digraphs(folded), self._regions, 1)
        return [self._areas[key] for _, key in near]

    def _within(self, folded: str, buckets: Buckets, most: int) -> list[Slip]:
        near = self._near(undo_digraphs(folded), buckets, most)
        return [Slip(edits, name) for edits, key in near for name in self._names[key]]

    def _near(self, folded: str, buckets: Buckets, most: int) -> list[tuple[int, str]]:
        spaces = folded.count(" ")
        found: list[tuple[int, str]] = []
        for length in range(len(folded) - most, len(folded) + most + 1):
            keys = buckets.get((spaces, length))
            allowed = min(most, _allowed(len(folded), length))
            if not keys or allowed < abs(length - len(folded)) or not allowed:
                continue
            near = process.extract(
                folded, keys, scorer=OSA.distance, score_cutoff=allowed, limit=None
            )
            found += [
                (int(edits), key)
                for key, edits, _ in near
                if edits < 2 or _shares_its_own_part(folded, key)
            ]
        found.sort()
        return found


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
