"""Which offices open or have opened in a year, a month or a part of Sweden."""

from dataclasses import replace

from bot.offices.openings import new_among
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.answers.buttons import to_closings, to_openings
from bot.talk.answers.lists import Kind, Part, Wanted, a_page, follow, offices_of
from bot.talk.choices import Verb
from bot.talk.model import Intent, text
from bot.talk.scene import Scene

OPENINGS = Kind(
    Intent.LIST_OPENINGS, Verb.OPENINGS_IN, "openings-in-title", "openings-in-none", "openings-gaps"
)


def openings_in(scene: Scene, wanted: Wanted) -> Answer:
    """A page of them, those whose date is not known last."""
    knows = scene.knows
    found = new_among(offices_of(scene, wanted), knows.status, scene.day, wanted.period)
    parts = (
        Part(found.ahead, "openings-ahead"),
        Part(found.opened, "openings-opened"),
        Part(found.passed, "openings-passed"),
        Part(found.undated, "openings-undated"),
    )
    way_on = ((to_openings(), to_closings()), follow(scene, wanted))
    whole = a_page(scene, OPENINGS, wanted, parts, way_on)
    if found.dated or not found.undated:
        return whole
    heading, *rest = whole.blocks
    none = paragraph(text(OPENINGS.none, **wanted.facts))
    return replace(whole, blocks=(heading, none, *rest))
