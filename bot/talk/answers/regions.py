"""A county, a landskap or a part of the country: which of its municipalities is meant?"""

from dataclasses import dataclass

from bot.places.model import County, How, Municipality, Outcome
from bot.talk import choices
from bot.talk.answers import buttons, office
from bot.talk.answers.answer import Answer, Rows, note, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Memory, PlaceAnswer, text
from bot.talk.scene import Scene

PAGE = buttons.MOST_CHOICES


@dataclass(frozen=True, slots=True)
class Area:
    """What the person named, with the counties it lies in. `verb` and `arg` name it in buttons."""

    name: str
    county_codes: tuple[str, ...]
    verb: Verb
    arg: str


def county_area(county: County) -> Area:
    return Area(county.name, (county.code,), Verb.COUNTY, county.code)


def which_part(scene: Scene, area: Area, page: int = 0, *, edits: bool = False) -> Answer:
    """Asks which county of a large area, or which municipality with an office, is meant."""
    inside = scene.knows.with_offices(area.county_codes)
    several_counties = 1 < len(area.county_codes) <= buttons.MOST_CHOICES
    if several_counties and len(inside) > buttons.MOST_CHOICES:
        shown, question, rows = _counties(scene, area, inside)
    else:
        shown, question, rows = _municipalities(scene, area, inside, page)
    codes = tuple(each.code for each in shown)
    way_on = buttons.none_of_these() if inside else buttons.share_position()
    how = How.REGION if area.verb is Verb.REGION else How.COUNTY
    return Answer(
        intent=scene.intent,
        blocks=(title(text("region-title", region=area.name)), *question, office.official()),
        memory=Memory(intent=scene.intent, topic=scene.topic, asked=codes),
        choices=(*rows, (way_on, buttons.other_language(scene.language))),
        place=PlaceAnswer(Outcome.ASK, codes, how),
        edits=edits,
    )


Asked = tuple[tuple[Municipality, ...], tuple[Block, ...], Rows]


def _counties(scene: Scene, area: Area, inside: tuple[Municipality, ...]) -> Asked:
    """Only counties with an office; as data, the largest municipalities stand for them."""
    counties = scene.knows.gazetteer.counties
    codes = {each.county_code for each in inside}
    rows = tuple(
        (_county_button(scene, counties[code]),) for code in area.county_codes if code in codes
    )
    question = paragraph(text("region-which-county", region=area.name))
    return inside[:PAGE], (question,), rows


def _county_button(scene: Scene, county: County) -> Choice:
    made = choices.data(Verb.COUNTY, county.code, 0, scene.intent)
    return Choice(text("button-county", county=county.name), made)


def _municipalities(scene: Scene, area: Area, inside: tuple[Municipality, ...], page: int) -> Asked:
    if not inside:
        return (), (paragraph(text("region-empty", region=area.name)),), ()
    pages = -(-len(inside) // PAGE)
    page = min(page, pages - 1)
    shown = inside[page * PAGE : (page + 1) * PAGE]
    question = paragraph(text("region-which", region=area.name, count=len(inside)))
    rows = tuple((_municipality_button(scene, each),) for each in shown)
    if pages == 1:
        return shown, (question,), rows
    to = (page + 1) % pages
    turn = Choice(
        text("button-more" if to else "button-first-page"),
        choices.data(area.verb, area.arg, to, scene.intent),
    )
    return shown, (question, note(text("page-of", page=page + 1, pages=pages))), (*rows, (turn,))


def _municipality_button(scene: Scene, municipality: Municipality) -> Choice:
    county = scene.knows.county(municipality.code).short
    label = text("button-place", place=municipality.name, county=county)
    return Choice(label, choices.place(municipality.code, scene.intent))
