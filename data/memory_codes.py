"""What is remembered of a conversation as JSON: codes, and a position to about a kilometre."""

import json
from collections.abc import Sequence
from typing import Any

from bot.places.model import Position
from bot.ports import Remembered
from bot.talk.model import Intent, Language, Memory

NOTHING = Remembered()
"""What is remembered of a new address; no row is kept of it."""
_INTENTS = {intent.value: intent for intent in Intent}
_LANGUAGES = {language.value: language for language in Language}


def to_json(memory: Memory) -> str:
    """The memory as JSON; fields that hold nothing are left out, "{}" for an empty one."""
    kept = {
        "intent": memory.intent,
        "municipality": memory.municipality,
        "office": memory.office,
        "locality": memory.locality,
        "origin": _rounded(memory.origin),
        "topic": memory.topic,
        "asked": memory.asked,
        "more": memory.more,
        "language": memory.language,
    }
    return json.dumps({key: value for key, value in kept.items() if value}, separators=(",", ":"))


def from_json(kept: str) -> Memory:
    """The memory that `to_json` wrote; what an earlier version wrote and this one doesn't know
    is forgotten.
    """
    fields: dict[str, Any] = json.loads(kept)
    origin = fields.get("origin")
    return Memory(
        intent=_INTENTS.get(fields.get("intent", "")),
        municipality=fields.get("municipality"),
        office=fields.get("office"),
        locality=fields.get("locality"),
        origin=Position(*origin) if origin else None,
        topic=fields.get("topic"),
        asked=tuple(fields.get("asked", ())),
        more=fields.get("more"),
        language=_LANGUAGES.get(fields.get("language", "")),
    )


def remembered_of(row: Sequence[Any] | None) -> Remembered:
    """What a row that ends with the chosen language and the memory says; nothing without a row."""
    if row is None:
        return NOTHING
    chosen, memory = row[-2:]
    return Remembered(Language(chosen) if chosen else None, from_json(memory))


def is_worth_a_row(remembered: Remembered) -> bool:
    """Whether there is anything of a conversation to keep; what is followed has rows of its own."""
    return remembered.chosen is not None or remembered.memory != NOTHING.memory


def _rounded(origin: Position | None) -> tuple[float, float] | None:
    return None if origin is None else (round(origin.lat, 2), round(origin.lon, 2))
