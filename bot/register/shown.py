"""Values of the register as its files write them, or in that way."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import time
from typing import Any

from bot.offices.when import When
from bot.offices.written import written

_EMPTY: tuple[Any, ...] = (None, "", ())


def shown(value: object) -> str:
    """One value; what has parts is told part by part, without those that are empty."""
    match value:
        case When():
            text = written(value)
        case time():
            text = value.strftime("%H:%M")
        case Mapping():
            text = "\n".join(f"{name}: {shown(its)}" for name, its in value.items())
        case tuple():
            text = "|".join(map(shown, value))
        case _ if is_dataclass(value):
            known = {f.name: getattr(value, f.name) for f in fields(value)}
            text = shown({n: v for n, v in known.items() if v not in _EMPTY})
        case _:
            text = "" if value is None else str(value)
    return text
