"""Names by how they begin: for what was only begun, and for search as you type."""

from bisect import bisect_left
from collections.abc import Iterator

from bot.places.folding import fold, undo_digraphs, written_name
from bot.places.index import Name, Rank
from bot.places.model import Gazetteer, How, Place

LEAST = 4
_PAST_LETTERS = "\uffff"


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
        for key in _beginning(self._towns, folded):
            for name in self._names[key]:
                if dotted and not name.written.startswith(written):
                    continue
                if name.rank <= Rank.ALIAS and name.guessed:
                    found.setdefault(name.code, name)
        return tuple(found.values())

    def complete(self, prefix: str, limit: int) -> list[Place]:
        """Places whose name begins so: municipalities, then localities, the largest first.

        An empty prefix gives the largest municipalities.
        """
        folded = fold(written_name(prefix))
        found: dict[tuple[str, str | None], tuple[tuple[int, int], Place]] = {}
        for key in _beginning(self._all, folded):
            for name in self._names[key]:
                order, place = self._ranked(name, exact=key == folded)
                at = (place.municipality_code, place.locality)
                if at not in found or order < found[at][0]:
                    found[at] = order, place
        ranked = sorted(found.values(), key=lambda pair: (pair[0], pair[1].label))
        return [place for _, place in ranked[:limit]]

    def _ranked(self, name: Name, *, exact: bool) -> tuple[tuple[int, int], Place]:
        municipality = self._gazetteer.municipalities[name.code]
        if name.locality is None:
            order = (name.rank + (0 if exact else 2), -municipality.population)
            place = Place(name.code, municipality.name, municipality.position, None, How.PREFIX)
            return order, place
        label = name.locality.name
        order = (2 if exact else 4, -(name.locality.population or 0))
        return order, Place(name.code, label, name.locality.position, label, How.PREFIX)


def _beginning(keys: list[str], prefix: str) -> Iterator[str]:
    start = bisect_left(keys, prefix)
    end = bisect_left(keys, prefix + _PAST_LETTERS)
    return iter(keys[start:end])
