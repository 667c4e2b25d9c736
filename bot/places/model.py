"""The places of Sweden as values. Codes are SCB's: "01" for a county, "0114" for a municipality."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Position:
    """WGS 84 degrees; latitude -90..90, longitude -180..180. Not validated here."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class County:
    """A county (län). `name` is "Stockholms län", `short` is "Stockholm"."""

    code: str
    name: str
    short: str
    english: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality (kommun). `position` is its main town's, `seat` the main town's name."""

    code: str
    name: str
    county_code: str
    position: Position
    seat: str
    population: int


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a municipality, with its kind (short, old, english, sami, ...)."""

    municipality_code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Locality:
    """A named place inside one municipality. A place on a border has one row per municipality."""

    name: str
    municipality_code: str
    position: Position
    population: int | None
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode ("75321"), its postal town, and the municipality it mostly lies in."""

    code: str
    town: str
    municipality_code: str
    position: Position
    alternative_code: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A landskap or a part of the country. `municipality_codes`: those it is known to mean."""

    name: str
    county_codes: tuple[str, ...]
    municipality_codes: tuple[str, ...] = ()


class Outcome(StrEnum):
    """What came of looking for a place in a text."""

    FOUND = "found"
    ASK = "ask"
    UNKNOWN = "unknown"
    NONE = "none"


class How(StrEnum):
    """By which rule a place was found; the first that holds wins."""

    EXACT = "exact"
    FOLDED = "folded"
    ALIAS = "alias"
    LOCALITY = "locality"
    POSTCODE = "postcode"
    PREFIX = "prefix"
    TYPO = "typo"
    REGION = "region"
    COUNTY = "county"
    POSITION = "position"
    CHOICE = "choice"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """One municipality, and the part of it that the person named, where it is known.

    `label` is how to call it back to the person ("Skogås", "753 21 Uppsala", "Malmö");
    `position` is what distances are measured from.
    """

    municipality_code: str
    label: str
    position: Position
    locality: str | None = None
    how: How = How.EXACT


@dataclass(frozen=True, slots=True)
class Match:
    """What a text says of a place.

    FOUND has exactly one place. ASK has two or more to choose between, best first, at most 8
    (`total` tells how many there were), or a `region`/`county_codes` where the person named one
    and `places` may then be empty. UNKNOWN: a place seems meant but none fits, and `word` is what
    was tried. NONE: no place is meant.
    """

    outcome: Outcome
    places: tuple[Place, ...] = ()
    how: How = How.NONE
    total: int = 0
    region: str | None = None
    county_codes: tuple[str, ...] = ()
    word: str | None = None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places, each by its code. Read once at start; never changed."""

    counties: Mapping[str, County]
    municipalities: Mapping[str, Municipality]
    aliases: tuple[Alias, ...]
    localities: tuple[Locality, ...]
    postcodes: Mapping[str, Postcode]
    regions: tuple[Region, ...]
    confusable: frozenset[frozenset[str]]
    """Pairs of folded names that must be asked about when one could be a slip for the other."""
    defaults: Mapping[str, str]
    """Folded ambiguous name -> the municipality code it means where nothing else is said."""
    ambiguous: frozenset[str]
    """Folded names that lie in several municipalities and have no default."""
    common_words: frozenset[str] = frozenset()
    """Ordinary Swedish and English words and given names, in lower case."""
    foreign: frozenset[str] = frozenset()
    """Countries and cities outside Sweden, in lower case."""

    def county_of(self, municipality_code: str) -> County:
        return self.counties[self.municipalities[municipality_code].county_code]
