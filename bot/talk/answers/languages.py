"""Choosing the language of all answers from now on."""

from bot.talk import choices
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.model import Choice, Intent, Language, text
from bot.talk.scene import Scene

_LABELS = {Language.SV: "language-swedish", Language.EN: "language-english"}


def which_language(scene: Scene) -> Answer:
    """Asks, in both languages, which one to use."""
    row = tuple(Choice(text(key), choices.language(one)) for one, key in _LABELS.items())
    return Answer(
        intent=Intent.LANGUAGE,
        blocks=(paragraph(text("language-which")),),
        memory=scene.memory,
        choices=(row,),
    )


def language_set(scene: Scene) -> Answer:
    """Says, in the language chosen, that it is used from now on."""
    return Answer(
        intent=Intent.LANGUAGE,
        blocks=(paragraph(text("language-set")),),
        memory=scene.memory,
    )
