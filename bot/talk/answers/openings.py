"""Which offices are new or opening: the programme of 2021 by phase, with the state of each."""

from dataclasses import replace

from bot.offices.programme import PHASES, openings_on, programme
from bot.talk import choices
from bot.talk.answers import buttons, listed, office
from bot.talk.answers.answer import Answer, Rows, note, paragraph, title
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, Intent, Text, text
from bot.talk.scene import Scene

PAGE = 7
_YEARS = {1: 2022, 2: 2023}


def openings(scene: Scene, phase: int = PHASES[0], page: int = 0, *, edits: bool = False) -> Answer:
    """One page of a phase's offices by name, with buttons to the other page and phase."""
    phase = phase if phase in PHASES else PHASES[0]
    all_of_it = programme(scene.knows.register, phase, scene.knows.status)
    pages = max(1, -(-len(all_of_it) // PAGE))
    page = min(page, pages - 1)
    shown = all_of_it[page * PAGE : (page + 1) * PAGE]
    return Answer(
        intent=Intent.LIST_OPENINGS,
        blocks=(
            title(text("openings-title", phase=phase, year=str(_YEARS[phase]))),
            paragraph(text("openings-text", count=len(all_of_it))),
            *(listed.line(scene.knows, each.office) for each in shown),
            *(_others(scene) if phase == PHASES[0] and page == 0 else ()),
            *listed.old(scene.knows, (each.office for each in shown)),
            note(text("page-of", page=page + 1, pages=pages)),
            office.official(),
        ),
        memory=replace(scene.memory, intent=Intent.LIST_OPENINGS),
        choices=_rows(scene, phase, page, pages),
        offices=tuple(listed.as_answer(scene.knows, each.office) for each in shown),
        edits=edits,
    )


def _others(scene: Scene) -> tuple[Block, ...]:
    """Offices outside the programme that are to open, or have opened in the last year."""
    found = openings_on(scene.knows.register, scene.day, scene.knows.status)
    others = (*found.opening, *found.opened)
    if not others:
        return ()
    lead = paragraph(text("openings-others"))
    return (lead, *(listed.line(scene.knows, each.office) for each in others[:PAGE]))


def _rows(scene: Scene, phase: int, page: int, pages: int) -> Rows:
    other = PHASES[1] if phase == PHASES[0] else PHASES[0]
    row = [_to(text("button-phase", phase=other), other, 0)]
    if pages > 1:
        to = (page + 1) % pages
        row.insert(0, _to(text("button-more" if to else "button-first-page"), phase, to))
    lists = (buttons.to_closings(),)
    return (tuple(row), lists, (buttons.follow_sweden(), buttons.other_language(scene.language)))


def _to(label: Text, phase: int, page: int) -> Choice:
    return Choice(label, choices.data(Verb.OPENINGS, phase, page))
