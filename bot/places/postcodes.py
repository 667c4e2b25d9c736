"""Finds postcodes among words: "753 21", "75321", "SE-753 21"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.places.cues import MONEY
from bot.places.model import How, Place, Postcode
from bot.places.words import Before, Word

_WHOLE = re.compile(r"(?:se|s)?(\d{5})")
_COUNTRY = re.compile(r"(?:se|s)?(\d{3})")


@dataclass(frozen=True, slots=True)
class Number:
    """Five digits that look like a postcode, in the words `first` to before `end`."""

    first: int
    end: int
    code: str
    spaced: bool


def find_numbers(words: Sequence[Word]) -> list[Number]:
    """What looks like a postcode; no telephone number, personal number or amount of money."""
    found: list[Number] = []
    for at, word in enumerate(words):
        if word.taken or not word.written[-1].isdigit():
            continue
        number = _number_at(words, at)
        if number and not _is_part_of_more(words, number):
            found.append(number)
    return found


def _number_at(words: Sequence[Word], at: int) -> Number | None:
    whole = _WHOLE.fullmatch(words[at].written)
    if whole:
        return Number(at, at + 1, whole[1], spaced=False)
    start = _COUNTRY.fullmatch(words[at].written)
    if start and at + 1 < len(words):
        rest = words[at + 1]
        if rest.before is Before.SPACE and re.fullmatch(r"\d{2}", rest.written):
            return Number(at, at + 2, start[1] + rest.written, spaced=True)
    return None


def _is_part_of_more(words: Sequence[Word], number: Number) -> bool:
    before = words[number.first - 1].written if number.first else ""
    if before.isdigit() and words[number.first].before <= Before.HYPHEN:
        return True
    if number.end == len(words):
        return False
    after = words[number.end]
    return after.written in MONEY or (after.written.isdigit() and after.before <= Before.HYPHEN)


def places_of(number: Number, postcodes: Mapping[str, Postcode]) -> tuple[Place, ...]:
    """The municipality a postcode mostly lies in, and the other one where it has two."""
    known = postcodes.get(number.code)
    if known is None:
        return ()
    label = f"{known.code[:3]} {known.code[3:]} {known.town}"
    codes = [known.municipality_code, known.alternative_code]
    return tuple(Place(code, label, known.position, None, How.POSTCODE) for code in codes if code)
