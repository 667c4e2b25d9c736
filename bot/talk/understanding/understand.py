"""From a text to what its writer wants."""

import unicodedata
from dataclasses import replace
from datetime import date

from bot.talk.model import Intent, Language
from bot.talk.understanding.commands import command_in, strange_command_in
from bot.talk.understanding.cues import Cue
from bot.talk.understanding.dates import FoundDay, day_in
from bot.talk.understanding.intents import intent_of
from bot.talk.understanding.language import language_of
from bot.talk.understanding.letters import gist_of
from bot.talk.understanding.model import Smalltalk, Understood
from bot.talk.understanding.ordinals import asks_for_more, ordinal_in
from bot.talk.understanding.reading import Reading, read_words
from bot.talk.understanding.tokens import LOOKED_AT, Word, words_of
from bot.talk.understanding.topics import topic_of
from bot.talk.understanding.years import year_in

MOST_OF_A_DAY = 4
"""Words that only name a day ask what holds on it: "nyårsdagen då?"."""

_UNREADABLE = "\ufffd"
_ALONE = {
    "om": Understood(Intent.HELP, about=True, language=None),
    "about": Understood(Intent.HELP, about=True, language=Language.EN, certainty=1.0),
    "start": Understood(Intent.START),
    "borja": Understood(Intent.START, language=Language.SV, certainty=1.0),
    "mina": Understood(Intent.SUBSCRIPTIONS, language=Language.SV, certainty=1.0),
    "my": Understood(Intent.SUBSCRIPTIONS, language=Language.EN, certainty=1.0),
}


_SEVERAL = Cue.WHICH_OFFICES | Cue.OFFICES
_WITH_TOPIC = frozenset(
    {Intent.SERVICES, Intent.FIND_OFFICE, Intent.HOURS, Intent.CONTACT, Intent.OPENING_DATE}
)


def understand(text: str, today: date | None = None) -> Understood:
    """What the text asks for; the first LOOKED_AT characters count. Never raises.

    `today` is what "i morgon" is counted from; without it such a day is understood but not dated.
    """
    strange = strange_command_in(text)
    if strange:
        return Understood(Intent.UNKNOWN, taken=((0, strange),), strange=True)
    words = words_of(text)
    command = command_in(text)
    if command:
        words = [word for word in words if word.start >= command.end]
    day = day_in(text, words, today)
    read = read_words(words, day)
    found = _joined(words, read, gist_of(text, words, read, day), day, today)
    if not command:
        return found if words else _wordless(text)
    return replace(
        found,
        intent=command.intent,
        about=command.about,
        command=command.language,
        taken=((0, command.end), *found.taken),
        smalltalk=None,
    )


def _joined(
    words: list[Word], read: Reading, gist: Reading, day: FoundDay | None, today: date | None
) -> Understood:
    language, certainty = language_of(read.swedish, read.english)
    folded = [word.folded for word in words]
    if len(words) == 1 and folded[0] in _ALONE:
        return replace(_ALONE[folded[0]], taken=((words[0].start, words[0].end),))
    intent = _intent(gist)
    if intent is Intent.UNKNOWN and day and not read.left and len(words) <= MOST_OF_A_DAY:
        intent = Intent.HOURS
    spans = sorted((*read.spans, *(day.spans if day else ())))
    return Understood(
        intent=intent,
        taken=tuple(spans),
        language=language,
        certainty=certainty,
        day=day.day if day else None,
        year=year_in(words, today) if today else None,
        topic=_topic(gist) if intent in _WITH_TOPIC else None,
        agencies=tuple(gist.agencies),
        smalltalk=read.smalltalk,
        change=_change(gist) if intent is Intent.LANGUAGE else None,
        ordinal=ordinal_in(folded),
        more=asks_for_more(folded),
        about=bool(gist.cues & Cue.ABOUT) and intent is Intent.HELP,
        unread=bool(read.left),
        several=bool(gist.cues & _SEVERAL) and not gist.cues & Cue.FIND,
    )


def _topic(gist: Reading) -> str | None:
    return topic_of(gist.topics, gist.agencies, gist.cues, gist.errand)


def _intent(read: Reading) -> Intent:
    intent = intent_of(read.cues)
    if intent is not Intent.UNKNOWN:
        return intent
    if read.cues & Cue.AGENCY:
        return Intent.FIND_OFFICE if read.left else Intent.SERVICES
    if read.smalltalk and not read.left:
        return Intent.SMALLTALK
    return Intent.UNKNOWN


def _change(read: Reading) -> Language | None:
    if read.cues & Cue.ENGLISH:
        return Language.EN
    return Language.SV if read.cues & Cue.SWEDISH else None


def _wordless(text: str) -> Understood:
    seen = text[:LOOKED_AT].strip()
    if any(unicodedata.category(one) == "So" and one != _UNREADABLE for one in seen):
        return Understood(Intent.SMALLTALK, smalltalk=Smalltalk.EMOJI)
    return Understood(Intent.UNKNOWN, smalltalk=Smalltalk.NONSENSE if seen else None)
