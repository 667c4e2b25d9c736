"""Where an office is, on a map."""

from bot.offices.model import Office, PositionOf
from bot.places.model import Place
from bot.talk.answers import buttons, listed, office
from bot.talk.answers.answer import Answer, paragraph, title
from bot.talk.model import Intent, Venue, text
from bot.talk.scene import Scene, found


def on_map(scene: Scene, place: Place, one: Office) -> Answer:
    """The office's position, and honestly what it is the position of."""
    is_door = one.position_of is PositionOf.DOOR
    seat = scene.knows.municipality(one.municipality_code).seat
    shown = (one.locality or seat) if one.position_of is PositionOf.LOCALITY else seat
    explained = text("map-door", office=one.name) if is_door else text("map-around", place=shown)
    name = text("button-office", name=one.name)
    address = office.where(scene.knows, one, scene.language)
    return Answer(
        intent=Intent.FIND_OFFICE,
        blocks=(
            title(name),
            paragraph(explained),
            paragraph(address),
        ),
        memory=scene.remembering(place, one.id),
        choices=((buttons.back_to(one), buttons.follow_office(one)),),
        place=found(place),
        offices=(listed.as_answer(scene.knows, one),),
        venue=Venue(
            position=one.position,
            name=name,
            address=address,
            is_door=is_door,
            office_id=one.id,
            municipality_code=one.municipality_code,
        ),
    )
