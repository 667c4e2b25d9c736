"""Finds the places that staff name by typing: municipalities, counties and offices."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.alerts.model import Scope, ScopeKind
from bot.offices.model import Office, Register
from bot.places.cues import BY, PREPOSITIONS
from bot.places.folding import fold_name
from bot.places.matching import Matcher
from bot.places.model import County, Gazetteer, How, Match, Outcome, Place

MOST = 8
_SURE = frozenset({How.EXACT, How.FOLDED, How.ALIAS})
"""Ways of being found that are not asked about: whoever writes so means it."""
_OFFICE = frozenset({"servicekontoret", "servicekontor", "kontoret", "kontor", "office"})


@dataclass(frozen=True, slots=True)
class Named:
    """What a line names: `sure` where nothing needs to be asked, else `candidates`, best first.

    Neither: it names no place.
    """

    sure: Scope | None = None
    candidates: tuple[Scope, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggested:
    """A place to choose; `by` is the name inside it that was typed ("Skogås"), else ""."""

    scope: Scope
    by: str = ""


class PlaceFinder:
    """Finds places of an audience in what staff type."""

    def __init__(self, gazetteer: Gazetteer, matcher: Matcher) -> None:
        self._gazetteer, self._matcher = gazetteer, matcher

    def named(self, words: str, register: Register) -> Named:
        """What one line names: "Boden", "Skåne", "kontoret i Boden"; any text is taken."""
        folded = fold_name(words)
        office = next((o for o in register.offices.values() if fold_name(o.name) == folded), None)
        if office is not None:
            return Named(_of(office))
        rest = _after_office_word(words)
        if rest:
            return self._offices(rest, register)
        found = self._named(self._matcher.match(words))
        if found.sure is not None:
            return found
        offices = tuple(_of(o) for o in register.offices.values() if _short(o) == folded)
        return Named(None, (*offices, *found.candidates)[:MOST])

    def suggested(self, begun: str, register: Register, most: int = MOST) -> tuple[Suggested, ...]:
        """What may be meant by what has been typed so far, at most `most`, best first."""
        folded = fold_name(begun)
        if not folded:
            return ()
        found: dict[Scope, Suggested] = {}
        every = (
            *(Suggested(_county(c)) for c in self._counties(folded)),
            *(_place(p) for p in self._matcher.complete(begun, most)),
            *(Suggested(_of(o)) for o in _offices_begun(folded, register)),
            *(Suggested(each) for each in self._guessed(begun, register)),
        )
        for each in every:
            found.setdefault(each.scope, each)
        return tuple(found.values())[:most]

    def _guessed(self, begun: str, register: Register) -> tuple[Scope, ...]:
        named = self.named(begun, register)
        return (named.sure,) if named.sure else named.candidates

    def _named(self, match: Match) -> Named:
        if match.county_codes and match.outcome is not Outcome.FOUND:
            counties = tuple(Scope(ScopeKind.COUNTY, code) for code in match.county_codes)
            return Named(counties[0]) if len(counties) == 1 else Named(None, counties)
        places = tuple(_place(place).scope for place in match.places)
        if match.outcome is Outcome.FOUND and match.how in _SURE:
            return Named(places[0])
        return Named(None, places)

    def _offices(self, where: str, register: Register) -> Named:
        """The offices of the place; one is sure where the place is."""
        folded, match = fold_name(where), self._matcher.match(where)
        called = tuple(_of(o) for o in register.offices.values() if _short(o) == folded)
        if len(called) == 1:
            return Named(called[0])
        place = self._named(match)
        codes = {scope.code for scope in ((place.sure,) if place.sure else place.candidates)}
        inside = tuple(
            _of(office)
            for office in register.offices.values()
            if codes & {office.municipality_code, office.municipality_code[:2]}
        )
        if place.sure and len(inside) == 1:
            return Named(inside[0])
        return Named(None, inside[:MOST])

    def _counties(self, folded: str) -> Iterable[County]:
        for county in self._gazetteer.counties.values():
            names = (county.name, county.short, county.english, *county.others)
            if any(fold_name(name).startswith(folded) for name in names):
                yield county


def _after_office_word(words: str) -> str:
    """What follows "kontoret i"; "" where it does not begin so."""
    split = words.split()
    first = 1 if split and split[0].lower() == "service" else 0
    if len(split) <= first or split[first].lower() not in _OFFICE:
        return ""
    rest = split[first + 1 :]
    led = rest and fold_name(rest[0]) in PREPOSITIONS | BY
    return " ".join(rest[1:] if led else rest)


def _offices_begun(folded: str, register: Register) -> Iterable[Office]:
    for office in register.offices.values():
        if fold_name(office.name).startswith(folded) or _short(office).startswith(folded):
            yield office


def _short(office: Office) -> str:
    return fold_name(office.name.partition(" ")[2])


def _of(office: Office) -> Scope:
    return Scope(ScopeKind.OFFICE, office.id)


def _county(county: County) -> Scope:
    return Scope(ScopeKind.COUNTY, county.code)


def _place(place: Place) -> Suggested:
    scope = Scope(ScopeKind.MUNICIPALITY, place.municipality_code)
    return Suggested(scope, place.locality or "")
