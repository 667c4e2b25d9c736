"""What is kept about a person, and how it is erased."""

from bot.talk import choices
from bot.talk.answers.answer import Answer, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Choice, Intent, Memory, text
from bot.talk.scene import Scene


def privacy(scene: Scene) -> Answer:
    """What is kept, what is not, and how to have it erased."""
    keys = ("privacy-kept", "privacy-not-kept", "privacy-forget")
    return Answer(
        intent=Intent.PRIVACY,
        blocks=(title(text("privacy-title")), *(paragraph(text(key)) for key in keys)),
        memory=scene.memory,
        choices=((Choice(text("button-forget"), choices.data(Verb.FORGET)),),),
    )


def forget(_: Scene) -> Answer:
    """Erases what is remembered of the conversation, and says so."""
    return Answer(intent=Intent.FORGET, blocks=(paragraph(text("forget-done")),), memory=Memory())
