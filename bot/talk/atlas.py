"""Places by their codes: what a button or the memory of a conversation names."""

from collections import defaultdict

from bot.places.folding import fold_name
from bot.places.model import Gazetteer, How, Locality, Place, Position, Region
from bot.talk.model import Memory


class Atlas:
    """Finds places again by municipality code and locality name."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._localities = _by_municipality(gazetteer)
        self._regions = {region.name: region for region in gazetteer.regions}

    def place(self, code: str, locality: str | None, how: How) -> Place | None:
        """The locality in the municipality, or the municipality where it has none of that name.

        None where there is no such municipality.
        """
        municipality = self.gazetteer.municipalities.get(code)
        if municipality is None:
            return None
        part = self._part(code, fold_name(locality)) if locality else None
        if part is None:
            return Place(code, municipality.name, municipality.position, how=how)
        return Place(code, part.name, part.position, part.name, how)

    def _part(self, code: str, folded: str) -> Locality | None:
        """The locality of that name there; of two of one name, the more populous."""
        named = (each for each in self._localities[code] if fold_name(each.name) == folded)
        return max(named, key=lambda each: each.population or 0, default=None)

    def remembered(self, memory: Memory) -> Place | None:
        """The place that was last spoken of; None where none was."""
        if memory.municipality is None:
            return None
        place = self.place(memory.municipality, memory.locality, How.NONE)
        if place is None or memory.origin is None:
            return place
        return at(memory.origin, place.municipality_code)

    def region(self, name: str) -> Region | None:
        return self._regions.get(name)


def at(position: Position, code: str) -> Place:
    """The place of a position that the person shared."""
    return Place(code, "", position, how=How.POSITION)


def _by_municipality(gazetteer: Gazetteer) -> dict[str, tuple[Locality, ...]]:
    """The few localities of each: looking through them costs less than an index of all names."""
    found: defaultdict[str, list[Locality]] = defaultdict(list)
    for locality in gazetteer.localities:
        found[locality.municipality_code].append(locality)
    return {code: tuple(found[code]) for code in gazetteer.municipalities}
