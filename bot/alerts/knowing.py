"""What alerts go by on a day: the claims that were told here by then and are sure enough."""

from collections.abc import Iterable
from datetime import date, timedelta

from bot.offices.model import Claim, Confidence
from bot.offices.status import Status, status_of

LEADS = (7, 1)
"""How many days before an exact opening it is told once more."""
CLOSING_LEAD = 7


def told_from(claim: Claim) -> date:
    """The day from which the claim can be news: known, and entered here."""
    return max(claim.known_from, claim.recorded or claim.known_from)


def sure_claims(claims: Iterable[Claim], day: date) -> tuple[Claim, ...]:
    """The claims told by that day, without those of low confidence and those corrected.

    One of low confidence alerts nobody, but what it takes back is not told either.
    """
    told = [c for c in claims if told_from(c) <= day]
    corrected = {c.corrects for c in told if c.corrects is not None and c.corrects < c.id}
    return tuple(c for c in told if c.confidence is not Confidence.LOW and c.id not in corrected)


def sure_status(claims: Iterable[Claim], day: date) -> Status:
    """The status that alerts go by: the rule of `status_of` over the sure claims."""
    return status_of(sure_claims(claims, day), day)


def turning_days(claims: Iterable[Claim]) -> frozenset[date]:
    """The only days on which the claims can make news: told, begun, over, or near enough."""
    return frozenset(day for claim in claims for day in _turning_days(claim))


def _turning_days(claim: Claim) -> Iterable[date]:
    yield told_from(claim)
    first, last = claim.when.first, claim.when.last
    if first is None or last is None:
        return
    yield first
    if last < date.max:
        yield last + timedelta(days=1)
    for lead in {*LEADS, CLOSING_LEAD}:
        if first > date.min + timedelta(days=lead):
            yield first - timedelta(days=lead)
