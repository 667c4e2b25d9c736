"""Offices as lines of a list and as data."""

from collections.abc import Iterable

from bot.offices.model import Claim, Office
from bot.offices.status import Status
from bot.talk.answers import wording
from bot.talk.answers.answer import item, note
from bot.talk.knowledge import Knowledge
from bot.talk.model import Block, OfficeAnswer, text


def line(knows: Knowledge, office: Office, km: int | None = None) -> Block:
    """The office with its state, who says so and when; its distance where one was measured.

    The line leads to the source.
    """
    status = knows.status(office)
    said = wording.state(status, office.programme_phase)
    if status.contradicting:
        said = text("state-disputed", state=said)
    named: object = _named(office)
    if km is not None:
        named = text("office-away", office=named, km=km)
    if status.as_of is None:
        return item(text("office-item", office=named, state=said))
    by = wording.cited(status.as_of)
    return item(text("office-item-by", office=named, state=said, by=by), status.as_of.url)


def _named(office: Office) -> str:
    """The office's name, with the street where it is known and the name doesn't hold it."""
    street = (office.address or "").partition(",")[0]
    return office.name if street in office.name else f"{office.name}, {street}"


def old(knows: Knowledge, offices: Iterable[Office]) -> tuple[Block, ...]:
    """A warning where what is said of any of these offices is old."""
    if any(knows.status(office).old for office in offices):
        return (note(text("office-some-old")),)
    return ()


def who_says(status: Status) -> tuple[Block, ...]:
    """The source of the state and its date; none where nothing is known."""
    return (wording.source_block(status.as_of),) if status.as_of else ()


def as_answer(knows: Knowledge, office: Office, km: int | None = None) -> OfficeAnswer:
    """The office as data for doors that show it so."""
    status = knows.status(office)
    return OfficeAnswer(
        id=office.id,
        municipality=office.municipality_code,
        status=str(status.state),
        when=status.when,
        confidence=str(status.confidence) if status.confidence else None,
        distance_km=km,
        sources=tuple(dict.fromkeys((c.source.url, c.source.published) for c in _told_by(status))),
    )


def _told_by(status: Status) -> tuple[Claim, ...]:
    basis = (status.basis,) if status.basis else ()
    return (*basis, *status.supporting, *status.contradicting)
