"""A list that was asked for: of openings or closings, of an area, of a year."""

from bot.talk.answers.answer import Answer
from bot.talk.answers.closings import closings
from bot.talk.answers.lists import Wanted, period_of
from bot.talk.answers.openings import openings
from bot.talk.answers.openings_in import openings_in
from bot.talk.answers.regions import Area
from bot.talk.model import Intent
from bot.talk.scene import Scene

LISTS = frozenset({Intent.LIST_OPENINGS, Intent.LIST_CLOSINGS})


def offices_listed(scene: Scene, area: Area | None = None) -> Answer:
    """The list that the scene's intent names."""
    wanted = Wanted(area, period_of(scene.about_day))
    if scene.intent is Intent.LIST_CLOSINGS:
        return closings(scene, wanted)
    return openings(scene) if wanted == Wanted() else openings_in(scene, wanted)
