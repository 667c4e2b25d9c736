"""Where one can apply for an identity card, as far as sources name the offices."""

from bot.offices.model import Known, Office
from bot.offices.status import State
from bot.places.distance import distance_km
from bot.places.model import Place
from bot.talk.answers import listed
from bot.talk.answers.answer import paragraph, title
from bot.talk.model import Block, text
from bot.talk.scene import Scene, origin_of

_HERE = {Known.YES: "id-card-yes", Known.NO: "id-card-no", Known.UNKNOWN: "id-card-unknown"}
_SHOWN = 3


def where(scene: Scene, place: Place | None, asked: tuple[Office, ...]) -> tuple[Block, ...]:
    """What is known of the offices asked about; where none is known to, the nearest that does."""
    here = [title(text("id-card-title"))]
    here += [paragraph(text(_HERE[one.id_card], office=one.name)) for one in asked]
    if any(one.id_card is Known.YES for one in asked):
        return tuple(here)
    told = {one.id for one in asked}
    others = [one for one in scene.knows.with_id_card() if one.id not in told]
    may_be_open = [one for one in others if scene.knows.status(one).state is not State.CLOSED]
    if not may_be_open:
        return tuple(here)
    lead = paragraph(text("id-card-elsewhere"))
    return (*here, lead, *_elsewhere(scene, place, may_be_open))


def _elsewhere(scene: Scene, place: Place | None, offices: list[Office]) -> tuple[Block, ...]:
    if place is None:
        return tuple(listed.line(scene.knows, one) for one in offices[:_SHOWN])
    position = origin_of(place, scene.knows).position
    away = sorted((round(distance_km(position, one.position)), one.id) for one in offices)
    km, nearest = away[0]
    return (listed.line(scene.knows, scene.knows.register.offices[nearest], km),)
