"""The claims about one office sorted by what they are about: opening, closing, plan."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.offices.claims import (
    CLOSINGS,
    SHOWS_OPEN,
    closed_by,
    foretold,
    is_low,
    known_on,
    lies_ahead,
    most_exact,
    published,
    shown_open_after,
)
from bot.offices.model import Claim, ClaimKind


@dataclass(frozen=True, slots=True)
class Thread:
    """What is known of one thing: `head` counts first, `basis` tells its date most exactly."""

    head: Claim
    basis: Claim


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of an office on `day`, in the order in which claims count.

    `openings` show it open since its last closing; `closings` are those not taken back; `plans` are
    plans to open. `refuted` are closings that a later claim of being open contradicts.
    """

    day: date
    known: tuple[Claim, ...]
    openings: tuple[Claim, ...]
    closings: tuple[Claim, ...]
    plans: tuple[Claim, ...]
    refuted: tuple[Claim, ...]
    opening: Thread | None
    closing: Thread | None
    plan: Thread | None

    def claims_of(self, thread: Thread) -> tuple[Claim, ...]:
        """All claims about the same thing as the thread."""
        groups = ((self.plan, self.plans), (self.closing, self.closings))
        return next((claims for owner, claims in groups if owner is thread), self.openings)


def case_of(claims: Iterable[Claim], day: date) -> Case:
    """Sorts the claims known on `day`."""
    known = known_on(claims, day)
    openings = [c for c in known if _shows_open(c, day)]
    closings = [c for c in known if c.kind in CLOSINGS]
    plans = [c for c in known if _is_plan(c, day)]
    undone = [c for c in closings if _taken_back(c, openings, _REOPENING)]
    refuted = [c for c in closings if c not in undone and _refuted(c, openings)]
    standing = [c for c in closings if c not in undone and c not in refuted]
    ends = [e for c in (*undone, *refuted) if (e := closed_by(c)) is not None and not is_low(c)]
    since = [o for o in openings if not ends or shown_open_after(o, max(ends))]
    return Case(
        day,
        tuple(known),
        tuple(since),
        tuple(standing),
        tuple(plans),
        tuple(refuted),
        _opening(since),
        _closing(standing),
        _plan(plans),
    )


_REOPENING = frozenset({ClaimKind.OPENED, ClaimKind.MOVED})


def _shows_open(claim: Claim, day: date) -> bool:
    return claim.kind in SHOWS_OPEN and not lies_ahead(claim, day) and not foretold(claim)


def _is_plan(claim: Claim, day: date) -> bool:
    told_early = claim.kind is ClaimKind.OPENED and lies_ahead(claim, day)
    return told_early or claim.kind is ClaimKind.PLANNED_OPENING


def _taken_back(
    closing: Claim, openings: Iterable[Claim], by: frozenset[ClaimKind] = SHOWS_OPEN
) -> bool:
    """Whether a claim no older and no less sure shows the office open after the closing."""
    return any(
        o.kind in by
        and (is_low(closing) or not is_low(o))
        and published(o) >= published(closing)
        and shown_open_after(o, closed_by(closing))
        for o in openings
    )


def _refuted(closing: Claim, openings: Sequence[Claim]) -> bool:
    surely_open = bool(openings) and not is_low(openings[0])
    return (is_low(closing) and surely_open) or _taken_back(closing, openings)


def _opening(openings: Sequence[Claim]) -> Thread | None:
    if not openings:
        return None
    head = openings[0]
    dated = [o for o in openings if o.kind is ClaimKind.OPENED and is_low(o) is is_low(head)]
    return Thread(head, most_exact(dated[0], dated) if dated else head)


def _closing(closings: Sequence[Claim]) -> Thread | None:
    if not closings:
        return None
    head = _closing_head(closings)
    same = [c for c in closings if c.kind is head.kind and _was_ahead(c, head)]
    return Thread(head, most_exact(head, same))


def _closing_head(closings: Sequence[Claim]) -> Claim:
    """The first; but a plan gives way to a closing that happened, unless it is dated after it."""
    first = closings[0]
    for closed in closings:
        as_sure = is_low(closed) is is_low(first)
        if closed.kind is ClaimKind.CLOSED and as_sure:
            return first if shown_open_after(first, closed_by(closed)) else closed
    return first


def _plan(plans: Sequence[Claim]) -> Thread | None:
    if not plans:
        return None
    head = plans[0]
    return Thread(head, most_exact(head, [p for p in plans if _was_ahead(p, head)]))


def _was_ahead(claim: Claim, newer: Claim) -> bool:
    """Whether the date of a plan had not passed when the newer claim was published."""
    return claim.kind is ClaimKind.CLOSED or lies_ahead(claim, newer.known_from)
