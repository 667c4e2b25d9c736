"""Lists of offices in parts with a heading each, of an area or a period, turned page by page."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.offices.model import Office
from bot.offices.when import Precision, When
from bot.offices.written import when_of, written
from bot.talk import choices
from bot.talk.answers import buttons, listed, office
from bot.talk.answers.answer import Answer, Rows, note, paragraph, title
from bot.talk.answers.regions import Area, inside
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Intent, text
from bot.talk.scene import Scene
from bot.talk.understanding.model import DaySpan

PAGE = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which offices: all or those in an area, whenever or in a year or a month; and which page."""

    area: Area | None = None
    period: When | None = None
    page: int = 0

    @property
    def facts(self) -> dict[str, object]:
        """What a text takes to say it after its own words; nothing where all are wanted."""
        there = text("list-area", area=self.area.name) if self.area else ""
        then = text("list-period", period=self.period) if self.period else ""
        return {"area": there, "period": then}

    @property
    def args(self) -> tuple[str, str]:
        """The arguments of a button that wants the same."""
        return written(self.period) if self.period else "", self.area.arg if self.area else ""


@dataclass(frozen=True, slots=True)
class Part:
    """Offices, and the key of what is said before them."""

    offices: tuple[Office, ...]
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of list: its intent and buttons, and its texts."""

    intent: Intent
    verb: Verb
    title: str
    none: str
    gaps: str


def period_of(asked: date | DaySpan | None) -> When | None:
    """The year or the month that is asked about; None where it is neither."""
    if not isinstance(asked, DaySpan) or asked.first.day != 1:
        return None
    spans = (When(asked.first, each) for each in (Precision.YEAR, Precision.MONTH))
    return next((each for each in spans if each.last == asked.last), None)


def period_named(arg: str) -> When | None:
    """The year or month that a button names; None where it names none."""
    try:
        period = when_of(arg)
    except ValueError:
        return None
    return period if period.precision in (Precision.YEAR, Precision.MONTH) else None


def offices_of(scene: Scene, wanted: Wanted) -> tuple[Office, ...]:
    """All offices of the register, or those in the area."""
    every = tuple(scene.knows.register.offices.values())
    area = wanted.area
    return every if area is None else tuple(one for one in every if inside(scene, area, one))


def a_page(scene: Scene, kind: Kind, wanted: Wanted, parts: Sequence[Part], way_on: Rows) -> Answer:
    """The page wanted of the parts; where they are all empty, that nothing is known."""
    lines = [(part.lead, one) for part in parts for one in part.offices]
    pages = max(1, -(-len(lines) // PAGE))
    page = min(wanted.page, pages - 1)
    shown = lines[page * PAGE : (page + 1) * PAGE]
    return Answer(
        intent=kind.intent,
        blocks=(
            title(text(kind.title, **wanted.facts)),
            *(_lines(scene, shown) if shown else (paragraph(text(kind.none, **wanted.facts)),)),
            *listed.old(scene.knows, (one for _, one in shown)),
            note(text(kind.gaps)),
            *(() if pages == 1 else (note(text("page-of", page=page + 1, pages=pages)),)),
            office.official(),
        ),
        memory=replace(scene.memory, intent=kind.intent),
        choices=(*_turn(kind, wanted, page, pages), *way_on),
        offices=tuple(listed.as_answer(scene.knows, one) for _, one in shown),
    )


def _lines(scene: Scene, shown: Sequence[tuple[str, Office]]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    before = ""
    for lead, one in shown:
        if lead and lead != before:
            blocks.append(paragraph(text(lead)))
        blocks.append(listed.line(scene.knows, one))
        before = lead
    return tuple(blocks)


def _turn(kind: Kind, wanted: Wanted, page: int, pages: int) -> Rows:
    if pages == 1:
        return ()
    to = (page + 1) % pages
    label = text("button-more" if to else "button-first-page")
    return ((Choice(label, choices.data(kind.verb, *wanted.args, to)),),)


def follow(scene: Scene, wanted: Wanted) -> tuple[Choice, ...]:
    """Follows what was listed, and offers the other language."""
    counties = wanted.area.county_codes if wanted.area else ()
    one = buttons.follow_county(counties[0]) if len(counties) == 1 else buttons.follow_sweden()
    return (one, buttons.other_language(scene.language))
