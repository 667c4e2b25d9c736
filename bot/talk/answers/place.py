"""What was wanted of a place, once the place is known."""

from dataclasses import replace

from bot.offices.model import Office
from bot.places.folding import fold_name
from bot.places.model import Place
from bot.talk.answers import municipality, nearby, opening_hours, scopes, services, subscribe
from bot.talk.answers.answer import Answer
from bot.talk.model import Intent
from bot.talk.scene import Scene, origin_of


def about_place(scene: Scene, place: Place) -> Answer:
    """The hours, the services or the offices of the place, as the intent says."""
    offices = scene.knows.offices_in(place.municipality_code)
    part = _in_part_named(offices, place)
    meant = offices[0] if len(offices) == 1 else part
    match scene.intent:
        case Intent.HOURS if meant is not None:
            return opening_hours.hours_of(scene, place, meant)
        case Intent.HOURS if offices:
            return opening_hours.hours_of_several(scene, place, offices)
        case Intent.SERVICES:
            return _services(scene, place, meant)
        case Intent.SUBSCRIBE:
            return subscribe.follow_place(scene, place, part if len(offices) > 1 else None)
    return municipality.offices_at(scene, place)


def _services(scene: Scene, place: Place, meant: Office | None) -> Answer:
    if scene.knows.all_closed(place.municipality_code):
        return services.before(scene, municipality.offices_at(scene, place))
    told = services.services(scene, place, meant)
    if meant is None and services.at_any(scene.topic):
        return municipality.with_offices(scene, place, told)
    return told


def _in_part_named(offices: tuple[Office, ...], place: Place) -> Office | None:
    """The office in the part of town that was named."""
    part = fold_name(place.locality) if place.locality else None
    return next((one for one in offices if one.locality and fold_name(one.locality) == part), None)


def about_office(scene: Scene, place: Place, one: Office) -> Answer:
    """The hours or the services of one office, or all that is known of it."""
    match scene.intent:
        case Intent.HOURS:
            return opening_hours.hours_of(scene, place, one)
        case Intent.SERVICES:
            return services.services(scene, place, one)
        case Intent.SUBSCRIBE:
            return subscribe.follow(scene, scopes.of_office(one), place)
    return municipality.one_office(scene, place, one)


def nearest(scene: Scene, place: Place) -> Answer:
    """The nearest offices, whatever the municipality; the offices of one that is all that is named.

    From the main town to offices whose place is only known as the main town, no distance tells
    which is the nearest.
    """
    if origin_of(place, scene.knows).is_main_town:
        return municipality.offices_at(scene, place)
    return nearby.nearest_other(scene, place, frozenset())


def nearest_again(scene: Scene, place: Place) -> Answer:
    """The nearest offices to the place spoken of; of a main town, those besides its own."""
    if origin_of(place, scene.knows).is_main_town:
        return nearest_other(scene, place)
    return nearest(scene, place)


def nearest_other(scene: Scene, place: Place) -> Answer:
    """The nearest offices outside the municipality that was spoken of, or besides its one."""
    told = frozenset(one.id for one in scene.knows.offices_in(place.municipality_code))
    return nearby.nearest_other(scene, place, told)


def again(scene: Scene, spoken_of: Place) -> Answer:
    """What was last said of the place, once more."""
    wanted = scene.memory.intent or Intent.FIND_OFFICE
    if wanted is Intent.SUBSCRIBE:
        # What was followed then may have been stopped since: asked once, followed once.
        wanted = Intent.FIND_OFFICE
    scene = replace(scene, intent=wanted, topic=scene.memory.topic)
    one = scene.knows.register.offices.get(scene.memory.office or "")
    if one is not None and one.municipality_code != spoken_of.municipality_code:
        one = None
    return about_office(scene, spoken_of, one) if one else about_place(scene, spoken_of)
