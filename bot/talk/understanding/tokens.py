"""A text as words with their positions."""

import re
from dataclasses import dataclass
from unicodedata import normalize

LOOKED_AT = 1_500
"""How many characters of a text are read: nobody needs more to say what they want."""

_WORD = re.compile(r"[^\W_](?:['’]?[^\W_]|[\u0300-\u036f])*")
_FOLD = str.maketrans(
    {
        **dict(zip("åäáàâãæöóòôõøéèêëüúùûíìîïñç", "aaaaaaaooooooeeeeuuuuiiiinc", strict=True)),
        **dict.fromkeys(["'", "’", *map(chr, range(0x300, 0x370))]),
    }
)


_CONTRACTED = {"i'd": "iwould", "i’d": "iwould"}
"""What without its apostrophe would be another word."""


def fold(word: str) -> str:
    """Lower case, without dots, rings, accents and apostrophes."""
    return _folded(word.lower())


def _folded(lower: str) -> str:
    return _CONTRACTED.get(lower) or lower.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: as written in lower case, folded, and where it stands."""

    lower: str
    folded: str
    start: int
    end: int
    titled: bool
    """Begins with a capital letter and goes on in small ones, as names do."""


def words_of(text: str) -> list[Word]:
    """The words among the first `LOOKED_AT` characters of the text."""
    found = []
    for match in _WORD.finditer(text, 0, LOOKED_AT):
        lower = match.group().lower()
        if not lower.isascii():
            lower = normalize("NFC", lower)
        folded = lower if lower.isalnum() and lower.isascii() else _folded(lower)
        titled = match.group().istitle()
        found.append(Word(lower, folded, match.start(), match.end(), titled))
    return found
