"""From a text to its answer: intents first, then places."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from bot.places.model import Match, Outcome
from bot.talk.answers import (
    all_offices,
    contact,
    following,
    introduction,
    languages,
    listing,
    open_on,
    place,
    privacy,
    regions,
    services,
    smalltalk,
    subscribe,
    unknown,
    unsubscribe,
    which,
)
from bot.talk.answers.agencies import with_agencies
from bot.talk.answers.answer import Answer
from bot.talk.asking_follows import of_following
from bot.talk.atlas import Atlas
from bot.talk.model import Intent
from bot.talk.recall import answered, carried_on, pending
from bot.talk.scene import Scene, found
from bot.talk.understanding import Understood

_OF_THEIR_OWN: Mapping[Intent, Callable[[Scene], Answer]] = {
    Intent.CONTACT: contact.contact,
    Intent.PRIVACY: privacy.privacy,
    Intent.FORGET: privacy.forget,
    Intent.SUBSCRIPTIONS: following.mine,
    Intent.UNSUBSCRIBE: unsubscribe.unsubscribe,
    Intent.LANGUAGE: languages.which_language,
}
"""What needs no place, whatever else the text says."""
_WITHOUT_PLACE: Mapping[Intent, Callable[[Scene], Answer]] = {
    Intent.START: introduction.start,
    Intent.HELP: introduction.help_,
    Intent.LIST_OPENINGS: listing.offices_listed,
    Intent.LIST_CLOSINGS: listing.offices_listed,
}
_ALL = re.compile(r"\b(sverige|sweden|hela landet|whole country)\b", re.IGNORECASE)
_OF_NO_PLACE_YET: Mapping[Intent, Callable[[Scene], Answer]] = {
    Intent.SERVICES: services.services,
    Intent.SUBSCRIBE: subscribe.what,
}
"""What has an answer also where no place was spoken of; the rest asks for one."""
_NEAREST = re.compile(r"\b(när(ma|m)st|nearest|closest)", re.IGNORECASE)
_OTHER = re.compile(r"\b(anna[nt]|andra|(an)?other)\b", re.IGNORECASE)


def answer_to(
    scene: Scene, words: str, understood: Understood, match: Match, atlas: Atlas
) -> Answer:
    """The answer to a text that was understood and matched."""
    chosen = answered(scene.memory, understood, match, atlas)
    if chosen is not None and understood.intent in (Intent.UNKNOWN, Intent.SMALLTALK):
        scene = _waiting(scene, words)
        if chosen.place is None:
            return which.none_of_these(scene)
        return place.about_place(scene, chosen.place)
    told = of_following(_waiting(scene, words), words, understood, match, atlas)
    if told is not None:
        return told
    answer = _of_the_rest(scene, words, understood, match, atlas)
    return with_agencies(scene, answer, understood.agencies)


def _of_the_rest(
    scene: Scene, words: str, understood: Understood, match: Match, atlas: Atlas
) -> Answer:
    if understood.about:
        return introduction.about(scene)
    if understood.intent in _OF_THEIR_OWN:
        answer = _OF_THEIR_OWN[understood.intent](scene)
        named = match.outcome is Outcome.FOUND
        return replace(answer, place=found(match.places[0])) if named else answer
    if match.outcome is Outcome.NONE:
        return _placeless(scene, words, understood, atlas)
    return _of_place(_waiting(scene, words), words, match, atlas)


def _waiting(scene: Scene, words: str) -> Scene:
    """The scene with what the person wanted before the bot had to ask for the place, or of the
    place before where the words go on from it.
    """
    if scene.intent not in (Intent.UNKNOWN, Intent.SMALLTALK, Intent.START, Intent.HELP):
        return scene
    waiting = pending(scene.memory) or carried_on(scene.memory, words)
    if waiting is None:
        return replace(scene, intent=Intent.FIND_OFFICE)
    return replace(scene, intent=waiting, topic=scene.topic or scene.memory.topic)


def _of_place(scene: Scene, words: str, match: Match, atlas: Atlas) -> Answer:
    if match.outcome is Outcome.UNKNOWN:
        return unknown.unknown_place(scene, match, words)
    if match.outcome is Outcome.FOUND:
        if scene.intent is Intent.FIND_OFFICE and _NEAREST.search(words):
            return place.nearest(scene, match.places[0])
        return place.about_place(scene, match.places[0])
    area = regions.named_area(match, atlas, scene.language)
    if area is not None and scene.intent in listing.LISTS:
        return listing.offices_listed(scene, area)
    if area is None or (match.places and match.total <= len(match.places)):
        return which.which_place(scene, match)
    return regions.which_part(scene, area)


def _placeless(scene: Scene, words: str, understood: Understood, atlas: Atlas) -> Answer:
    """A question that names no place: about the one spoken of before, or about none."""
    told = _of_no_place(scene, understood)
    if told is not None:
        return told
    spoken_of = atlas.remembered(scene.memory)
    if scene.intent is Intent.SUBSCRIBE and understood.unread:
        spoken_of = None  # What was named is not known: nothing else is followed in its place.
    of_all = scene.intent is Intent.FIND_OFFICE and understood.several
    if of_all and (spoken_of is None or _ALL.search(words)):
        return all_offices.all_offices(scene)
    if spoken_of is None:
        return _OF_NO_PLACE_YET.get(scene.intent, which.where)(scene)
    other, near = _OTHER.search(words), _NEAREST.search(words)
    if scene.intent is Intent.FIND_OFFICE and (other or near):
        return (place.nearest_other if other else place.nearest_again)(scene, spoken_of)
    one = scene.knows.register.offices.get(scene.memory.office or "")
    if one is not None:
        return place.about_office(scene, spoken_of, one)
    return place.about_place(scene, spoken_of)


def _of_no_place(scene: Scene, understood: Understood) -> Answer | None:
    """The answer where no place is needed, whatever was spoken of before."""
    if scene.intent in _WITHOUT_PLACE:
        return _WITHOUT_PLACE[scene.intent](scene)
    listed = scene.memory.intent
    if scene.intent is Intent.UNKNOWN and listed in listing.LISTS and understood.year is not None:
        return listing.offices_listed(replace(scene, intent=listed, about_day=understood.year))
    if scene.intent in (Intent.UNKNOWN, Intent.SMALLTALK):
        kind = understood.smalltalk
        return smalltalk.smalltalk(scene, kind) if kind else unknown.not_understood(scene)
    if scene.intent is Intent.HOURS and understood.several and isinstance(scene.about_day, date):
        return open_on.open_on(scene, scene.about_day)
    return None
