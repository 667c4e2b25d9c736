"""From a text to what its writer wants."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from bot.offices.model import Agency
from bot.talk.model import Intent, Language
from bot.talk.understanding.commands import command_in
from bot.talk.understanding.cues import Cue
from bot.talk.understanding.dates import FoundDay, day_in
from bot.talk.understanding.intents import intent_of
from bot.talk.understanding.language import WEIGHTS, language_of, weight
from bot.talk.understanding.lexicon import LEXICON, Entry
from bot.talk.understanding.look_alikes import NEVER_TAKEN, PLACE_AFTER_PREPOSITION, PREPOSITIONS
from bot.talk.understanding.model import Smalltalk, Understood
from bot.talk.understanding.ordinals import ordinal_in
from bot.talk.understanding.tokens import LOOKED_AT, Word, words_of
from bot.talk.understanding.topics import topic_of

_UNREADABLE = "\ufffd"
_ALONE = {
    "om": Understood(Intent.HELP, about=True, language=None),
    "about": Understood(Intent.HELP, about=True, language=Language.EN, certainty=1.0),
    "start": Understood(Intent.START),
    "borja": Understood(Intent.START, language=Language.SV, certainty=1.0),
}


_WITH_TOPIC = frozenset(
    {Intent.SERVICES, Intent.FIND_OFFICE, Intent.HOURS, Intent.CONTACT, Intent.OPENING_DATE}
)


@dataclass(slots=True)
class _Read:
    """What the words of one text told so far."""

    cues: int = 0
    swedish: int = 0
    english: int = 0
    left: int = 0
    topics: list[str] = field(default_factory=list)
    agencies: list[Agency] = field(default_factory=list)
    smalltalk: Smalltalk | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)


def understand(text: str, today: date | None = None) -> Understood:
    """What the text asks for; the first 500 characters count. Never raises, whatever the text.

    `today` is what "i morgon" is counted from; without it such a day is understood but not dated.
    """
    words = words_of(text)
    command = command_in(text)
    if command:
        words = [word for word in words if word.start >= command.end]
    day = day_in(text, words, today)
    read = _read(words, day)
    found = _joined(words, read, day)
    if not command:
        return found if words else _wordless(text)
    return replace(
        found,
        intent=command.intent,
        about=command.about,
        taken=((0, command.end), *found.taken),
        smalltalk=None,
    )


def _read(words: list[Word], day: FoundDay | None) -> _Read:
    read = _Read()
    spelt = [LEXICON.spelt(word, starts=at == 0) for at, word in enumerate(words)]
    dated = day.spans if day else ()
    at = 0
    while at < len(words):
        if any(start <= words[at].start < end for start, end in dated):
            _weigh(read, words[at : at + 1], 0)
            at += 1
            continue
        entry, count = (None, 1) if _names_place(words, at) else LEXICON.at(spelt, at)
        taken = words[at : at + count]
        if entry is None:
            read.left += words[at].folded not in WEIGHTS and not words[at].folded.isdigit()
        else:
            _note(read, entry, taken)
        _weigh(read, taken, entry.languages if entry else 0)
        at += count
    if day:
        read.cues |= 0 if day.calendar else int(Cue.NEARBY_DAY)
        read.swedish += 2 * (day.languages == 1)
        read.english += 2 * (day.languages == 2)
    return read


def _names_place(words: Sequence[Word], at: int) -> bool:
    if words[at].folded not in PLACE_AFTER_PREPOSITION:
        return False
    if at == 0:
        return len(words) == 1
    return words[at].titled or words[at - 1].folded in PREPOSITIONS


def _note(read: _Read, entry: Entry, taken: Sequence[Word]) -> None:
    read.cues |= entry.cues
    if len(taken) > 1 or (len(taken[0].lower) > 1 and taken[0].folded not in NEVER_TAKEN):
        read.spans.append((taken[0].start, taken[-1].end))
    if entry.topic:
        read.topics.append(entry.topic)
    if entry.agency and entry.agency not in read.agencies:
        read.agencies.append(entry.agency)
    read.smalltalk = read.smalltalk or entry.smalltalk


def _weigh(read: _Read, words: Sequence[Word], languages: int) -> None:
    for word in words:
        told = weight(word, languages)
        if told > 0:
            read.swedish += told
        else:
            read.english -= told


def _joined(words: list[Word], read: _Read, day: FoundDay | None) -> Understood:
    language, certainty = language_of(read.swedish, read.english)
    folded = [word.folded for word in words]
    if len(words) == 1 and folded[0] in _ALONE:
        return replace(_ALONE[folded[0]], taken=((words[0].start, words[0].end),))
    intent = _intent(read)
    spans = sorted((*read.spans, *(day.spans if day else ())))
    return Understood(
        intent=intent,
        taken=tuple(spans),
        language=language,
        certainty=certainty,
        day=day.day if day else None,
        topic=topic_of(read.topics, read.agencies, read.cues) if intent in _WITH_TOPIC else None,
        agencies=tuple(read.agencies),
        smalltalk=read.smalltalk,
        change=_change(read) if intent is Intent.LANGUAGE else None,
        ordinal=ordinal_in(folded),
        about=bool(read.cues & Cue.ABOUT) and intent is Intent.HELP,
    )


def _intent(read: _Read) -> Intent:
    intent = intent_of(read.cues)
    if intent is not Intent.UNKNOWN:
        return intent
    if read.cues & Cue.AGENCY:
        return Intent.FIND_OFFICE if read.left else Intent.SERVICES
    if read.smalltalk and not read.left:
        return Intent.SMALLTALK
    return Intent.UNKNOWN


def _change(read: _Read) -> Language | None:
    if read.cues & Cue.ENGLISH:
        return Language.EN
    return Language.SV if read.cues & Cue.SWEDISH else None


def _wordless(text: str) -> Understood:
    seen = text[:LOOKED_AT].strip()
    if any(unicodedata.category(one) == "So" and one != _UNREADABLE for one in seen):
        return Understood(Intent.SMALLTALK, smalltalk=Smalltalk.EMOJI)
    return Understood(Intent.UNKNOWN, smalltalk=Smalltalk.NONSENSE if seen else None)
