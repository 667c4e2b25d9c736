"""What one can do at the offices: in short, by agency, or one thing asked about."""

from dataclasses import replace

from bot.offices.model import Agency, Known, Office, Service
from bot.offices.services import ID_CARD, about, here, of_agency
from bot.places.model import Place
from bot.talk import choices
from bot.talk.answers import buttons, elsewhere, id_cards, listed, office, wording
from bot.talk.answers.answer import Answer, Rows, item, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Intent, Memory, PlaceAnswer, text
from bot.talk.scene import Scene, found

_TOGETHER = (
    ("id_card", "id_card_fee", "id_card_collect"),
    ("move_to_sweden", "move_documents", "move_family"),
    ("housing_supplement", "pension_forms"),
    ("migration_biometrics", "migration_not_ukraine"),
    ("ukraine_registration", "migration_not_ukraine"),
)
"""Services that one who asks for the first has to know of together."""
_GENERAL = ("guidance", "forms", "digital", "case_information", "book_case_officer", "drop_in")
_BOOKING = {True: "yes", False: "no", None: "unknown"}


def services(scene: Scene, place: Place | None = None, one: Office | None = None) -> Answer:
    """What the question's topic says can be done, at `one` or at a place's offices, or anywhere."""
    offices = _offices(scene, place, one)
    topic = scene.topic
    if topic in ID_CARD:
        blocks = _id_card(scene, topic, id_cards.where(scene, place, offices))
    elif topic is not None and elsewhere.is_elsewhere(topic):
        blocks = _elsewhere(scene, topic, place, one)
    elif topic is not None:
        blocks = _topic(scene, topic, place, one)
    else:
        blocks = _general(scene, place, one)
    return Answer(
        intent=Intent.SERVICES,
        blocks=blocks,
        memory=_memory(scene, place, one),
        choices=_rows(scene, place, one),
        place=found(place) if place else PlaceAnswer(),
        offices=tuple(listed.as_answer(scene.knows, each) for each in offices),
    )


def at_any(topic: str | None) -> bool:
    """Whether the topic is one thing to be done of which the answer does not name the offices."""
    return topic is not None and not elsewhere.is_elsewhere(topic) and topic not in ID_CARD


def _memory(scene: Scene, place: Place | None, one: Office | None) -> Memory:
    """Where no place was spoken of yet, a place told next is where it is to be done."""
    if place is not None:
        return scene.remembering(place, one.id if one else None)
    if scene.memory.municipality is not None:
        return scene.memory
    return replace(scene.memory, intent=Intent.SERVICES, topic=scene.topic)


def _id_card(scene: Scene, topic: str, where: tuple[Block, ...]) -> tuple[Block, ...]:
    """What was asked for first: where it is done, or what it costs and how it is collected."""
    heading, *places = where
    _, *told = _topic(scene, topic, None, None)
    return (heading, *places, *told) if topic == "id_card" else (heading, *told, *places)


def before(scene: Scene, answer: Answer) -> Answer:
    """What the topic says, and after it another answer: where the nearest offices are."""
    if scene.topic is not None and elsewhere.is_elsewhere(scene.topic):
        told = elsewhere.elsewhere(scene, scene.topic) or (elsewhere.UNKNOWN,)
    else:
        told = _topic(scene, scene.topic, None, None) if scene.topic else ()
    return replace(answer, blocks=(*told, *answer.blocks))


def _offices(scene: Scene, place: Place | None, one: Office | None) -> tuple[Office, ...]:
    if one is not None:
        return (one,)
    return scene.knows.offices_in(place.municipality_code) if place else ()


def _topic(scene: Scene, topic: str, place: Place | None, one: Office | None) -> tuple[Block, ...]:
    """The services of an agency, or one and those that belong to it."""
    register = scene.knows.register
    if topic in Agency.__members__:
        told = of_agency(register, Agency(topic))
    else:
        told = about(register, _with_related(topic))
    if not told:
        return (_title(scene, place, one), paragraph(text("services-unknown")), office.official())
    heading = _title_of(scene, told[0].agency, one)
    own = (paragraph(text("services-language")),) if topic == "interpreter" else ()
    return (heading, *_lines(scene, told, one), *own)


def _general(scene: Scene, place: Place | None, one: Office | None) -> tuple[Block, ...]:
    told = about(scene.knows.register, _GENERAL)
    return (
        _title(scene, place, one),
        *_lines(scene, told, one),
        paragraph(text("services-which")),
    )


def _elsewhere(
    scene: Scene, topic: str, place: Place | None, one: Office | None
) -> tuple[Block, ...]:
    """Whom to ask instead; where that isn't known, what can be done there all the same."""
    told = elsewhere.elsewhere(scene, topic)
    if told:
        return (title(text("button-office", name=one.name)), *told) if one else told
    heading, *general = _general(scene, place, one)
    return (heading, elsewhere.UNKNOWN, *general)


def _title(scene: Scene, place: Place | None, one: Office | None) -> Block:
    if one is not None:
        return title(text("services-title-office", office=one.name))
    if place is None:
        return title(text("services-title"))
    municipality = scene.knows.municipality(place.municipality_code).name
    return title(text("services-title-place", municipality=municipality))


def _title_of(scene: Scene, agency: Agency, one: Office | None) -> Block:
    """Whose services they are; the offices' own have the general title."""
    facts = scene.knows.register.agencies.get(agency)
    if agency is Agency.SSC or facts is None:
        return _title(scene, None, one)
    name = facts.name[scene.language]
    if one is None:
        return title(text("services-title-agency", agency=name))
    return title(text("services-title-agency-office", agency=name, office=one.name))


def _with_related(topic: str) -> tuple[str, ...]:
    """The topic first, then what belongs to it."""
    group = next((keys for keys in _TOGETHER if topic in keys), ())
    return tuple(dict.fromkeys((topic, *group)))


def _lines(scene: Scene, told: tuple[Service, ...], one: Office | None) -> tuple[Block, ...]:
    """The services, those that only some offices have after the others."""
    some = [each for each in told if _where(each, one) == "some"]
    sure = tuple(_line(scene, each, one) for each in told if each not in some)
    unsure = tuple(_line(scene, each, one) for each in some)
    return (*sure, *(_only_some(one) if some else ()), *unsure)


def _only_some(one: Office | None) -> tuple[Block, ...]:
    if one is None:
        return (paragraph(text("services-only-some")),)
    return (paragraph(text("services-only-some-here", office=one.name)),)


def _line(scene: Scene, service: Service, one: Office | None) -> Block:
    """The service, whether a time is booked, and who says so and when; it leads there."""
    said = text(
        "service-line",
        what=service.text[scene.language],
        where=_where(service, one),
        booking=_BOOKING[service.booking],
        by=wording.cited(wording.source_of(service)),
    )
    return item(said, service.source_url)


def _where(service: Service, one: Office | None) -> str:
    """Which offices have it; of one office where it is known, whether that one has."""
    known = here(one, service) if one else Known.UNKNOWN
    if known is Known.UNKNOWN or service.offices == "none":
        return service.offices
    return "all" if known is Known.YES else "elsewhere"


def _rows(scene: Scene, place: Place | None, one: Office | None) -> Rows:
    """The agencies, two in a row, then the way back."""
    agencies = one.agencies if one else tuple(scene.knows.register.agencies)
    named = [a for a in agencies if a is not Agency.SSC and str(a) != scene.topic]
    made = [_agency(scene, a, place, one) for a in named if a in scene.knows.register.agencies]
    pairs = tuple(tuple(made[at : at + 2]) for at in range(0, len(made), 2))
    if one is not None:
        return (*pairs, (buttons.back_to(one), buttons.follow_office(one)))
    follow = (buttons.follow_place(place.municipality_code),) if place else ()
    return (*pairs, (buttons.share_position(), *follow))


def _agency(scene: Scene, agency: Agency, place: Place | None, one: Office | None) -> Choice:
    name = scene.knows.register.agencies[agency].name[scene.language]
    known_as = choices.office_arg(one.id) if one else ""
    code = place.municipality_code if place else ""
    made = choices.data(Verb.TOPIC, agency, known_as, code)
    return Choice(text("button-agency", agency=name), made)
