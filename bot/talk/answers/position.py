"""Where a shared position is."""

from dataclasses import replace
from math import isfinite

from bot.places.geometry import Boundaries
from bot.places.model import How, Outcome, Position
from bot.talk.answers import buttons, place
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.atlas import at
from bot.talk.model import Intent, PlaceAnswer, text
from bot.talk.recall import pending
from bot.talk.scene import Scene


def about_position(scene: Scene, position: Position, boundaries: Boundaries) -> Answer:
    """The offices of the municipality that the position is in, with their distances from it."""
    if not _on_earth(position):
        return _nowhere(scene, "position-invalid")
    code = boundaries.municipality_at(position)
    if code is None or code not in scene.knows.gazetteer.municipalities:
        return _nowhere(scene, "position-outside")
    waiting = pending(scene.memory) or Intent.FIND_OFFICE
    topic = scene.memory.topic if waiting is Intent.SERVICES else None
    scene = replace(scene, intent=waiting, topic=topic)
    return place.about_place(scene, at(position, code))


def _nowhere(scene: Scene, key: str) -> Answer:
    return Answer(
        intent=Intent.FIND_OFFICE,
        blocks=(paragraph(text(key)),),
        memory=scene.memory,
        choices=buttons.to_start(),
        place=PlaceAnswer(Outcome.UNKNOWN, (), How.POSITION),
    )


def _on_earth(position: Position) -> bool:
    """Whether the numbers are degrees of latitude and longitude."""
    finite = isfinite(position.lat) and isfinite(position.lon)
    return finite and abs(position.lat) <= 90 and abs(position.lon) <= 180
