"""Kind words for what is no question, each with a way on."""

from bot.talk.answers import buttons
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.model import Intent, text
from bot.talk.scene import Scene
from bot.talk.understanding.model import Smalltalk

_TEXTS = {
    Smalltalk.THANKS: "smalltalk-thanks",
    Smalltalk.GREETING: "smalltalk-greeting",
    Smalltalk.BYE: "smalltalk-bye",
    Smalltalk.HOW_ARE_YOU: "smalltalk-how-are-you",
    Smalltalk.WHO_ARE_YOU: "smalltalk-who-are-you",
    Smalltalk.INSULT: "smalltalk-insult",
    Smalltalk.PRAISE: "smalltalk-praise",
    Smalltalk.YES: "smalltalk-yes",
    Smalltalk.NO: "smalltalk-no",
    Smalltalk.EMOJI: "smalltalk-emoji",
    Smalltalk.NONSENSE: "not-understood",
}


def smalltalk(scene: Scene, kind: Smalltalk) -> Answer:
    """A short answer in kind."""
    return Answer(
        intent=Intent.SMALLTALK,
        blocks=(paragraph(text(_TEXTS[kind])),),
        memory=scene.memory,
        choices=buttons.to_start(),
    )
