"""What a long text is about: one sentence of it asks, the others tell a story."""

import re
from collections.abc import Iterator, Sequence

from bot.talk.model import Intent
from bot.talk.understanding.dates import FoundDay
from bot.talk.understanding.intents import intent_of
from bot.talk.understanding.reading import Reading, read_words
from bot.talk.understanding.tables import word_list
from bot.talk.understanding.tokens import Word

LEAST_WORDS = 30
"""A shorter text is read as a whole: what it asks may be spread over its sentences."""

_STOP = re.compile(r"[.!?\n]")
_ASKING = word_list("asking.txt")
_SAYS_LITTLE = frozenset({Intent.UNKNOWN, Intent.SMALLTALK, Intent.START, Intent.HELP})


def gist_of(text: str, words: Sequence[Word], whole: Reading, day: FoundDay | None) -> Reading:
    """The reading of the first sentence that asks for something; of a short text, `whole`."""
    if len(words) < LEAST_WORDS:
        return whole
    for sentence in _sentences(text, words):
        if _asks(text, sentence):
            read = read_words(sentence, day)
            if intent_of(read.cues) not in _SAYS_LITTLE:
                return read
    return whole


def _sentences(text: str, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    start = 0
    for at in range(1, len(words)):
        if _STOP.search(text, words[at - 1].end, words[at].start):
            yield words[start:at]
            start = at
    yield words[start:]


def _asks(text: str, sentence: Sequence[Word]) -> bool:
    end = sentence[-1].end
    return "?" in text[end : end + 2] or any(word.folded in _ASKING for word in sentence)
