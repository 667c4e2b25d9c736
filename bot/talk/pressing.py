"""From a button that was pressed to its answer."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.offices.model import Agency, Office
from bot.places.model import How, Place
from bot.talk import choices, pressing_follows
from bot.talk.answers import (
    closings,
    contact,
    introduction,
    lists,
    municipality,
    nearby,
    on_map,
    opening_hours,
    openings,
    openings_in,
    place,
    privacy,
    regions,
    services,
    unknown,
    which,
)
from bot.talk.answers.answer import Answer
from bot.talk.answers.lists import Wanted
from bot.talk.answers.regions import Area
from bot.talk.atlas import Atlas
from bot.talk.choices import Press, Verb
from bot.talk.model import Intent
from bot.talk.recall import pending
from bot.talk.scene import Scene

_INTENTS = {intent.value: intent for intent in Intent}

Handler = Callable[[Scene, Press, Atlas], Answer]


def answer_to_press(scene: Scene, press: Press | None, atlas: Atlas) -> Answer:
    """The button's answer; of one that is out of date or forged, that it is, and a way on."""
    if press is None:
        return _outdated(scene)
    if press.verb in _PLAIN:
        return _PLAIN[press.verb](scene)
    handler = _HANDLERS.get(press.verb)
    return handler(scene, press, atlas) if handler else _outdated(scene)


def _outdated(scene: Scene) -> Answer:
    return unknown.not_understood(scene, "choice-outdated")


def _place(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    chosen = atlas.place(press.arg(0), press.arg(2), How.CHOICE)
    intent = _INTENTS.get(press.arg(1))
    if chosen is None or intent is None:
        return _outdated(scene)
    topic = scene.memory.topic if pending(scene.memory) is intent else None
    return place.about_place(replace(scene, intent=intent, topic=topic), chosen)


def _places(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    chosen = atlas.remembered(scene.memory)
    if chosen is None or chosen.municipality_code != press.arg(0):
        chosen = atlas.place(press.arg(0), None, How.CHOICE)
    if chosen is None or not scene.knows.offices_in(chosen.municipality_code):
        return _outdated(scene)
    page = municipality.several(scene.wanting(Intent.FIND_OFFICE), chosen, press.number(1))
    return replace(page, edits=True)


def _county(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    county = atlas.gazetteer.counties.get(press.arg(0))
    if county is None:
        return _outdated(scene)
    return _part(scene, regions.county_area(county, scene.language), press)


def _region(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    region = atlas.region(press.arg(0))
    if region is None:
        return _outdated(scene)
    return _part(scene, regions.region_area(region), press)


def _part(scene: Scene, area: Area, press: Press) -> Answer:
    intent = _INTENTS.get(press.arg(2), Intent.FIND_OFFICE)
    asked = replace(scene, intent=intent, topic=scene.memory.topic)
    return regions.which_part(asked, area, press.number(1), edits=True)


def _of_office(answer: Callable[[Scene, Place, Office], Answer], intent: Intent) -> Handler:
    """A handler for a button whose first argument is an office."""

    def handle(scene: Scene, press: Press, atlas: Atlas) -> Answer:
        one = _office(scene, press.arg(0))
        if one is None:
            return _outdated(scene)
        told = answer(scene.wanting(intent), _place_of(scene, one, atlas), one)
        return replace(told, edits=press.arg(1) == choices.BACK)

    return handle


def _office(scene: Scene, arg: str) -> Office | None:
    offices = scene.knows.register.offices
    return offices.get(choices.find_office(arg, offices) or "")


def _place_of(scene: Scene, one: Office, atlas: Atlas) -> Place:
    """The place spoken of where the office is there; else the office's municipality."""
    spoken_of = atlas.remembered(scene.memory)
    if spoken_of is not None and spoken_of.municipality_code == one.municipality_code:
        return spoken_of
    municipality_ = scene.knows.municipality(one.municipality_code)
    return Place(municipality_.code, municipality_.name, municipality_.position, how=How.CHOICE)


def _services(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    scene = scene.wanting(Intent.SERVICES)
    if not press.arg(0):
        return services.services(scene)
    return _of_office(services.services, Intent.SERVICES)(scene, press, atlas)


def _topic(scene: Scene, press: Press, atlas: Atlas) -> Answer:
    if press.arg(0) not in Agency.__members__:
        return _outdated(scene)
    scene = replace(scene, topic=press.arg(0), intent=Intent.SERVICES)
    if not press.arg(1):
        return services.services(scene, atlas.place(press.arg(2), None, How.CHOICE))
    of_one = Press(press.verb, press.args[1:2])
    return _of_office(services.services, Intent.SERVICES)(scene, of_one, atlas)


def _near(scene: Scene, where: Place, one: Office) -> Answer:
    return nearby.nearest_other(scene, where, frozenset({one.id}))


def _openings(scene: Scene, press: Press, _: Atlas) -> Answer:
    turns = len(press.args) > 1
    return openings.openings(scene, press.number(0), press.number(1), edits=turns)


def _listed(answer: Callable[[Scene, Wanted], Answer]) -> Handler:
    """A handler for a button that names a period, an area and a page."""

    def handle(scene: Scene, press: Press, atlas: Atlas) -> Answer:
        area = regions.area_of(press.arg(1), atlas, scene.language)
        period = lists.period_named(press.arg(0))
        if (press.arg(1) and area is None) or (press.arg(0) and period is None):
            return _outdated(scene)
        told = answer(scene, Wanted(area, period, press.number(2)))
        return replace(told, edits=bool(press.args))

    return handle


_PLAIN: Mapping[Verb, Callable[[Scene], Answer]] = {
    Verb.NONE_OF_THESE: which.none_of_these,
    Verb.CONTACT: contact.contact,
    Verb.HELP: introduction.help_,
    Verb.ABOUT: introduction.about,
    Verb.PRIVACY: privacy.privacy,
    Verb.MY_DATA: privacy.my_data,
}
_HANDLERS: Mapping[Verb, Handler] = {
    Verb.PLACE: _place,
    Verb.PLACES: _places,
    Verb.COUNTY: _county,
    Verb.REGION: _region,
    Verb.OFFICE: _of_office(municipality.one_office, Intent.FIND_OFFICE),
    Verb.SERVICES: _services,
    Verb.TOPIC: _topic,
    Verb.HOURS: _of_office(opening_hours.hours_of, Intent.HOURS),
    Verb.MAP: _of_office(on_map.on_map, Intent.FIND_OFFICE),
    Verb.NEAR: _of_office(_near, Intent.FIND_OFFICE),
    Verb.OPENINGS: _openings,
    Verb.OPENINGS_IN: _listed(openings_in.openings_in),
    Verb.CLOSINGS: _listed(closings.closings),
    Verb.FOLLOW: pressing_follows.follow,
    Verb.UNFOLLOW: pressing_follows.stop,
    Verb.FOLLOWED: pressing_follows.followed,
    Verb.WISHES: pressing_follows.wishes,
    Verb.FORGET: pressing_follows.forget,
}
