"""What must hold whatever the claims are."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.offices.claims import HAPPENED, SHOWS_OPEN, known_from
from bot.offices.model import Claim, ClaimKind, Confidence, Source
from bot.offices.status import State, Status, status_of
from bot.offices.when import UNKNOWN_DATE, Precision, When
from data.register_files import GATHERED

_unhurried = settings(deadline=None)
_CLOSE = st.dates(date(2024, 12, 29), date(2025, 1, 5))
"""Days so few that many of the claims meet on them."""
_days = st.one_of(_CLOSE, st.dates(date(2019, 1, 1), date(2027, 12, 31)))


def _when(day: date, precision: Precision) -> When:
    month = {Precision.YEAR: 1, Precision.QUARTER: (day.month - 1) // 3 * 3 + 1}
    first = day.replace(month=month.get(precision, day.month), day=1)
    if precision is Precision.UNKNOWN:
        return UNKNOWN_DATE
    return When.day(day) if precision is Precision.DAY else When(first, precision)


_dates = st.builds(_when, _days, st.sampled_from(Precision))


def _claim(kind: ClaimKind, when: When, sure: Confidence, published: When) -> Claim:
    known = known_from(kind, when, published, GATHERED)
    return Claim(1, "boden", kind, when, sure, "", Source("https://a.se", "", published), known)


_claims = st.builds(_claim, st.sampled_from(ClaimKind), _dates, st.sampled_from(Confidence), _dates)


def _numbered(claims: Iterable[Claim]) -> list[Claim]:
    return [replace(claim, id=number) for number, claim in enumerate(claims, start=1)]


_cases = st.lists(_claims, max_size=6).map(_numbered)


@_unhurried
@given(_cases, _days)
def test_what_is_published_later_never_matters(claims: list[Claim], day: date) -> None:
    known = [c for c in claims if c.known_from <= day]
    assert status_of(claims, day) == status_of(known, day)


@_unhurried
@given(_cases, _days)
def test_no_office_is_open_without_a_claim_that_it_was_open(claims: list[Claim], day: date) -> None:
    status = status_of(claims, day)
    if status.state is State.OPEN:
        assert status.basis is not None
        assert status.basis.kind in SHOWS_OPEN
        assert status.when.first is None or status.when.first <= day


@_unhurried
@given(_cases, _days)
def test_no_office_is_closed_without_a_claim_that_it_closed(claims: list[Claim], day: date) -> None:
    status = status_of(claims, day)
    if status.state is State.CLOSED:
        assert status.basis is not None
        assert status.basis.kind is ClaimKind.CLOSED


@_unhurried
@given(_cases, _days)
def test_a_passed_plan_is_unknown_and_an_unpassed_one_lies_ahead(
    claims: list[Claim], day: date
) -> None:
    status = status_of(claims, day)
    if status.passed is not None:
        assert status.state is State.UNKNOWN
        assert status.when.last is not None
        assert status.when.last < day
    if status.state is State.PLANNED:
        assert status.when.last is None or status.when.last >= day


@settings(max_examples=500, deadline=None)
@given(_cases, _claims, _days)
def test_an_older_uncertain_claim_never_changes_a_surer_state(
    claims: list[Claim], rumour: Claim, day: date
) -> None:
    before = status_of(claims, day)
    low = replace(rumour, id=99, confidence=Confidence.LOW)
    if before.passed is None and before.confidence in (Confidence.HIGH, Confidence.MEDIUM):
        assert _told(status_of([*claims, low], day)) == _told(before)


@_unhurried
@given(_cases, _days)
def test_every_known_claim_is_accounted_for_once(claims: list[Claim], day: date) -> None:
    status = status_of(claims, day)
    shown = [*status.supporting, *status.background, *status.contradicting]
    assert sorted(c.id for c in shown) == [c.id for c in claims if c.known_from <= day]


@_unhurried
@given(_cases, _days)
def test_the_order_of_the_claims_does_not_matter(claims: list[Claim], day: date) -> None:
    assert status_of(claims, day) == status_of(reversed(claims), day)


@_unhurried
@given(_cases, _days)
def test_the_basis_is_among_what_supports_the_state(claims: list[Claim], day: date) -> None:
    status = status_of(claims, day)
    if status.basis is None:
        assert (status.state, status.supporting) == (State.UNKNOWN, ())
    else:
        assert status.basis in status.supporting
        assert status.when == status.basis.when


@_unhurried
@given(_claims, _days)
def test_what_happened_is_not_known_before_its_publication(claim: Claim, day: date) -> None:
    first = claim.source.published.first
    if claim.kind in HAPPENED and first is not None:
        assert claim.known_from >= first
        assert claim.known_from - first < timedelta(days=366)


def _told(status: Status) -> tuple[State, When, Confidence | None]:
    return status.state, status.when, status.confidence
