"""A county, a landskap or a part of the country: which of its municipalities is meant?"""

from dataclasses import dataclass

from bot.offices.model import Office
from bot.places.model import County, How, Match, Municipality, Outcome, Region
from bot.talk import choices
from bot.talk.answers import buttons, office
from bot.talk.answers.answer import Answer, Rows, note, paragraph, title
from bot.talk.atlas import Atlas
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Language, Memory, PlaceAnswer, text
from bot.talk.scene import Scene

PAGE = buttons.MOST_CHOICES


@dataclass(frozen=True, slots=True)
class Area:
    """What the person named, with the counties it lies in. `verb` and `arg` name it in buttons."""

    name: str
    county_codes: tuple[str, ...]
    verb: Verb
    arg: str
    municipality_codes: tuple[str, ...] = ()
    """The municipalities it is known to mean; all of its counties' where it has none."""


def county_area(county: County, language: Language) -> Area:
    return Area(office.county_name(county, language), (county.code,), Verb.COUNTY, county.code)


def region_area(region: Region) -> Area:
    return Area(
        region.name, region.county_codes, Verb.REGION, region.name, region.municipality_codes
    )


def area_of(arg: str, atlas: Atlas, language: Language) -> Area | None:
    """The area that a button names by its `arg`; None where there is none."""
    county, region = atlas.gazetteer.counties.get(arg), atlas.region(arg)
    if county is not None:
        return county_area(county, language)
    return region_area(region) if region else None


def inside(scene: Scene, area: Area, one: Office) -> bool:
    """Whether the office is in the area."""
    code = one.municipality_code
    if area.municipality_codes:
        return code in area.municipality_codes
    return scene.knows.municipality(code).county_code in area.county_codes


def named_area(match: Match, atlas: Atlas, language: Language) -> Area | None:
    """What the person named that is larger than a municipality; None where it is none."""
    if match.outcome is not Outcome.ASK:
        return None
    region = atlas.region(match.region or "")
    if region is not None:
        return region_area(region)
    if len(match.county_codes) == 1:
        return county_area(atlas.gazetteer.counties[match.county_codes[0]], language)
    return None


def which_part(scene: Scene, area: Area, page: int = 0, *, edits: bool = False) -> Answer:
    """Asks which county of a large area, or which municipality with an office, is meant."""
    inside = _with_offices(scene, area)
    several_counties = 1 < len(area.county_codes) <= buttons.MOST_CHOICES
    if several_counties and len(inside) > buttons.MOST_CHOICES:
        asked = _counties(scene, area, inside)
    else:
        asked = _municipalities(scene, area, inside, page)
    way_on = buttons.none_of_these() if inside else buttons.share_position()
    how = How.REGION if area.verb is Verb.REGION else How.COUNTY
    return Answer(
        intent=scene.intent,
        blocks=(title(text("region-title", region=area.name)), *asked.blocks, office.official()),
        memory=Memory(intent=scene.intent, topic=scene.topic, asked=asked.in_order),
        choices=(*asked.rows, (way_on, buttons.other_language(scene.language))),
        place=PlaceAnswer(Outcome.ASK, asked.codes, how),
        edits=edits,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question. `codes` are the municipalities it is about; `in_order` those its buttons name."""

    blocks: tuple[Block, ...]
    rows: Rows = ()
    codes: tuple[str, ...] = ()
    in_order: tuple[str, ...] = ()


def _with_offices(scene: Scene, area: Area) -> tuple[Municipality, ...]:
    inside = scene.knows.with_offices(area.county_codes)
    named = area.municipality_codes
    return tuple(each for each in inside if not named or each.code in named)


def _counties(scene: Scene, area: Area, inside: tuple[Municipality, ...]) -> _Asked:
    """Only counties with an office; as data, the largest municipalities stand for them."""
    counties = scene.knows.gazetteer.counties
    codes = {each.county_code for each in inside}
    rows = tuple(
        (_county_button(scene, counties[code]),) for code in area.county_codes if code in codes
    )
    question = paragraph(text("region-which-county", region=area.name))
    return _Asked((question,), rows, tuple(each.code for each in inside[:PAGE]))


def _county_button(scene: Scene, county: County) -> Choice:
    made = choices.data(Verb.COUNTY, county.code, 0, scene.intent)
    name = office.county_name(county, scene.language)
    return Choice(text("button-county", county=name), made)


def _municipalities(
    scene: Scene, area: Area, inside: tuple[Municipality, ...], page: int
) -> _Asked:
    if not inside:
        return _Asked((paragraph(text("region-empty", region=area.name)),))
    pages = -(-len(inside) // PAGE)
    page = min(page, pages - 1)
    shown = inside[page * PAGE : (page + 1) * PAGE]
    codes = tuple(each.code for each in shown)
    blocks: tuple[Block, ...] = (
        paragraph(text("region-which", region=area.name, count=len(inside))),
    )
    rows = tuple((_municipality_button(scene, each),) for each in shown)
    if pages > 1:
        blocks = (*blocks, note(text("page-of", page=page + 1, pages=pages)))
        rows = (*rows, (_turn(scene, area, (page + 1) % pages),))
    return _Asked(blocks, rows, codes, codes)


def _turn(scene: Scene, area: Area, to: int) -> Choice:
    label = text("button-more" if to else "button-first-page")
    return Choice(label, choices.data(area.verb, area.arg, to, scene.intent))


def _municipality_button(scene: Scene, municipality: Municipality) -> Choice:
    county = scene.knows.county(municipality.code).short
    label = text("button-place", place=municipality.name, county=county)
    return Choice(label, choices.place(municipality.code, scene.intent))
