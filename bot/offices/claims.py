"""Reading claims: which are known on a day, in what order they count, what they say of that day."""

from collections.abc import Iterable
from datetime import date

from bot.offices.model import Claim, ClaimKind, Confidence
from bot.offices.when import Precision, When

HAPPENED = frozenset({ClaimKind.OPENED, ClaimKind.SEEN_OPEN, ClaimKind.CLOSED, ClaimKind.MOVED})
CLOSINGS = frozenset({ClaimKind.CLOSED, ClaimKind.PLANNED_CLOSING})
SHOWS_OPEN = frozenset({ClaimKind.OPENED, ClaimKind.SEEN_OPEN, ClaimKind.MOVED})

_CERTAINTY = {Confidence.HIGH: 2, Confidence.MEDIUM: 1, Confidence.LOW: 0}
_EXACTNESS = {
    Precision.DAY: 4,
    Precision.MONTH: 3,
    Precision.QUARTER: 2,
    Precision.YEAR: 1,
    Precision.UNKNOWN: 0,
}


def known_from(kind: ClaimKind, when: When, published: When, gathered: date) -> date:
    """The day from which a claim counts: the first day of its publication.

    An undated source counts from the day it was `gathered`. Where the publication is only a month
    or a year, what happened in that span can't have been told before it happened.
    """
    if published.first is None or published.last is None:
        return gathered
    within = when.first is not None and published.first < when.first <= published.last
    if kind in HAPPENED and within and when.first is not None:
        return when.first
    return published.first


def known_on(claims: Iterable[Claim], day: date) -> list[Claim]:
    """What is known on `day`, corrected claims left out, in the order in which claims count.

    Low confidence comes last; then newest publication first, undated ones last; then the more
    certain, then the more exact, then the later in the register.
    """
    known = [c for c in claims if c.known_from <= day]
    corrected = {c.corrects for c in known if c.corrects is not None and c.corrects < c.id}
    return sorted((c for c in known if c.id not in corrected), key=_weight, reverse=True)


def _weight(claim: Claim) -> tuple[bool, date, int, int, int]:
    return (
        claim.confidence is not Confidence.LOW,
        published(claim),
        _CERTAINTY[claim.confidence],
        _EXACTNESS[claim.when.precision],
        claim.id,
    )


def published(claim: Claim) -> date:
    """The first day of the claim's publication; the earliest day there is where undated."""
    return claim.source.published.first or date.min


def newest_first(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims by publication, newest first, whatever their confidence."""
    return tuple(sorted(claims, key=lambda c: (published(c), *_weight(c)), reverse=True))


def is_low(claim: Claim) -> bool:
    return claim.confidence is Confidence.LOW


def lies_ahead(claim: Claim, day: date) -> bool:
    """Whether the claim's date may still come: a passed plan tells nothing of today.

    A date of a closing is the last day open, so on that day it still lies ahead. An event told as
    happened lies ahead only where its date begins after `day`. An unknown date of a plan lies
    ahead, of an event doesn't.
    """
    when = claim.when
    if when.first is None or when.last is None:
        return claim.kind not in HAPPENED
    if claim.kind is ClaimKind.CLOSED and when.precision is Precision.DAY:
        return when.first >= day
    return when.first > day if claim.kind in HAPPENED else when.last >= day


def foretold(claim: Claim) -> bool:
    """Whether it tells of an office as seen open at a time that its source was older than."""
    told, first = claim.source.published.last, claim.when.first
    if told is None or first is None:
        return False
    return claim.kind is ClaimKind.SEEN_OPEN and told < first


def closed_by(closing: Claim) -> date | None:
    """The last day on which the office can have been open by this claim; None where unknown.

    A closing told as happened had happened when it was published.
    """
    if closing.kind is ClaimKind.PLANNED_CLOSING:
        return closing.when.last
    told = closing.known_from
    return told if closing.when.last is None else min(closing.when.last, max(told, _first(closing)))


def _first(claim: Claim) -> date:
    return claim.when.first or date.min


def shown_open_after(claim: Claim, last_day: date | None) -> bool:
    """Whether the claim shows the office open at a time surely after `last_day`."""
    first = claim.when.first
    if first is None and claim.kind is ClaimKind.SEEN_OPEN:
        first = claim.source.published.first
    return first is not None and last_day is not None and first > last_day


def overlap(one: When, other: When) -> bool:
    """Whether both can mean the same day. An unknown date can mean any."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return True
    return one.first <= other.last and other.first <= one.last


def contains(outer: When, inner: When) -> bool:
    """Whether `inner` tells more exactly what `outer` tells."""
    if inner.first is None or inner.last is None:
        return False
    if outer.first is None or outer.last is None:
        return True
    return outer.first <= inner.first and inner.last <= outer.last


def most_exact(chosen: Claim, others: Iterable[Claim]) -> Claim:
    """The claim that tells `chosen`'s date most exactly.

    A claim of lower confidence, or with a date outside the chosen one, changes nothing.
    """
    best = chosen
    for other in others:
        as_sure = _CERTAINTY[other.confidence] >= _CERTAINTY[chosen.confidence]
        exacter = _EXACTNESS[other.when.precision] > _EXACTNESS[best.when.precision]
        if as_sure and exacter and contains(best.when, other.when):
            best = other
    return best
