"""Reads the places of Sweden from the CSV files of a seed folder, checking every row."""

import json
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from sys import intern
from typing import Any

from bot.errors import SeedError
from bot.places.folding import fold_name
from bot.places.model import (
    Alias,
    County,
    Gazetteer,
    Locality,
    Municipality,
    Postcode,
    Region,
)
from bot.places.postcode_table import PostcodeTable
from data.seed_rows import Row, read_rows

Folder = Path | Traversable


def read_gazetteer(folder: Folder | None = None) -> Gazetteer:
    """All places, from `folder` or the seed that comes with the project.

    Raises SeedError on the first row that can't be used.
    """
    folder = folder or seed_folder()
    counties = _counties(folder)
    municipalities = _municipalities(folder, counties)
    defaults, ambiguous = _ambiguous(folder, municipalities)
    words, foreign = _words(folder)
    return Gazetteer(
        counties=counties,
        municipalities=municipalities,
        aliases=_aliases(folder, municipalities),
        localities=_localities(folder, municipalities),
        postcodes=_postcodes(folder, municipalities),
        regions=_regions(folder, counties, municipalities),
        confusable=_confusable(folder, municipalities),
        defaults=defaults,
        ambiguous=ambiguous,
        common_words=words,
        foreign=foreign,
    )


def read_boundaries(folder: Folder | None = None) -> dict[str, Any]:
    """The municipalities' boundaries as parsed TopoJSON, for `bot.places.geometry.Boundaries`."""
    file = (folder or seed_folder()) / "municipality_boundaries.topojson"
    parsed: dict[str, Any] = json.loads(file.read_bytes())
    return parsed


def seed_folder() -> Traversable:
    """The folder of the seed that comes with the project."""
    return files("data") / "seed"


def _counties(folder: Folder) -> dict[str, County]:
    found: dict[str, County] = {}
    for row in read_rows(folder, "counties.csv", ("code", "name", "short", "english", "other")):
        code = _new_code(row, 2, found)
        others = (*row.listed("finnish"), *row.listed("other"))
        found[code] = County(code, row.text("name"), row.text("short"), row.text("english"), others)
    return found


def _municipalities(folder: Folder, counties: dict[str, County]) -> dict[str, Municipality]:
    found: dict[str, Municipality] = {}
    needed = ("code", "name", "county_code", "lat", "lon", "population", "seat")
    for row in read_rows(folder, "municipalities.csv", needed):
        code = _new_code(row, 4, found)
        county = row.known("county_code", counties)
        if code[:2] != county:
            row.refuse("county_code", f"is not the county of municipality {code}")
        population = row.count("population") or 0
        found[code] = Municipality(
            code, row.text("name"), county, row.position(), row.text("seat"), population
        )
    return found


def _new_code(row: Row, length: int, found: dict[str, Any]) -> str:
    code = intern(row.digits("code", length))
    if code in found:
        row.refuse("code", "is there twice")
    return code


def _aliases(folder: Folder, municipalities: dict[str, Municipality]) -> tuple[Alias, ...]:
    rows = read_rows(folder, "municipality_aliases.csv", ("code", "alias", "kind"))
    return tuple(
        Alias(row.known("code", municipalities), row.text("alias"), intern(row.text("kind")))
        for row in rows
    )


def _localities(folder: Folder, municipalities: dict[str, Municipality]) -> tuple[Locality, ...]:
    needed = ("name", "municipality_code", "lat", "lon", "population", "kind", "aliases")
    return tuple(
        Locality(
            row.text("name"),
            row.known("municipality_code", municipalities),
            row.position(),
            row.count("population"),
            intern(row.text("kind")),
            row.listed("aliases"),
        )
        for row in read_rows(folder, "localities.csv", needed)
    )


def _postcodes(folder: Folder, municipalities: dict[str, Municipality]) -> PostcodeTable:
    return PostcodeTable(_each_postcode(folder, municipalities))


def _each_postcode(folder: Folder, municipalities: dict[str, Municipality]) -> Iterator[Postcode]:
    found: set[str] = set()
    needed = ("postcode", "town", "municipality_code", "lat", "lon", "alt_municipality_code")
    for row in read_rows(folder, "postcodes.csv", needed):
        code = row.digits("postcode", 5)
        if code in found:
            row.refuse("postcode", "is there twice")
        found.add(code)
        municipality = row.known("municipality_code", municipalities)
        field = "alt_municipality_code"
        other = row.known(field, municipalities) if row.optional(field) else None
        yield Postcode(code, row.text("town"), municipality, row.position(), other)


def _regions(
    folder: Folder, counties: dict[str, County], municipalities: dict[str, Municipality]
) -> tuple[Region, ...]:
    return tuple(
        Region(
            row.text("name"),
            row.known_list("counties", counties),
            row.known_list("municipalities", municipalities),
        )
        for row in read_rows(folder, "regions.csv", ("name", "counties", "municipalities"))
    )


def _confusable(
    folder: Folder, municipalities: dict[str, Municipality]
) -> frozenset[frozenset[str]]:
    pairs = set()
    for row in read_rows(folder, "confusable_pairs.csv", ("a_code", "a", "b_code", "b")):
        if row.known("a_code", municipalities) == row.known("b_code", municipalities):
            row.refuse("b_code", "is the same municipality as a_code")
        pairs.add(frozenset((fold_name(row.text("a")), fold_name(row.text("b")))))
    return frozenset(pairs)


def _ambiguous(
    folder: Folder, municipalities: dict[str, Municipality]
) -> tuple[dict[str, str], frozenset[str]]:
    defaults: dict[str, str] = {}
    without: set[str] = set()
    default = "default_municipality_if_any"
    for row in read_rows(folder, "ambiguous_names.csv", ("name", default)):
        name = fold_name(row.text("name"))
        if row.optional(default):
            defaults[name] = row.known(default, municipalities)
        else:
            without.add(name)
    return defaults, frozenset(without)


def _words(folder: Folder) -> tuple[frozenset[str], frozenset[str]]:
    common: set[str] = set()
    foreign: set[str] = set()
    for row in read_rows(folder, "common_words.csv", ("word", "kind")):
        word, kind = row.text("word"), row.text("kind")
        if kind not in {"sv", "en", "name", "foreign"}:
            row.refuse("kind", "is none of sv, en, name, foreign")
        if word != word.lower():
            row.refuse("word", "is not in lower case")
        (foreign if kind == "foreign" else common).add(word)
    return frozenset(common), frozenset(foreign)


__all__ = ["SeedError", "read_boundaries", "read_gazetteer", "seed_folder"]
