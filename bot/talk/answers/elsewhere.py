"""What no source says one can do at the offices: who knows, and what the offices help with."""

from collections.abc import Mapping

from bot.offices.model import Agency
from bot.talk.answers.answer import item, paragraph
from bot.talk.model import Block, Text, text
from bot.talk.scene import Scene
from bot.talk.understanding.topics import ELSEWHERE, FACILITY

UNKNOWN = paragraph(text("services-other-errand"))
"""It is not among what sources say that one can do there."""
_ASK: Mapping[str, tuple[Text, str]] = {
    "police": (text("elsewhere-police"), "https://polisen.se"),
    "transport": (text("elsewhere-transport"), "https://www.transportstyrelsen.se"),
    "studies": (text("elsewhere-studies"), "https://www.csn.se"),
    "debts": (text("elsewhere-debts"), "https://www.kronofogden.se"),
    "land": (text("elsewhere-land"), "https://www.lantmateriet.se"),
    "health": (text("elsewhere-health"), "https://www.1177.se"),
}


def is_elsewhere(topic: str | None) -> bool:
    """Whether the topic is no errand of the offices that anybody has told of."""
    return topic is not None and topic.startswith(ELSEWHERE)


def elsewhere(scene: Scene, topic: str) -> tuple[Block, ...]:
    """That it isn't known to be done there, whom to ask instead, and what is.

    Nothing where it isn't known whom to ask.
    """
    if topic == FACILITY:
        return (paragraph(text("services-unknown")), *_ask_the_offices(scene))
    ask = _ASK.get(topic.removeprefix(ELSEWHERE))
    return (UNKNOWN, item(*ask), paragraph(text("help-note"))) if ask else ()


def _ask_the_offices(scene: Scene) -> tuple[Block, ...]:
    runs = scene.knows.register.agencies.get(Agency.SSC)
    if runs is None:
        return ()
    name = runs.name[scene.language]
    return (item(text("elsewhere-facility", agency=name, phone=runs.phone), runs.url),)
