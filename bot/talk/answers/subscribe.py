"""Being told of changes: what one follows, and how to stop."""

from dataclasses import replace

from bot.places.model import Place
from bot.talk.answers import buttons
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.model import Intent, text
from bot.talk.scene import Scene, found


def subscribe(scene: Scene, place: Place | None = None) -> Answer:
    """Says that alerts come soon; the place stays in mind."""
    answer = _soon(scene, Intent.SUBSCRIBE, "subscribe-soon")
    if place is None:
        return answer
    return replace(answer, place=found(place), memory=scene.remembering(place))


def subscriptions(scene: Scene) -> Answer:
    """What the person follows: nothing yet."""
    return _soon(scene, Intent.SUBSCRIPTIONS, "subscriptions-soon")


def unsubscribe(scene: Scene) -> Answer:
    """There is nothing to stop yet."""
    return _soon(scene, Intent.UNSUBSCRIBE, "subscriptions-soon")


def _soon(scene: Scene, intent: Intent, key: str) -> Answer:
    return Answer(
        intent=intent,
        blocks=(paragraph(text(key)),),
        memory=scene.memory,
        choices=buttons.to_start(),
    )
