"""All names of all places, by their folded form. Built once from a gazetteer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from bot.places.folding import fold, undo_digraphs, written_name
from bot.places.model import County, Gazetteer, How, Locality

MOST_NAME_WORDS = 4

_NICKNAMES = frozenset({"colloquial", "abbr"})
_LIKELY = frozenset({"seat", "short", "variant", "english"})
_LEAST_OF_UNLIKELY = 8
"""A shorter name in another language or an old spelling is too like other words to be guessed."""


class Rank(IntEnum):
    """Whose name it is; the lower goes first."""

    MUNICIPALITY = 0
    ALIAS = 1
    NICKNAME = 2
    LOCALITY = 3


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one place. `written` has dots; `locality` is None for a whole municipality.

    `guessed`: a word that is misspelt or only begun may be taken for it.
    """

    written: str
    rank: Rank
    code: str
    locality: Locality | None = None
    guessed: bool = True


@dataclass(frozen=True, slots=True)
class Area:
    """A county, or a region of one or several; `municipality_codes` where they are few."""

    name: str
    county_codes: tuple[str, ...]
    municipality_codes: tuple[str, ...]
    how: How


class Index:
    """Looks names up by their folded words, joined by one space."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.names = _collect(gazetteer)
        self.areas: dict[str, Area] = {}
        for key, area in _areas(gazetteer):
            self.areas.setdefault(key, area)
        self.longest = _longest_by_first_word([*self.names, *self.areas])

    def names_of_municipalities(self) -> set[str]:
        """The folded names and aliases of municipalities."""
        return {key for key, names in self.names.items() if names[0].rank <= Rank.ALIAS}

    def find(self, folded: str) -> tuple[Name, ...]:
        """The names that fold to this, municipalities first."""
        return self.names.get(folded, ())

    def area(self, folded: str) -> Area | None:
        return self.areas.get(folded)


def _collect(gazetteer: Gazetteer) -> dict[str, tuple[Name, ...]]:
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in _all_names(gazetteer):
        for key in _keys(name.written):
            same = found[key]
            if not any(_says_the_same(name, other) for other in same):
                same.append(name)
    for names in found.values():
        names.sort(key=lambda name: name.rank)
    return {key: tuple(names) for key, names in found.items()}


def _all_names(gazetteer: Gazetteer) -> Iterator[Name]:
    for municipality in gazetteer.municipalities.values():
        yield Name(written_name(municipality.name), Rank.MUNICIPALITY, municipality.code)
    seats = _localities_by_name(gazetteer.localities)
    for alias in gazetteer.aliases:
        written = written_name(alias.name)
        if alias.kind == "official_form" or written in gazetteer.foreign:
            continue
        seat = seats.get((alias.municipality_code, written)) if alias.kind == "seat" else None
        rank = Rank.NICKNAME if alias.kind in _NICKNAMES else Rank.ALIAS
        likely = alias.kind in _LIKELY or len(written) >= _LEAST_OF_UNLIKELY
        yield Name(written, rank, alias.municipality_code, seat, guessed=likely)
    for locality in gazetteer.localities:
        own = written_name(gazetteer.municipalities[locality.municipality_code].name)
        for spelling in (locality.name, *locality.aliases):
            if written_name(spelling) in {own, own + "s"}:
                continue
            yield Name(written_name(spelling), Rank.LOCALITY, locality.municipality_code, locality)


def _localities_by_name(localities: Iterable[Locality]) -> Mapping[tuple[str, str], Locality]:
    found: dict[tuple[str, str], Locality] = {}
    for locality in localities:
        key = (locality.municipality_code, written_name(locality.name))
        if key not in found or (locality.population or 0) > (found[key].population or 0):
            found[key] = locality
    return found


def _keys(written: str) -> set[str]:
    """What a name is looked up by: folded, with digraphs undone, and without spaces if it is
    long enough not to be mistaken for something else.
    """
    folded = fold(written)
    keys = {folded, undo_digraphs(folded)}
    if " " in folded and len(folded) > 6:
        keys.add(folded.replace(" ", ""))
    return keys


def _says_the_same(name: Name, other: Name) -> bool:
    """A municipality's own name, alias and main locality are one choice, not three."""
    if name.code != other.code:
        return False
    if other.rank is not Rank.LOCALITY or name.written != other.written:
        return other.rank is not Rank.LOCALITY
    return (name.locality.population or 0) <= (other.locality.population or 0)  # type: ignore[union-attr]


def _areas(gazetteer: Gazetteer) -> Iterator[tuple[str, Area]]:
    for region in gazetteer.regions:
        area = Area(region.name, region.county_codes, region.municipality_codes, How.REGION)
        for key in _keys(written_name(region.name)):
            yield key, area
    towns = {municipality.name for municipality in gazetteer.municipalities.values()}
    for county in gazetteer.counties.values():
        area = Area(county.name, (county.code,), (), How.COUNTY)
        if county.short not in towns:
            yield fold(written_name(county.short)), area
        for name in _county_names(county):
            for key in _keys(written_name(name)):
                yield key, area


def _county_names(county: County) -> Iterator[str]:
    yield from (county.name, county.english, *county.others)
    yield from (f"{county.short} län", f"{county.short} region", f"region {county.short}")
    yield from (f"county of {county.short}", f"{county.name} county", f"län {county.short}")


def _longest_by_first_word(keys: Iterable[str]) -> dict[str, int]:
    """First word of a name -> the most words a name beginning so has; only where more than 1."""
    longest: dict[str, int] = {}
    for key in keys:
        first, _, rest = key.partition(" ")
        if rest:
            words = min(key.count(" ") + 1, MOST_NAME_WORDS)
            longest[first] = max(longest.get(first, 1), words)
    return longest
