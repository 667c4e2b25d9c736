"""Which claims say otherwise than the one that decides."""

from collections.abc import Iterator

from bot.offices.case import Case, Thread
from bot.offices.claims import (
    CLOSINGS,
    closed_by,
    newest_first,
    overlap,
    published,
    shown_open_after,
)
from bot.offices.model import Claim, ClaimKind


def contradictions(case: Case, deciding: Thread | None) -> tuple[Claim, ...]:
    """The known claims that can't be right if the deciding one is, newest publication first."""
    if deciding is None:
        return ()
    found = {c.id: c for c in (*_of_state(case, deciding), *_of_dates(case))}
    found.pop(deciding.basis.id, None)
    return newest_first(found.values())


def _of_state(case: Case, deciding: Thread) -> Iterator[Claim]:
    """Open against closed, and open against a newer plan to open."""
    yield from case.refuted
    if deciding.basis.kind in CLOSINGS:
        ended = closed_by(deciding.basis)
        yield from (o for o in case.openings if shown_open_after(o, ended))
    elif deciding is case.plan and case.closing is None:
        yield from case.openings


def _of_dates(case: Case) -> Iterator[Claim]:
    """Dates of the same thing that no one day can meet."""
    if case.opening is not None:
        opened = case.opening.basis
        others = (o for o in case.openings if o.kind is opened.kind is ClaimKind.OPENED)
        yield from (o for o in others if _apart(o, opened))
    if case.closing is not None:
        last = case.closing.basis
        yield from (c for c in case.closings if _disputes(c, last))
    if case.plan is not None:
        plan = case.plan.basis
        yield from (p for p in case.plans if _apart(p, plan) and published(p) == published(plan))


def _disputes(closing: Claim, basis: Claim) -> bool:
    """A decision that a newer decision replaced is changed, not contradicted."""
    decisions = closing.kind is basis.kind is ClaimKind.PLANNED_CLOSING
    return _apart(closing, basis) and (not decisions or published(closing) == published(basis))


def _apart(one: Claim, other: Claim) -> bool:
    return not overlap(one.when, other.when)
