"""Names by how they begin: for what was only begun, and for search as you type."""

from bisect import bisect_left
from collections.abc import Iterator

from bot.places.folding import fold, may_write, undo_digraphs, written_name
from bot.places.index import Name, Rank
from bot.places.model import Gazetteer, How, Place

LEAST = 4
_PAST_LETTERS = "\uffff"

_Order = tuple[int, bool, int]


class Prefixes:
    """Sorted folded names."""

    def __init__(self, names: dict[str, tuple[Name, ...]], gazetteer: Gazetteer) -> None:
        self._names = names
        self._gazetteer = gazetteer
        self._towns = sorted(key for key, found in names.items() if found[0].rank <= Rank.ALIAS)
        self._all = sorted(names)

    def of_municipalities(self, written: str) -> tuple[Name, ...]:
        """The names and aliases of municipalities that begin so, one for each municipality."""
        folded = undo_digraphs(written) if written.isascii() else fold(written)
        if len(folded) < LEAST:
            return ()
        found: dict[str, Name] = {}
        dotted = not written.isascii()
        spelt_out = not dotted and folded != written
        for key in _beginning(self._towns, folded):
            for name in self._names[key]:
                if dotted and not name.written.startswith(written):
                    continue
                if spelt_out and not may_write(written, name.written[: len(folded)]):
                    continue
                if name.rank <= Rank.ALIAS and name.guessed:
                    found.setdefault(name.code, name)
        return tuple(found.values())

    def complete(self, prefix: str, limit: int) -> list[Place]:
        """Places whose name begins so: municipalities, then localities, the largest first, and
        what is spelt so before what only folds to it. An empty prefix gives the largest.
        """
        typed = written_name(prefix)
        folded = fold(typed)
        found: dict[tuple[str, str | None], tuple[_Order, Place]] = {}
        for key in _beginning(self._all, folded):
            for name in self._names[key]:
                place = self._place(name)
                order = self._order(name, typed, exact=key == folded)
                at = (place.municipality_code, place.locality)
                if at not in found or order < found[at][0]:
                    found[at] = order, place
        ranked = sorted(found.values(), key=lambda pair: (pair[0], pair[1].label))
        return [place for _, place in ranked[:limit]]

    def _order(self, name: Name, typed: str, *, exact: bool) -> _Order:
        otherwise = not name.written.startswith(typed)
        if name.locality is None:
            people = self._gazetteer.municipalities[name.code].population
            return name.rank + (0 if exact else 2), otherwise, -people
        return (3 if exact else 5), otherwise, -(name.locality.population or 0)

    def _place(self, name: Name) -> Place:
        if name.locality is None:
            municipality = self._gazetteer.municipalities[name.code]
            return Place(name.code, municipality.name, municipality.position, None, How.PREFIX)
        label = name.locality.name
        return Place(name.code, label, name.locality.position, label, How.PREFIX)


def _beginning(keys: list[str], prefix: str) -> Iterator[str]:
    start = bisect_left(keys, prefix)
    end = bisect_left(keys, prefix + _PAST_LETTERS)
    return iter(keys[start:end])
