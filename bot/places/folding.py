"""Brings spellings together: case, dots, accents, hyphens, and aa/ae/oe for å/ä/ö."""

import re
import unicodedata

_PLAIN = str.maketrans(
    {
        "å": "a", "ä": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "á": "a", "à": "a",
        "æ": "a", "ø": "o", "ï": "i", "í": "i", "ó": "o", "õ": "o", "ú": "u", "ë": "e",
        "ß": "ss", "đ": "d", "ð": "d", "ŧ": "t", "ŋ": "n", "ł": "l", "ı": "i",
    }
)  # fmt: skip
_DIGRAPH = re.compile("aa|ae|oe")
_DIGRAPHS = {"å": ("aa",), "ä": ("ae",), "ö": ("oe",)}
_BETWEEN = re.compile(r"[^\w]+|_+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0600]+")


def lower_word(word: str) -> str:
    """The word in lower case, composed, and without marks that are not seen."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", _UNSEEN.sub("", word)).lower()


def fold(word: str) -> str:
    """A lower-case word without dots and accents: "skärblacka" -> "skarblacka"."""
    if word.isascii():
        return word
    plain = word.translate(_PLAIN)
    if plain.isascii():
        return plain
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(mark for mark in apart if not unicodedata.combining(mark))


def undo_digraphs(folded: str) -> str:
    """A folded word where aa, ae and oe stand for å, ä and ö: "goeteborg" -> "goteborg"."""
    if "ae" in folded or "oe" in folded or "aa" in folded:
        return _DIGRAPH.sub(lambda found: found[0][0], folded)
    return folded


def may_write(typed: str, written: str) -> bool:
    """Whether somebody without å, ä and ö may write a name so: "malmoe" for "malmö" only."""
    at = 0
    written = written if " " in typed else written.replace(" ", "")
    for letter in written:
        if typed[at : at + 2] in _DIGRAPHS.get(letter, ()):
            at += 2
        elif typed[at : at + 1] == fold(letter):
            at += 1
        else:
            return False
    return at == len(typed)


def written_name(name: str) -> str:
    """A name as it is compared with dots: lower case, one space for what stands between words."""
    return _BETWEEN.sub(" ", lower_word(name)).strip()


def fold_name(name: str) -> str:
    """A name as it is looked up: "Dals-Ed" -> "dals ed"."""
    return fold(written_name(name))
