"""Which places the names of one hit can be: one, or several to ask about."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.places.folding import fold
from bot.places.hits import Hit
from bot.places.index import Name, Rank
from bot.places.model import Gazetteer, How, Place


@dataclass(frozen=True, slots=True)
class Candidates:
    """The places one hit can be, best first; sure where there is one."""

    hit: Hit
    names: tuple[Name, ...]
    places: tuple[Place, ...]

    @property
    def is_postcode(self) -> bool:
        return self.hit.how is How.POSTCODE

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(place.municipality_code for place in self.places)


class Chooser:
    """Turns names into places by the rules of the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def choose(self, hit: Hit, slips: Iterable[Name] = ()) -> Candidates:
        """The places a hit can be. `slips` are names that it may be a misspelling of."""
        if not hit.names:
            return Candidates(hit, (), ())
        names = self._preferred(hit)
        known = {name.code for name in names}
        names = (*names, *(name for name in slips if name.code not in known))
        return Candidates(hit, hit.names, self.places(names, hit))

    def narrowed(self, candidates: Candidates, codes: frozenset[str]) -> Candidates | None:
        """What lies in these municipalities of all that the hit names, a part before a whole."""
        hit = candidates.hit
        inside = [name for name in hit.names if name.code in codes]
        if not inside:
            return None
        parts = [name for name in inside if name.locality] or inside
        return Candidates(hit, tuple(parts), self.places(_exact_first(parts, hit.typed), hit))

    def within(self, candidates: Candidates, codes: frozenset[str]) -> Candidates | None:
        """The places that lie in these municipalities; else what else the hit names there."""
        inside = tuple(each for each in candidates.places if each.municipality_code in codes)
        if inside:
            return Candidates(candidates.hit, candidates.names, inside)
        return self.narrowed(candidates, codes)

    def _preferred(self, hit: Hit) -> tuple[Name, ...]:
        names = _exact_first(hit.names, hit.typed)
        best = names[0].rank
        if best is Rank.MUNICIPALITY:
            return tuple(name for name in names if name.rank is best)
        folded = fold(hit.typed)
        default = self._gazetteer.defaults.get(folded)
        chosen = tuple(name for name in names if name.code == default)
        if chosen:
            return chosen[:1]
        if best <= Rank.NICKNAME and folded not in self._gazetteer.ambiguous:
            return tuple(name for name in names if name.rank is best)
        return names

    def places(self, names: Iterable[Name], hit: Hit) -> tuple[Place, ...]:
        """One place for each municipality: whole ones first, then as spelt, then the largest."""
        found: dict[str, Place] = {}
        for name in sorted(names, key=lambda name: self._order(name, hit.typed)):
            found.setdefault(name.code, self._place(name, hit))
        return tuple(found.values())

    def _order(self, name: Name, typed: str) -> tuple[bool, bool, int]:
        people = self._gazetteer.municipalities[name.code].population
        return name.locality is not None, name.written != typed, -people

    def _place(self, name: Name, hit: Hit) -> Place:
        how = hit.how or how_named(name, hit.typed)
        municipality = self._gazetteer.municipalities[name.code]
        if name.locality:
            label = name.locality.name
            return Place(name.code, label, name.locality.position, label, how)
        return Place(name.code, municipality.name, municipality.position, None, how)


def _exact_first(names: Iterable[Name], typed: str) -> tuple[Name, ...]:
    """Who writes dots means them: then only the names spelt so, where there are any."""
    names = tuple(names)
    if typed.isascii():
        return names
    return tuple(name for name in names if name.written == typed) or names


def how_named(name: Name, typed: str) -> How:
    """By which rule a name was recognised in what was typed."""
    if name.rank is Rank.LOCALITY:
        return How.LOCALITY
    if name.rank is not Rank.MUNICIPALITY:
        return How.ALIAS
    return How.EXACT if name.written == typed else How.FOLDED
