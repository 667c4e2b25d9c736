"""Which words that name no known place may be counted: never a number, an address or a name."""

import re

from bot.places.folding import fold, lower_word

_LENGTHS = range(3, 31)
_NOT_PLAIN = re.compile(r"[\d@/\\_:#]|\.\w")
"""What makes a string of characters an address, a number, a handle or a file rather than a word."""
_SURNAME = re.compile("sson$|sdotter$")


def place_like(word: str, text: str) -> str | None:
    """The word of `text` folded, where it may be a place; None where it could tell of a person.

    Only a single word of letters alone counts, and none of a text with an e-mail address in it.
    """
    folded = fold(lower_word(word))
    if not folded.isalpha() or len(folded) not in _LENGTHS or _SURNAME.search(folded):
        return None
    if "@" in text or any(folded in _folded(part) for part in text.split() if _is_odd(part)):
        return None
    return folded


def _is_odd(part: str) -> bool:
    return _NOT_PLAIN.search(part) is not None


def _folded(part: str) -> str:
    return fold(lower_word(part))
