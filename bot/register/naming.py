"""An id for a new office, made from its name."""

import re
from collections.abc import Container
from itertools import count

from bot.places.folding import fold_name
from bot.register.limits import LONGEST_ID

_GENERAL = re.compile(r"^(?:statligt )?(?:servicekontoret|servicekontor|service office)\b(?: i\b)?")
_OTHER = re.compile(r"[^a-z0-9]+")


def office_id(name: str, taken: Container[str]) -> str:
    """The id of an office of this name: "Servicekontor Dals-Ed" is "dals-ed", the next one
    "dals-ed-2". It is none of `taken`.
    """
    folded = fold_name(name)
    special = _GENERAL.sub("", folded).strip() or folded
    words = _OTHER.sub("-", special).strip("-") or "kontor"
    for number in count(1):
        ending = "" if number == 1 else f"-{number}"
        made = words[: LONGEST_ID - len(ending)].rstrip("-") + ending
        if made not in taken:
            return made
    raise AssertionError("numbers have no end")
