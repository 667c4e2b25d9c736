"""A municipality's offices: one in full, several as a list, or the nearest where there is none."""

from dataclasses import replace

from bot.offices.model import Office
from bot.offices.status import State
from bot.places.distance import distance_km
from bot.places.model import Place
from bot.talk import choices
from bot.talk.answers import buttons, listed, nearby, office
from bot.talk.answers.answer import Answer, Rows, note, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, text
from bot.talk.scene import Scene, found, origin_of

PAGE = 5
Measured = tuple[tuple[Office, int | None], ...]


def offices_at(scene: Scene, place: Place) -> Answer:
    """What a person gets who names a place, or shares a position, and asks for the office."""
    offices = scene.knows.offices_in(place.municipality_code)
    if not offices:
        return nearby.none_here(scene, place)
    one = offices[0] if len(offices) == 1 else None
    whole = one_office(scene, place, one) if one else several(scene, place)
    return nearby.with_nearer(scene, place, whole)


def one_office(scene: Scene, place: Place, one: Office) -> Answer:
    """All that is known of one office; where it is closed, the nearest that are not."""
    (_, km), *_ = _measured(scene, place, (one,))
    blocks = office.about_office(scene.knows, one, scene.language)
    if km:
        blocks = (*blocks, note(text("office-distance", km=km, origin=_origin_name(scene, place))))
    whole = Answer(
        intent=scene.intent,
        blocks=blocks,
        memory=scene.remembering(place, one.id),
        choices=_rows(scene, one),
        place=found(place),
        offices=(listed.as_answer(scene.knows, one, km),),
    )
    return _with_nearest(scene, place, whole) if _closed(scene, one) else whole


def _rows(scene: Scene, one: Office) -> Rows:
    if _closed(scene, one):
        return buttons.for_follower(one.municipality_code, scene.language)
    return buttons.for_office(one, scene.language)


def several(scene: Scene, place: Place, page: int = 0, way_on: Rows | None = None) -> Answer:
    """A page of the municipality's offices, each with its state and a button to its own answer.

    `way_on` are the buttons after those, where what else can be asked is not the usual.
    """
    offices = scene.knows.offices_in(place.municipality_code)
    measured = _measured(scene, place, offices)
    pages = -(-len(measured) // PAGE)
    page = min(page, pages - 1)
    shown = measured[page * PAGE : (page + 1) * PAGE]
    code = place.municipality_code
    if way_on is None:
        way_on = buttons.for_municipality(code, scene.language)
    whole = Answer(
        intent=scene.intent,
        blocks=_listed(scene, code, shown),
        memory=scene.remembering(place),
        choices=(
            *((buttons.one_office(one),) for one, _ in shown),
            *_turn(code, page, pages),
            *way_on,
        ),
        place=found(place),
        offices=tuple(listed.as_answer(scene.knows, one, km) for one, km in measured),
    )
    return _with_nearest(scene, place, whole) if scene.knows.all_closed(code) else whole


def with_offices(scene: Scene, place: Place, told: Answer) -> Answer:
    """What was told of the place, and after it the offices where it holds."""
    whole = several(scene, place, way_on=told.choices)
    return replace(whole, blocks=(*told.blocks, *whole.blocks), memory=told.memory)


def _listed(scene: Scene, code: str, shown: Measured) -> tuple[Block, ...]:
    municipality = scene.knows.municipality(code).name
    return (
        title(text("office-several", municipality=municipality)),
        *(listed.line(scene.knows, one, km) for one, km in shown),
        *listed.old(scene.knows, (one for one, _ in shown)),
        paragraph(text("office-help", agencies=_agencies(scene, code))),
        office.official(),
    )


def _agencies(scene: Scene, code: str) -> tuple[str, ...]:
    names = [
        name
        for one in scene.knows.offices_in(code)
        for name in office.agencies(scene.knows, one, scene.language)
    ]
    return tuple(dict.fromkeys(names))


def _turn(code: str, page: int, pages: int) -> Rows:
    """The button to the next page, from the last one back to the first."""
    if pages == 1:
        return ()
    to = (page + 1) % pages
    key = "button-more" if to else "button-first-page"
    return ((Choice(text(key), choices.data(Verb.PLACES, code, to)),),)


def _measured(scene: Scene, place: Place, offices: tuple[Office, ...]) -> Measured:
    """The offices with their distances, nearest first; by name where no distance was asked for.

    From the main town to an office whose place is only known as the main town, no distance means
    anything. What is closed comes last.
    """
    origin = origin_of(place, scene.knows)
    if origin.is_main_town:
        return tuple((one, None) for one in sorted(offices, key=lambda o: _closed(scene, o)))
    away = [(one, round(distance_km(origin.position, one.position))) for one in offices]
    return tuple(sorted(away, key=lambda pair: (_closed(scene, pair[0]), pair[1])))


def _origin_name(scene: Scene, place: Place) -> object:
    return nearby.name(origin_of(place, scene.knows))


def _closed(scene: Scene, one: Office) -> bool:
    return scene.knows.status(one).state is State.CLOSED


def _with_nearest(scene: Scene, place: Place, whole: Answer) -> Answer:
    """The answer with the nearest offices that are not closed."""
    origin = origin_of(place, scene.knows)
    told = frozenset(one.id for one in whole.offices)
    near = nearby.nearest_to(scene, origin, told)
    lead = paragraph(text("office-all-closed-near", origin=nearby.name(origin)))
    return replace(
        whole,
        blocks=(*whole.blocks, lead, *nearby.lines(scene, near, origin)),
        choices=(*nearby.rows(near), *whole.choices),
        offices=(*whole.offices, *nearby.as_answers(scene, near)),
    )
