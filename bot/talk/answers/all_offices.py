"""How many offices are known in all of Sweden, and how to see them."""

from bot.talk.answers import buttons, office
from bot.talk.answers.answer import Answer, paragraph, title
from bot.talk.model import Intent, Memory, text
from bot.talk.scene import Scene


def all_offices(scene: Scene) -> Answer:
    """Those that may be open on the day; a county or a place told next shows its own."""
    register = scene.knows.register
    there = [one for one in register.offices.values() if scene.knows.status(one).may_be_open]
    municipalities = {one.municipality_code for one in there}
    return Answer(
        intent=Intent.FIND_OFFICE,
        blocks=(
            title(text("all-offices-title")),
            paragraph(
                text("all-offices-count", count=len(there), municipalities=len(municipalities))
            ),
            paragraph(text("all-offices-which")),
            office.official(),
        ),
        memory=Memory(intent=Intent.FIND_OFFICE),
        choices=((buttons.share_position(),), (buttons.to_openings(), buttons.to_closings())),
    )
