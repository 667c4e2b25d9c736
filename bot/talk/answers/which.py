"""A question back: which of these places is meant?"""

from collections import Counter
from dataclasses import replace

from bot.places.folding import fold_name
from bot.places.model import How, Match, Outcome, Place
from bot.talk.answers import buttons
from bot.talk.answers.answer import Answer, note, paragraph
from bot.talk.model import Block, Memory, PlaceAnswer, text
from bot.talk.scene import Scene


def which_place(scene: Scene, match: Match) -> Answer:
    """Asks which of the match's places is meant, the county beside each."""
    shown = match.places[: buttons.MOST_CHOICES]
    rows = tuple((buttons.one_place(p, scene.intent, scene.knows),) for p in shown)
    codes = tuple(dict.fromkeys(p.municipality_code for p in shown))
    return Answer(
        intent=scene.intent,
        blocks=_question(match, shown),
        memory=Memory(
            intent=scene.intent,
            locality=_shared_locality(shown),
            topic=scene.topic,
            asked=tuple(p.municipality_code for p in shown),
        ),
        choices=(*rows, (buttons.none_of_these(),)),
        place=PlaceAnswer(Outcome.ASK, codes, match.how),
    )


def _question(match: Match, shown: tuple[Place, ...]) -> tuple[Block, ...]:
    name = _shared_locality(shown)
    if name is not None and match.how is not How.TYPO:
        question = paragraph(text("which-place-named", name=name))
    else:
        question = paragraph(text("which-place"))
    if match.total <= len(shown):
        return (question,)
    more = text("which-place-some", shown=len(shown), total=match.total)
    return (question, note(more))


def _shared_locality(places: tuple[Place, ...]) -> str | None:
    """The name that all the places bear, however spelt; None where they differ, or where all are
    municipalities.
    """
    names = [place.locality for place in places if place.locality is not None]
    if not names or len({fold_name(place.label) for place in places}) != 1:
        return None
    return Counter(names).most_common(1)[0][0]


def none_of_these(scene: Scene) -> Answer:
    """The person says that none of the choices is it: how to tell the place apart."""
    return Answer(
        intent=scene.intent,
        blocks=(paragraph(text("which-none")),),
        memory=replace(scene.memory, asked=(), locality=None),
        choices=buttons.to_start(),
    )


def where(scene: Scene) -> Answer:
    """Asks for a place where the question needs one and names none; what was wanted is kept."""
    return Answer(
        intent=scene.intent,
        blocks=(paragraph(text("place-which-first")),),
        memory=Memory(intent=scene.intent, topic=scene.topic),
        choices=buttons.to_start(),
    )
