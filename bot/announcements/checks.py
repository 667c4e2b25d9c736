"""Everything that must hold of what staff have written before it may be submitted."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.announcements import audience, times
from bot.announcements.model import Content
from bot.announcements.problems import Field, Problem
from bot.announcements.reading import Reading, read
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk.model import text

LONGEST = 3800
"""In UTF-16 units of what is seen. Telegram takes 4,096; the rest is left for what the bot adds:
the heading, what is corrected, and that a text is in Swedish only."""
LONGEST_SOURCE = 20_000
"""Characters with the tags; what is longer is not read at all."""


def tidied(content: Content) -> Content:
    """The content with plain line ends and without what can't be sent or means nothing."""
    chosen = content.audience
    return replace(
        content,
        sv=_tidied(content.sv),
        en="" if content.swedish_only else _tidied(content.en),
        audience=replace(
            chosen,
            municipalities=_sorted(chosen.municipalities),
            counties=_sorted(chosen.counties),
            offices=_sorted(chosen.offices),
            phases=tuple(sorted(set(chosen.phases))),
        ),
    )


def problems_of(
    content: Content, register: Register, gazetteer: Gazetteer, now: datetime
) -> tuple[Problem, ...]:
    """Every fault, in the order of the fields; none: it may be submitted."""
    return (
        *_texts(content),
        *audience.problems_of(content.audience, register, gazetteer),
        *times.problems_of(content, now),
    )


def problems_of_text(source: str, field: Field) -> tuple[Problem, ...]:
    """The faults of one text, its length among them."""
    return checked(source, field).problems


def checked(source: str, field: Field) -> Reading:
    """One text as read, a length that is too much among its faults."""
    if len(source) > LONGEST_SOURCE:
        return Reading(read("").markup, (_too_long(len(source), field),))
    reading = read(source, field)
    length = reading.markup.length
    if length <= LONGEST:
        return reading
    return Reading(reading.markup, (*reading.problems, _too_long(length, field)))


def _texts(content: Content) -> Iterable[Problem]:
    yield from problems_of_text(content.sv, Field.SV)
    if content.swedish_only:
        return
    if not content.en.strip():
        yield Problem(Field.EN, text("text-english-missing"))
    else:
        yield from problems_of_text(content.en, Field.EN)


def _too_long(length: int, field: Field) -> Problem:
    over = length - LONGEST
    return Problem(field, text("markup-long", length=length, most=LONGEST, over=over))


def _tidied(source: str) -> str:
    return source.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").strip()


def _sorted(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(codes)))
