"""The state of an office on a day, from its claims: one rule, for answers and alerts alike.

1. **Known.** A claim counts from the day its source was published; an undated one from the day it
   was gathered. What is published after the day asked about is not known yet. A claim that a
   known claim corrects no longer counts.
2. **Order.** Newest publication first, undated ones last. Low confidence comes after everything
   else: it never overrules a surer claim, and where it decides, the state is itself uncertain.
3. **Open** only by a claim: opened, seen open, or moved, with a date that has begun.
   A mere plan never opens an office, nor does a source that is older than what it saw.
4. **Closing and closed.** The date of a closing is the last day open. A decision with that day
   ahead, or with no date, is `closing`. A closing told as happened is `closed`. A decision whose
   day has passed is neither: the state is `unknown` and `passed` says which plan it was. A claim
   of being open takes a closing back only if it is published no earlier and shows the office open
   on a day surely after it.
5. **Planned.** A plan with its date ahead, or with no date, is `planned`, unless a newer claim says
   otherwise; after a closing, it is a reopening. A plan whose span has passed decides nothing: what
   happened stands, and where nothing is known to have happened the state is `unknown`, `passed`
   says so, and `when` is what it was planned for. An opening told before its day is a plan too.
6. **Dates.** Of claims that agree (one span contains the other) the most exact date is told, if it
   is at least as sure. A plan's date refines a newer plan only if it was still ahead then.
7. **Contradictions** are kept beside the answer: two dates that can't both be right, or open
   against closed. An opening later than planned, or a plan that replaced an older plan, is none.
   A last day that was decided and another that was reported are one.
8. **Old.** A state is old when its newest claim is more than 12 months old, or of unknown age.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.offices.case import Case, Thread, case_of
from bot.offices.claims import (
    CLOSINGS,
    SHOWS_OPEN,
    closed_by,
    is_low,
    lies_ahead,
    newest_first,
    published,
    shown_open_after,
)
from bot.offices.disputes import contradictions
from bot.offices.model import Claim, ClaimKind, Confidence, Source
from bot.offices.when import UNKNOWN_DATE, When

_INAUGURATION = "inauguration"


class State(StrEnum):
    """What an office is on a day, as far as is known."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Status:
    """What the claims known on a day say of an office. Make it with `status_of`.

    `when` is the date of the state: planned opening, opening (or when it was last seen open), last
    day, or the date of the plan that passed. `basis` is the claim it and `confidence` come from;
    None only where nothing is known. `passed` is PLANNED_OPENING or PLANNED_CLOSING where that plan
    passed and nothing later is known; the state is then UNKNOWN.
    `opened`, `seen`, `moved`, `planned` and `closing` are the claims that tell of each, if any:
    `planned` also of an office that has opened ("was planned for"); `closing` also of one with a
    plan to reopen. `supporting` is what the state rests on, `background` the other claims,
    `contradicting` those that say otherwise: all newest publication first.
    """

    state: State
    when: When
    confidence: Confidence | None
    basis: Claim | None
    passed: ClaimKind | None
    opened: Claim | None
    seen: Claim | None
    moved: Claim | None
    planned: Claim | None
    closing: Claim | None
    supporting: tuple[Claim, ...]
    background: tuple[Claim, ...]
    contradicting: tuple[Claim, ...]
    old: bool

    @property
    def as_of(self) -> Source | None:
        """Who told the state and its date."""
        return self.basis.source if self.basis else None

    @property
    def inauguration(self) -> bool:
        """Whether `when` is the day of the inauguration; the first day for visitors can differ."""
        return self.basis is not None and self.basis.detail == _INAUGURATION

    @property
    def uncertain(self) -> bool:
        """Whether the state rests on claims of low confidence alone."""
        return self.confidence is Confidence.LOW

    @property
    def may_be_open(self) -> bool:
        """Whether one can't rule out finding it open: not closed, and not merely planned.

        True also of an office whose planned opening or last day has passed with nothing later.
        """
        return self.state not in (State.CLOSED, State.PLANNED)


def status_of(claims: Iterable[Claim], day: date) -> Status:
    """The status by the rule above. Pure; the order of `claims` doesn't matter."""
    case = case_of(claims, day)
    thread = _deciding(case)
    state, passed = _state(thread, day)
    told = contradictions(case, thread)
    supporting = _supporting(case, thread, told)
    others = [c for c in case.known if c not in told and c not in supporting]
    return Status(
        state=state,
        when=thread.basis.when if thread else UNKNOWN_DATE,
        confidence=thread.basis.confidence if thread else None,
        basis=thread.basis if thread else None,
        passed=passed,
        opened=_of_kind(case.opening, ClaimKind.OPENED),
        seen=_first(case.openings, ClaimKind.SEEN_OPEN),
        moved=_first(case.known, ClaimKind.MOVED),
        planned=case.plan.basis if case.plan else None,
        closing=case.closing.basis if case.closing else None,
        supporting=supporting,
        background=newest_first(others),
        contradicting=told,
        old=_is_old(supporting, day),
    )


def _deciding(case: Case) -> Thread | None:
    """Which of opening, closing and plan tells the state."""
    happened = case.closing or case.opening
    plan = case.plan
    if plan is None or happened is None:
        return plan or happened
    ahead = lies_ahead(plan.basis, case.day)
    if case.closing is None:
        return plan if ahead and _counts(plan.head) > _counts(happened.head) else happened
    return plan if _reopens(plan, case.closing, case.day) else happened


def _reopens(plan: Thread, closing: Thread, day: date) -> bool:
    """Whether a plan to open is for after the closing, or surer than it."""
    no_less = _counts(plan.head) >= _counts(closing.head)
    if not lies_ahead(plan.basis, day):
        return no_less and shown_open_after(plan.basis, closed_by(closing.basis))
    outweighed = is_low(closing.head) and not is_low(plan.head)
    return outweighed or (no_less and not lies_ahead(closing.basis, day))


def _counts(claim: Claim) -> tuple[bool, date]:
    return not is_low(claim), published(claim)


def _state(thread: Thread | None, day: date) -> tuple[State, ClaimKind | None]:
    if thread is None:
        return State.UNKNOWN, None
    kind, ahead = thread.basis.kind, lies_ahead(thread.basis, day)
    if kind in CLOSINGS and ahead:
        return State.CLOSING, None
    if kind is ClaimKind.CLOSED:
        return State.CLOSED, None
    if ahead:
        return State.PLANNED, None
    return (State.OPEN, None) if kind in SHOWS_OPEN else (State.UNKNOWN, kind)


def _supporting(
    case: Case, thread: Thread | None, contradicting: Sequence[Claim]
) -> tuple[Claim, ...]:
    if thread is None:
        return ()
    return newest_first(c for c in case.claims_of(thread) if c not in contradicting)


def _of_kind(thread: Thread | None, kind: ClaimKind) -> Claim | None:
    return thread.basis if thread and thread.basis.kind is kind else None


def _first(claims: Iterable[Claim], kind: ClaimKind) -> Claim | None:
    return next((c for c in claims if c.kind is kind), None)


def _is_old(supporting: Sequence[Claim], day: date) -> bool:
    if not supporting:
        return False
    newest = max(published(c) for c in supporting)
    return (newest.year + 1, newest.month, newest.day) < (day.year, day.month, day.day)
