"""Which offices are closing or have closed, as far as sources name them."""

from bot.offices.closings import closings_of
from bot.talk.answers.answer import Answer
from bot.talk.answers.buttons import to_openings
from bot.talk.answers.lists import Kind, Part, Wanted, a_page, follow, offices_of
from bot.talk.choices import Verb
from bot.talk.model import Intent
from bot.talk.scene import Scene

CLOSINGS = Kind(
    Intent.LIST_CLOSINGS, Verb.CLOSINGS, "closings-title", "closings-none", "closings-gaps"
)


def closings(scene: Scene, wanted: Wanted) -> Answer:
    """A page of them: those ahead, those whose day has passed untold, those that have closed."""
    found = closings_of(offices_of(scene, wanted), scene.knows.status, wanted.period)
    parts = (
        Part(found.ahead, "closings-ahead"),
        Part(found.passed, "closings-passed"),
        Part(found.closed, "closings-closed"),
    )
    way_on = ((to_openings(),), follow(scene, wanted))
    return a_page(scene, CLOSINGS, wanted, parts, way_on)
