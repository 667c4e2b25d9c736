"""What is kept about a person: shown in words and as JSON, and erased after one confirmation."""

import json
from dataclasses import replace

from bot.alerts.model import Subscription
from bot.talk import choices
from bot.talk.answers import following, scopes
from bot.talk.answers.answer import Answer, data, item, note, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Intent, Memory, text
from bot.talk.scene import Scene

SURE = "yes"
_NEVER_KEPT = "terminal"
_MOST_LISTED = 50


def privacy(scene: Scene) -> Answer:
    """What is kept of this person, what is not, and how to have it erased."""
    return Answer(
        intent=Intent.PRIVACY,
        blocks=(
            title(text("privacy-title")),
            paragraph(text("privacy-kept")),
            *_followed(scene),
            paragraph(text("privacy-not-kept")),
            paragraph(text("privacy-forget")),
        ),
        memory=scene.memory,
        choices=(
            (Choice(text("button-my-data"), choices.data(Verb.MY_DATA)),),
            (Choice(text("button-forget"), choices.data(Verb.FORGET)),),
        ),
    )


def my_data(scene: Scene) -> Answer:
    """All that is kept of this person, as JSON."""
    return Answer(
        intent=Intent.PRIVACY,
        blocks=(
            title(text("my-data-title")),
            data(text("as-written", words=json.dumps(_kept(scene), ensure_ascii=False, indent=1))),
            note(text("my-data-note")),
        ),
        memory=scene.memory,
        choices=((Choice(text("button-forget"), choices.data(Verb.FORGET)),),),
    )


def forget(scene: Scene) -> Answer:
    """Asks whether all of it is to be erased."""
    if not scene.person.may_follow:
        return following.administrators_only(scene, Intent.FORGET)
    count = len(scene.remembered.follows)
    yes = Choice(text("button-forget-yes"), choices.data(Verb.FORGET, SURE))
    no = Choice(text("button-forget-no"), choices.data(Verb.PRIVACY))
    return Answer(
        intent=Intent.FORGET,
        blocks=(paragraph(text("forget-sure", count=count)),),
        memory=replace(scene.memory, intent=Intent.FORGET),
        choices=((yes,), (no,)),
    )


def forget_surely(scene: Scene) -> Answer:
    """Erases everything about the person, and says so."""
    if not scene.person.may_follow:
        return following.administrators_only(scene, Intent.FORGET)
    said = (paragraph(text("forget-done")),)
    return Answer(intent=Intent.FORGET, blocks=said, memory=Memory(), forgets=True)


def _followed(scene: Scene) -> tuple[Block, ...]:
    follows = scene.remembered.follows
    if not follows:
        return ()
    names = (scopes.name(each.scope, scene) for each in follows)
    lead = paragraph(text("privacy-follows", count=len(follows)))
    return (lead, *(item(text("stop-item", scope=name)) for name in names))


def _kept(scene: Scene) -> dict[str, object]:
    """Everything stored about the address, by names that stay."""
    person, remembered, memory = scene.person, scene.remembered, scene.remembered.memory
    return {
        "address": person.address,
        "language": {"chosen": remembered.chosen, "client": remembered.client},
        "conversation": {
            "intent": memory.intent,
            "municipality": memory.municipality,
            "office": memory.office,
            "locality": memory.locality,
            "position": [memory.origin.lat, memory.origin.lon] if memory.origin else None,
            "topic": memory.topic,
            "asked": list(memory.asked),
            "more": memory.more,
            "language": memory.language,
        },
        "following": [_subscription(each) for each in remembered.follows],
    }


def _subscription(each: Subscription) -> dict[str, object]:
    return {
        "kind": each.scope.kind,
        "code": each.scope.code,
        "wish": each.wish,
        "rhythm": each.rhythm,
        "leads": each.leads,
    }
