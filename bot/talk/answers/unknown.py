"""Honest answers where nothing was understood, or a place is not known."""

from bot.places.model import How, Match, Outcome
from bot.talk.answers import buttons
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.model import Intent, Memory, PlaceAnswer, Text, text
from bot.talk.scene import Scene

_LONGEST_WORD = 40


def unknown_place(scene: Scene, match: Match, words: str) -> Answer:
    """The place is not known; what was wanted of it is kept for the next try."""
    return Answer(
        intent=scene.intent,
        blocks=(paragraph(_unknown(match, words)), paragraph(text("place-examples"))),
        memory=Memory(intent=scene.intent, topic=scene.topic),
        choices=buttons.to_start(),
        place=PlaceAnswer(Outcome.UNKNOWN, (), match.how, match.word),
    )


def _unknown(match: Match, words: str) -> Text:
    word = _as_written((match.word or "").strip(), words)
    if not word or len(word) > _LONGEST_WORD:
        return text("place-unknown-nameless")
    key = "postcode-unknown" if match.how is How.POSTCODE else "place-unknown"
    return text(key, word=word)


def _as_written(word: str, words: str) -> str:
    """The word with the capitals that the person gave it."""
    at = words.lower().find(word)
    return words[at : at + len(word)] if at >= 0 else word


def not_understood(scene: Scene, key: str = "not-understood") -> Answer:
    """Says so with the text `key`, and how to ask; what was spoken of stays in mind."""
    return Answer(
        intent=Intent.UNKNOWN,
        blocks=(paragraph(text(key)),),
        memory=scene.memory,
        choices=buttons.to_start(),
    )
