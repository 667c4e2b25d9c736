"""Every known word with what it tells, made once from the tables of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.offices.model import Agency
from bot.talk.understanding import topics, words_en, words_sv
from bot.talk.understanding.cues import Cue
from bot.talk.understanding.language import COMMON_EN, COMMON_SV
from bot.talk.understanding.look_alikes import NO_SLIPS
from bot.talk.understanding.model import Smalltalk
from bot.talk.understanding.tokens import Word, fold

SV, EN = 1, 2
_SHORTEST_FUZZY = 6
_TWO_SLIPS_FROM = 9
_SHORTEST_STEM = 6
_SURE_WITHOUT_DOTS = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase tells: cues as bits, the languages it belongs to as bits."""

    cues: int = 0
    languages: int = 0
    topic: str | None = None
    agency: Agency | None = None
    smalltalk: Smalltalk | None = None

    def joined(self, other: "Entry") -> "Entry":
        return Entry(
            self.cues | other.cues,
            self.languages | other.languages,
            self.topic or other.topic,
            self.agency or other.agency,
            self.smalltalk or other.smalltalk,
        )


_DOTTED = frozenset(
    part
    for words in (
        *words_sv.CUES.values(),
        *words_sv.SMALLTALK.values(),
        *topics.TOPICS_SV.values(),
        *topics.AGENCIES.values(),
    )
    for part in words.replace(";", "").split()
    if not part.isascii()
)
_Rows = Iterator[tuple[str, Entry]]
Phrase = tuple[tuple[str, ...], Entry]


def _split(words: str) -> list[str]:
    return [" ".join(map(_key, item.split())) for item in words.split(";")]


def _key(word: str) -> str:
    """Folded, but for words that without dots are common English ones ("än")."""
    folded = fold(word)
    return word if folded in COMMON_EN and folded != word else folded


def _rows() -> _Rows:
    for language, module in ((SV, words_sv), (EN, words_en)):
        for cue, words in module.CUES.items():
            yield from ((w, Entry(int(cue), language)) for w in _split(words))
        for small, words in module.SMALLTALK.items():
            entry = Entry(int(Cue.SMALLTALK), language, smalltalk=small)
            yield from ((w, entry) for w in _split(words))
    for language, table in ((SV, topics.TOPICS_SV), (EN, topics.TOPICS_EN)):
        for key, words in table.items():
            entry = Entry(int(Cue.TOPIC), language, topic=key)
            yield from ((w, entry) for w in _split(words))
    for agency, words in topics.AGENCIES.items():
        entry = Entry(int(Cue.AGENCY), agency=agency)
        yield from ((w, entry) for w in _split(words))


class Lexicon:
    """Looks up words and phrases; knows the slips people make in long words."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        for words, entry in _rows():
            known = self._entries.get(words)
            self._entries[words] = known.joined(entry) if known else entry
        self._phrases: dict[str, list[Phrase]] = {}
        for words, entry in self._entries.items():
            first, *rest = words.split(" ")
            if rest:
                self._phrases.setdefault(first, []).append((tuple(rest), entry))
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: -len(phrase[0]))
        parts = {part for words in self._entries for part in words.split(" ")}
        self._known = parts | COMMON_SV | COMMON_EN | NO_SLIPS
        self._by_letter: dict[str, list[str]] = {}
        for part in sorted(parts):
            if len(part) >= _SHORTEST_FUZZY:
                self._by_letter.setdefault(part[0], []).append(part)
        self._stems = {
            w: e for w, e in self._entries.items()
            if len(w) >= _SHORTEST_STEM and " " not in w and e.cues & _BENDING
        }

    def spelt(self, word: Word) -> str:
        """The known word, folded, that this is or is a slip of; else the word itself.

        A short word with dots is known only if written so: "Åre" is not "are".
        """
        if word.lower in self._entries:
            return word.lower
        folded = word.folded
        if len(folded) < _SHORTEST_FUZZY:
            return folded if word.lower.isascii() or word.lower in _DOTTED else word.lower
        if folded in self._known and word.lower not in _DOTTED and not word.lower.isascii():
            return folded if len(folded) >= _SURE_WITHOUT_DOTS else word.lower
        return folded if folded in self._known or not folded.isalpha() else self._mended(folded)

    def _mended(self, word: str) -> str:
        stem = self._stem(word)
        if stem:
            return stem
        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        near = process.extractOne(
            word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips
        )
        return near[0] if near else word

    def _stem(self, word: str) -> str | None:
        for end in range(len(word) - 1, _SHORTEST_STEM - 1, -1):
            if word[:end] in self._stems:
                return word[:end]
        return None

    def knows(self, word: str) -> bool:
        return word in self._known

    def at(self, words: Sequence[str], start: int) -> tuple[Entry | None, int]:
        """The entry of the longest phrase that starts at `start`, and how many words it takes."""
        for rest, entry in self._phrases.get(words[start], ()):
            if tuple(words[start + 1 : start + 1 + len(rest)]) == rest:
                return entry, 1 + len(rest)
        return self._entries.get(words[start]), 1


_BENDING = int(Cue.TOPIC | Cue.AGENCY | Cue.HOURS | Cue.SUBSCRIBE | Cue.CONTACT | Cue.PRIVACY)
LEXICON = Lexicon()
