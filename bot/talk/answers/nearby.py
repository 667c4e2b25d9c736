"""The offices nearest to where a person is, of those not known to be closed."""

from dataclasses import replace

from bot.offices.model import Office
from bot.offices.nearest import clearly_nearer, nearest
from bot.places.model import Place
from bot.talk.answers import buttons, listed, office
from bot.talk.answers.answer import Answer, Rows, note, paragraph, title
from bot.talk.model import Block, Choice, Intent, OfficeAnswer, Text, text
from bot.talk.scene import Origin, Scene, found, origin_of

SHOWN = 3
Near = tuple[tuple[Office, int], ...]


def nearest_to(scene: Scene, origin: Origin, without: frozenset[str] = frozenset()) -> Near:
    """The nearest offices with their distances in whole kilometres."""
    knows = scene.knows
    near = nearest(knows.register, origin.position, knows.status, SHOWN, without)
    return tuple((one.office, one.km) for one in near)


def lines(scene: Scene, near: Near, origin: Origin) -> tuple[Block, ...]:
    """The offices with their states, and what the distances are measured from."""
    if not near:
        return (paragraph(text("nearest-none")), office.official())
    shown = [listed.line(scene.knows, one, km) for one, km in near]
    old = listed.old(scene.knows, (one for one, _ in near))
    return (*shown, note(_measured_from(origin)), *old, office.official())


def _measured_from(origin: Origin) -> Text:
    key = "nearest-how-town" if origin.is_main_town else "nearest-how"
    return text(key, origin=name(origin))


def name(origin: Origin) -> object:
    """What the person calls the place that distances are measured from."""
    return text("place-yours") if origin.label is None else origin.label


def rows(near: Near) -> Rows:
    """A button for each office."""
    return tuple((buttons.one_office(one),) for one, _ in near)


def as_answers(scene: Scene, near: Near) -> tuple[OfficeAnswer, ...]:
    return tuple(listed.as_answer(scene.knows, one, km) for one, km in near)


def with_nearer(scene: Scene, place: Place, whole: Answer) -> Answer:
    """The answer with the offices of other municipalities that are clearly nearer to the person.

    As it is where only a municipality is known: it is that one's offices that were asked for.
    """
    origin = origin_of(place, scene.knows)
    if origin.is_main_town or scene.intent is not Intent.FIND_OFFICE:
        return whole
    here = scene.knows.offices_in(place.municipality_code)
    found_ = clearly_nearer(scene.knows.register, origin.position, scene.knows.status, here)
    near = tuple((one.office, one.km) for one in found_)
    if not near:
        return whole
    lead = paragraph(text("nearest-elsewhere", count=len(near), origin=name(origin)))
    shown = (listed.line(scene.knows, one, km) for one, km in near)
    return replace(
        whole,
        blocks=(*whole.blocks, lead, *shown, note(_measured_from(origin))),
        choices=(*rows(near), *whole.choices),
        offices=(*whole.offices, *as_answers(scene, near)),
    )


def none_here(scene: Scene, place: Place) -> Answer:
    """No office is known in the municipality: the nearest ones, and whom to tell of a new one."""
    origin = origin_of(place, scene.knows)
    near = nearest_to(scene, origin)
    municipality = scene.knows.municipality(place.municipality_code).name
    return Answer(
        intent=scene.intent,
        blocks=(
            title(text("none-here-title", municipality=municipality)),
            paragraph(text("none-here-check")),
            paragraph(text("none-here-nearest", origin=name(origin))),
            *lines(scene, near, origin),
        ),
        memory=scene.remembering(place),
        choices=(*rows(near), *buttons.for_follower(place.municipality_code, scene.language)),
        place=found(place),
        offices=as_answers(scene, near),
    )


def nearest_other(scene: Scene, place: Place, told: frozenset[str]) -> Answer:
    """The nearest offices besides those that the person was told of."""
    origin = origin_of(place, scene.knows)
    near = nearest_to(scene, origin, told)
    key = "nearest-other-title" if told else "nearest-title"
    way_on: tuple[Choice, ...] = (
        buttons.share_position(),
        buttons.follow_place(place.municipality_code),
        buttons.other_language(scene.language),
    )
    return Answer(
        intent=Intent.FIND_OFFICE,
        blocks=(title(text(key, origin=name(origin))), *lines(scene, near, origin)),
        memory=scene.remembering(place),
        choices=(*rows(near), way_on),
        place=found(place),
        offices=as_answers(scene, near),
    )
