"""Every known word with what it tells, made once from the tables of words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.offices.model import Agency
from bot.talk.understanding.cues import Cue
from bot.talk.understanding.language import COMMON, COMMON_ENGLISH, EN, SV
from bot.talk.understanding.look_alikes import NO_SLIPS, NOT_MEANT
from bot.talk.understanding.model import Smalltalk
from bot.talk.understanding.tables import Section, sections
from bot.talk.understanding.tokens import Word, fold

_FILES = {"sv.txt": SV, "en.txt": EN, "agencies.txt": 0}
_SHORTEST_FUZZY = 5
_SHORTEST_MEANT = 6
_TWO_SLIPS_FROM = 9
_SHORTEST_MISBEGUN = 8
"""From this length a word is known even where its first letter is wrong."""
_SHORTEST_STEM = 6
_SLIP = "slip"
_SURE_WITHOUT_DOTS = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or phrase tells: cues as bits, the languages it belongs to as bits."""

    cues: int = 0
    languages: int = 0
    topic: str | None = None
    agency: Agency | None = None
    smalltalk: Smalltalk | None = None
    errand: str | None = None

    def joined(self, other: "Entry") -> "Entry":
        return Entry(
            self.cues | other.cues,
            self.languages | other.languages,
            self.topic or other.topic,
            self.agency or other.agency,
            self.smalltalk or other.smalltalk,
            self.errand or other.errand,
        )


Phrase = tuple[tuple[str, ...], Entry]


def _entry(section: Section, language: int) -> Entry:
    match section.kind:
        case "cue":
            return Entry(int(Cue[section.name]), language)
        case "errand":
            cues = Cue.SERVICES | Cue.OTHER_ERRAND
            return Entry(int(cues), language, errand=section.name)
        case "body":
            cues = Cue.SERVICES | Cue.OTHER_ERRAND | Cue.OTHER_BODY
            return Entry(int(cues), language, errand=section.name)
        case "smalltalk":
            return Entry(int(Cue.SMALLTALK), language, smalltalk=Smalltalk[section.name])
        case "topic":
            return Entry(int(Cue.TOPIC), language, topic=section.name)
        case "agency":
            return Entry(int(Cue.AGENCY), agency=Agency[section.name])
    raise ValueError(f"words: a section of an unknown kind, {section.kind} {section.name}")


def _rows() -> Iterator[tuple[str, Entry]]:
    for file, language in _FILES.items():
        for section in sections(file):
            if section.kind == _SLIP:
                continue
            entry = _entry(section, language)
            yield from ((phrase, entry) for phrase in section.phrases)


def _slips() -> dict[str, str]:
    """Misspelt word -> what is meant, of those too short to be found by their likeness."""
    return {
        fold(slip): _key(section.name)
        for file in _FILES
        for section in sections(file)
        if section.kind == _SLIP
        for slip in section.phrases
    }


def _key(word: str) -> str:
    """Folded, but for words that without dots are common English ones ("än")."""
    folded = fold(word)
    return word if folded in COMMON_ENGLISH and folded != word else folded


class Lexicon:
    """Looks up words and phrases; knows the slips people make in long words."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._dotted: set[str] = set()
        for phrase, entry in _rows():
            self._dotted.update(part for part in phrase.split() if not part.isascii())
            words = " ".join(map(_key, phrase.split()))
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
        self._known = parts | COMMON | NO_SLIPS
        self._slips = _slips()
        self._by_letter: dict[str, list[str]] = {}
        for part in sorted(parts - NOT_MEANT):
            if len(part) >= _SHORTEST_MEANT:
                self._by_letter.setdefault(part[0], []).append(part)
        self._long = [part for part in sorted(parts - NOT_MEANT) if len(part) >= _SHORTEST_MISBEGUN]
        self._stems = {
            w: e
            for w, e in self._entries.items()
            if len(w) >= _SHORTEST_STEM and " " not in w and e.cues & _BENDING
        }

    def spelt(self, word: Word, *, starts: bool = True) -> str:
        """The known word, folded, that this is or is a slip of; else the word itself.

        A short word with dots is known only if written so: "Åre" is not "are". A short word
        with a capital that does not start the text is a name rather than a slip.
        """
        if word.lower in self._entries:
            return word.lower
        folded = word.folded
        if folded in self._slips:
            return self._slips[folded]
        if folded in self._known:
            sure = word.lower.isascii() or word.lower in self._dotted
            return folded if sure or len(folded) >= _SURE_WITHOUT_DOTS else word.lower
        a_name = word.titled and not starts and len(folded) < _TWO_SLIPS_FROM
        if a_name or len(folded) < _SHORTEST_FUZZY or not folded.isalpha():
            return word.lower
        return self._stem(folded) or self._mended(folded) or word.lower

    def _mended(self, word: str) -> str | None:
        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        choices = self._by_letter.get(word[0], ())
        near = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=slips)
        if near is None and len(word) >= _SHORTEST_MISBEGUN:
            near = process.extractOne(word, self._long, scorer=OSA.distance, score_cutoff=1)
        return near[0] if near else None

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


_BENDING = int(
    Cue.TOPIC | Cue.AGENCY | Cue.HOURS | Cue.CLOSED | Cue.SUBSCRIBE | Cue.CONTACT | Cue.PRIVACY
)
LEXICON = Lexicon()
