"""What a short text means after the bot's last question."""

import re
from dataclasses import dataclass, replace

from bot.places.model import How, Match, Outcome, Place
from bot.talk.atlas import Atlas
from bot.talk.model import Intent, Memory
from bot.talk.understanding import LAST_OF_THEM, NONE_OF_THEM, Understood

_NEEDS_PLACE = frozenset(
    {
        Intent.FIND_OFFICE,
        Intent.OPENING_DATE,
        Intent.HOURS,
        Intent.SERVICES,
        Intent.SUBSCRIBE,
    }
)
_CARRIED = _NEEDS_PLACE | {Intent.LIST_OPENINGS, Intent.LIST_CLOSINGS}
_GOES_ON = re.compile(
    r"\W*(och|men|eller|and|but|or|what about|how about|hur är det (i|på|med)|samma|same)\b"
    r"|.*\b(då|också|too|instead|istället|i stället)\W*$",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Answered:
    """The place chosen by the person; None where they say that none of the choices is it."""

    place: Place | None


def answered(memory: Memory, understood: Understood, match: Match, atlas: Atlas) -> Answered | None:
    """What the text answers to the bot's question; None where it answers nothing of it.

    One answers by the number of a choice, by a place in its municipality or by its county. Of a
    place that is named, the answer is about that one.
    """
    if not memory.asked:
        return None
    if understood.ordinal == NONE_OF_THEM:
        return Answered(None)
    code = _by_number(memory.asked, understood.ordinal)
    if code is None:
        code = _by_name(memory.asked, match, atlas)
        named = next((one for one in match.places if one.municipality_code == code), None)
        if named is not None:
            return Answered(replace(named, how=How.CHOICE))
    place = atlas.place(code, memory.locality, How.CHOICE) if code else None
    return Answered(place) if place else None


def _by_number(asked: tuple[str, ...], ordinal: int | None) -> str | None:
    if ordinal == LAST_OF_THEM:
        return asked[-1]
    if ordinal is None or not 1 <= ordinal <= len(asked):
        return None
    return asked[ordinal - 1]


def _by_name(asked: tuple[str, ...], match: Match, atlas: Atlas) -> str | None:
    """The one choice that the match leaves."""
    if match.outcome not in (Outcome.FOUND, Outcome.ASK):
        return None
    if match.county_codes:
        counties = set(match.county_codes)
        left = [c for c in asked if atlas.gazetteer.municipalities[c].county_code in counties]
    else:
        named = {place.municipality_code for place in match.places}
        left = [code for code in asked if code in named]
    different = set(left)
    return different.pop() if len(different) == 1 else None


def pending(memory: Memory) -> Intent | None:
    """What the person wanted when the bot asked for the place; None where nothing waits for it."""
    if memory.municipality is None and memory.intent in _NEEDS_PLACE:
        return memory.intent
    return None


def carried_on(memory: Memory, words: str) -> Intent | None:
    """What was wanted of the place spoken of, where the text goes on from there ("och Kiruna?")."""
    if memory.intent in _CARRIED and _GOES_ON.match(words):
        return memory.intent
    return None
