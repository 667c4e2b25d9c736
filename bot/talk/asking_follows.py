"""What a text asks of following: what is larger than a place, stopping, a yes to erasing."""

import re

from bot.places.model import Match, Outcome
from bot.talk.answers import privacy, regions, scopes, subscribe, unsubscribe
from bot.talk.answers.answer import Answer
from bot.talk.atlas import Atlas
from bot.talk.model import Intent
from bot.talk.scene import Scene
from bot.talk.understanding import Smalltalk, Understood

_SWEDEN = re.compile(
    r"\b(sverige|sweden|hela landet|whole country|alla( nya)? kontor|any( new)? offices?"
    r"|all( the)?( new)? offices)\b",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(r"\b(allt|alla|all|everything)\b", re.IGNORECASE)


def of_following(
    scene: Scene, words: str, understood: Understood, match: Match, atlas: Atlas
) -> Answer | None:
    """The answer where the text is about that; None for the rest, as following one place."""
    if scene.memory.intent is Intent.FORGET and understood.smalltalk is Smalltalk.YES:
        return privacy.forget_surely(scene)
    if scene.intent is Intent.UNSUBSCRIBE:
        return _of_stopping(scene, words, match, atlas)
    if scene.intent is not Intent.SUBSCRIBE:
        return None
    if match.outcome is Outcome.NONE and _SWEDEN.search(words):
        return subscribe.follow(scene, scopes.SWEDEN)
    area = regions.named_area(match, atlas, scene.language)
    return subscribe.area(scene, area) if area else None


def _of_stopping(scene: Scene, words: str, match: Match, atlas: Atlas) -> Answer | None:
    if match.outcome is Outcome.NONE and _SWEDEN.search(words):
        return unsubscribe.of_scope(scene, scopes.SWEDEN)
    if match.outcome is Outcome.NONE and _EVERYTHING.search(words):
        return unsubscribe.all_of_it(scene)
    if match.outcome is Outcome.FOUND:
        return unsubscribe.of_place(scene, match.places[0])
    area = regions.named_area(match, atlas, scene.language)
    if area is None or len(area.county_codes) > 1:
        return None
    return unsubscribe.of_scope(scene, scopes.of_county(area.county_codes[0]))
