"""Which words are ordinary: by list, by inflection, or put together of listed ones."""

from collections.abc import Collection

from bot.places.folding import fold

_ENDINGS = (
    "ningarna", "ningen", "ningar", "arnas", "ernas", "ornas", "andet", "ande", "ades", "arna",
    "erna", "orna", "aste", "ning", "ade", "are", "ast", "ats", "det", "dde", "ets", "ens", "ers",
    "ars", "ors", "ing", "ies", "ied", "en", "et", "ar", "er", "or", "na", "te", "de", "at",
    "as", "es", "ed", "ly", "t", "n", "r", "s", "a",
)  # fmt: skip
_SHORT_ENDINGS = frozenset({"en", "et", "ar", "er", "s"})
"""What may follow a stem of three letters."""
_PLACE_ENDINGS = (
    "by", "torp", "sta", "stad", "borg", "berg", "holm", "sund", "vik", "fors", "hamn", "lund",
    "mark", "kulla", "strand", "nas", "viken", "koping", "backa", "dal", "sjo", "bro", "as",
    "heim", "ryd", "hult", "ham", "kyrka", "ang", "hall", "skog", "lanna", "kil", "gard", "fall",
)  # fmt: skip
_CONTRACTED = frozenset({"ret", "ren", "rar", "rna", "let", "len", "lar", "net", "nar", "nen"})
_VOWELS = frozenset("aeiouyåäöé")
_LEAST_STEM = 3
_LEAST_PART = 4


def _fit(stem: str, ending: str) -> bool:
    """Whether an ending can follow: a vowel after a consonant, n and r after a vowel."""
    if ending in {"n", "r"}:
        return stem[-1] in _VOWELS
    if ending == "t" and stem[-1] == "s":
        return False
    return ending[0] not in _VOWELS or stem[-1] not in _VOWELS


class Vocabulary:
    """Ordinary words. Swedish ones are also known without dots ("oppet"), unless that is one of
    the folded `names`.
    """

    def __init__(self, words: frozenset[str], names: Collection[str] = ()) -> None:
        plain = {fold(word) for word in words if not word.isascii()}
        self._words = words | plain.difference(names)

    def lists(self, word: str) -> bool:
        """Whether the word itself is listed."""
        return word in self._words

    def inflects(self, word: str) -> bool:
        """Whether the word is listed or a form of a listed one."""
        if word in self._words or self._is_contracted(word):
            return True
        for ending in _ENDINGS:
            if word.endswith(ending):
                stem = word[: -len(ending)]
                least = _LEAST_STEM if ending in _SHORT_ENDINGS else _LEAST_PART
                if (
                    len(stem) >= least
                    and _fit(stem, ending)
                    and (stem in self._words or stem + "a" in self._words)
                ):
                    return True
        return False

    def _is_contracted(self, word: str) -> bool:
        """Whether a vowel fell out before the ending: "fönstret" of "fönster"."""
        return word[-3:] in _CONTRACTED and f"{word[:-3]}e{word[-3]}" in self._words

    def recognises(self, word: str) -> bool:
        """Whether the word is listed, a form of a listed one, or put together of two."""
        return self.inflects(word) or self._is_compound(word)

    def _is_compound(self, word: str) -> bool:
        for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
            first, second = word[:at], word[at:]
            if self._joins(first) and second not in _PLACE_ENDINGS and self.inflects(second):
                return True
        return False

    def _joins(self, first: str) -> bool:
        return first in self._words or (
            len(first) > _LEAST_PART and first[-1] in "seauo" and first[:-1] in self._words
        )
