"""Which of the offices told of have an agency that not all of them have."""

from collections.abc import Iterable
from dataclasses import replace

from bot.offices.model import Agency, AgencyFacts
from bot.talk.answers.answer import Answer, paragraph
from bot.talk.model import Block, Intent, text
from bot.talk.scene import Scene

_WHERE = (Intent.FIND_OFFICE, Intent.OPENING_DATE, Intent.HOURS)


def with_agencies(scene: Scene, answer: Answer, wanted: Iterable[Agency]) -> Answer:
    """The answer, and of each agency that was asked for and is not at all of its offices, at
    which it is known to be. Nobody is to travel to an office where it is not.
    """
    if answer.intent not in _WHERE or not answer.offices:
        return answer
    facts = scene.knows.register.agencies
    said = [_said(scene, answer, facts[each]) for each in wanted if each in facts]
    heading, *rest = answer.blocks
    return replace(answer, blocks=(heading, *(one for one in said if one), *rest))


def _said(scene: Scene, answer: Answer, agency: AgencyFacts) -> Block | None:
    offices = [scene.knows.register.offices[one.id] for one in answer.offices]
    at = tuple(one.name for one in offices if agency.code in one.agencies)
    if len(at) == len(offices):
        return None
    name = agency.name[scene.language]
    if at:
        return paragraph(text("agency-at-some", agency=name, offices=at))
    return paragraph(text("agency-at-none", agency=name, phone=agency.phone))
