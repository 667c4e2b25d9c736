"""The rule on claims made for it: one line per case, the day asked about last."""

import pytest

from bot.offices.model import Claim, ClaimKind
from bot.offices.status import status_of
from tests.offices.builders import claim, day, told

PLANNED = claim("planned_opening", "2022", "2021-09-29")
OPENED = claim("opened", "2023-06", "2023-06-20", "medium")
SEEN = claim("seen_open", "2024-03-01", "2024-03-02", "medium")
DECIDED = claim("planned_closing", "2025-05-30", "2025-04-10")
CLOSED = claim("closed", "2025-05-30", "2025-06-02")
LOW_OPENED = claim("opened", "2023", "2023-05-01", "low")
LOW_DECIDED = claim("planned_closing", "2022-12-31", "2022-02-01", "low")
LOW_CLOSED = claim("closed", "2024-01", "2024-02-01", "low")
FORETOLD = claim("seen_open", "2021", "2020-06-01", "medium")
INAUGURATED = claim("opened", "2024-01-16", "2024-01-15", detail="inauguration")


@pytest.mark.parametrize(
    ("claims", "on", "expected"),
    [
        ((), "2024-01-01", ("unknown", "", None)),
        ((PLANNED,), "2021-09-28", ("unknown", "", None)),
        ((PLANNED,), "2021-09-29", ("planned", "2022", "high")),
        ((PLANNED,), "2022-12-31", ("planned", "2022", "high")),
        ((PLANNED,), "2023-01-01", ("unknown", "2022", "high")),
        ((PLANNED, LOW_DECIDED), "2022-03-10", ("planned", "2022", "high")),
        ((PLANNED, OPENED), "2023-06-19", ("unknown", "2022", "high")),
        ((PLANNED, OPENED), "2023-06-20", ("open", "2023-06", "medium")),
        ((PLANNED, LOW_OPENED), "2023-06-01", ("open", "2023", "low")),
        ((OPENED, SEEN), "2024-03-02", ("open", "2023-06", "medium")),
        ((LOW_OPENED, SEEN), "2024-03-02", ("open", "2024-03-01", "medium")),
        ((SEEN,), "2024-03-02", ("open", "2024-03-01", "medium")),
        ((OPENED, DECIDED), "2025-04-09", ("open", "2023-06", "medium")),
        ((OPENED, DECIDED), "2025-04-10", ("closing", "2025-05-30", "high")),
        ((OPENED, DECIDED), "2025-05-30", ("closing", "2025-05-30", "high")),
        ((OPENED, DECIDED), "2025-05-31", ("unknown", "2025-05-30", "high")),
        ((OPENED, DECIDED, CLOSED), "2025-06-01", ("unknown", "2025-05-30", "high")),
        ((OPENED, DECIDED, CLOSED), "2025-06-02", ("closed", "2025-05-30", "high")),
        ((OPENED, LOW_CLOSED), "2024-03-02", ("open", "2023-06", "medium")),
        ((LOW_OPENED, LOW_CLOSED), "2024-03-02", ("closed", "2024-01", "low")),
        ((FORETOLD,), "2020-06-01", ("unknown", "", None)),
        ((FORETOLD,), "2021-06-01", ("unknown", "", None)),
        ((SEEN, FORETOLD), "2024-03-02", ("open", "2024-03-01", "medium")),
        ((PLANNED, INAUGURATED), "2024-01-15", ("planned", "2024-01-16", "high")),
        ((PLANNED, INAUGURATED), "2024-01-16", ("open", "2024-01-16", "high")),
    ],
)
def test_the_state_with_its_date_and_certainty(
    claims: tuple[Claim, ...], on: str, expected: tuple[str, str, str | None]
) -> None:
    assert told(status_of(claims, day(on))) == expected
    assert told(status_of(claims[::-1], day(on))) == expected


def test_a_plan_that_passed_says_which_it_was() -> None:
    assert status_of([PLANNED], day("2023-01-01")).passed is ClaimKind.PLANNED_OPENING
    assert status_of([OPENED, DECIDED], day("2025-05-31")).passed is ClaimKind.PLANNED_CLOSING
    assert status_of([PLANNED], day("2022-12-31")).passed is None
    assert status_of([PLANNED, OPENED], day("2024-01-01")).passed is None


def test_an_office_that_opened_keeps_what_it_was_planned_for() -> None:
    status = status_of([PLANNED, OPENED], day("2024-01-01"))
    assert (status.planned, status.opened) == (PLANNED, OPENED)
    assert status.supporting == (OPENED,)
    assert status.background == (PLANNED,)
    assert status.contradicting == ()


def test_a_later_report_of_an_old_opening_does_not_undo_a_closing() -> None:
    looking_back = claim("opened", "2018", "2026-02-15")
    assert status_of([CLOSED, looking_back], day("2026-03-01")).state == "closed"
    ahead = claim("planned_closing", "2026-12-31", "2026-01-10")
    assert status_of([ahead, looking_back], day("2026-03-01")).state == "closing"


def test_an_office_seen_open_after_its_closing_is_open_and_disputed() -> None:
    seen = claim("seen_open", "2025-08", "2025-08-20", "medium")
    status = status_of([OPENED, CLOSED, seen], day("2025-09-01"))
    assert told(status) == ("open", "2025-08", "medium")
    assert status.contradicting == (CLOSED,)


def test_an_office_that_opens_again_is_open_without_dispute() -> None:
    again = claim("opened", "2026-02-01", "2026-02-02")
    status = status_of([OPENED, CLOSED, again], day("2026-03-01"))
    assert told(status) == ("open", "2026-02-01", "high")
    assert status.contradicting == ()


def test_a_second_closing_after_a_reopening_does_not_dispute_the_first() -> None:
    again = claim("opened", "2026-02-01", "2026-02-02")
    last = claim("closed", "2026-09-30", "2026-10-01")
    status = status_of([OPENED, CLOSED, again, last], day("2026-11-01"))
    assert told(status) == ("closed", "2026-09-30", "high")
    assert status.contradicting == ()


def test_an_older_claim_of_being_open_does_not_undo_a_newer_closing() -> None:
    seen = claim("seen_open", "2025-05-31", "2025-06-01", "medium")
    status = status_of([seen, CLOSED], day("2025-07-01"))
    assert told(status) == ("closed", "2025-05-30", "high")
    assert status.contradicting == (seen,)


def test_a_closed_office_with_a_newer_plan_is_planned_and_says_it_closed() -> None:
    reopening = claim("planned_opening", "2026-10", "2026-01-15")
    status = status_of([OPENED, CLOSED, reopening], day("2026-02-01"))
    assert told(status) == ("planned", "2026-10", "high")
    assert status.closing == CLOSED
    assert status.contradicting == ()
    passed = status_of([OPENED, CLOSED, reopening], day("2026-11-01"))
    assert told(passed) == ("unknown", "2026-10", "high")
    assert passed.passed is ClaimKind.PLANNED_OPENING


@pytest.mark.parametrize(
    ("closing", "plan", "on", "state"),
    [
        (("2025-02", "2025-12-09"), ("2026-12", "2025-12-09"), "2026-01-01", "planned"),
        (("2025-05-30", "2025-06-02"), ("2026", "2025-01-10"), "2025-07-01", "closed"),
        (("2025-05-30", "2025-06-02"), ("2025-01", "2025-07-01"), "2026-01-01", "closed"),
        (("2026-12-31", "2026-01-10"), ("2027", "2026-02-10"), "2026-03-01", "closing"),
        (("2026-12-31", "2026-01-10"), ("2027", "2026-02-10"), "2027-01-01", "planned"),
    ],
)
def test_a_plan_reopens_only_after_the_closing_and_not_by_an_older_source(
    closing: tuple[str, str], plan: tuple[str, str], on: str, state: str
) -> None:
    claims = [claim("closed", *closing), claim("planned_opening", *plan)]
    assert status_of(claims, day(on)).state == state


def test_among_rumours_the_newer_counts() -> None:
    closed = claim("closed", "2025-05-30", "2025-06-02", "low")
    plan = claim("planned_opening", "2026", "2025-01-10", "low")
    assert told(status_of([closed, plan], day("2025-07-01"))) == ("closed", "2025-05-30", "low")


def test_what_one_source_tells_as_opened_it_does_not_plan() -> None:
    opened = claim("opened", "2022", "2022-06-27")
    plan = claim("planned_opening", "2022", "2022-06-27")
    assert status_of([opened, plan], day("2022-07-01")).state == "open"


def test_a_rumour_of_a_reopening_leaves_a_closed_office_closed() -> None:
    rumour = claim("planned_opening", "2026-03-01", "2025-09-01", "low")
    assert status_of([CLOSED, rumour], day("2026-01-01")).state == "closed"
    assert status_of([CLOSED, rumour], day("2026-04-01")).state == "closed"


def test_the_plan_it_once_opened_by_does_not_reopen_a_closed_office() -> None:
    assert status_of([PLANNED, CLOSED], day("2026-01-01")).state == "closed"


def test_a_newer_plan_replaces_an_older_one_without_dispute() -> None:
    later = claim("planned_opening", "2023", "2022-06-27")
    status = status_of([PLANNED, later], day("2022-07-01"))
    assert told(status) == ("planned", "2023", "high")
    assert status.contradicting == ()


def test_two_plans_of_one_day_that_cannot_both_be_right_are_disputed() -> None:
    other = claim("planned_opening", "2023", "2021-09-29")
    status = status_of([PLANNED, other], day("2021-10-01"))
    assert set(status.contradicting) | {status.basis} == {PLANNED, other}


def test_a_newer_plan_to_open_stands_against_an_earlier_report_of_having_opened() -> None:
    plan = claim("planned_opening", "2024-05", "2024-01-10")
    status = status_of([OPENED, plan], day("2024-02-01"))
    assert told(status) == ("planned", "2024-05", "high")
    assert status.contradicting == (OPENED,)
    assert status_of([OPENED, plan], day("2024-06-01")).state == "open"


def test_a_correction_takes_the_place_of_what_it_corrects() -> None:
    wrong = claim("opened", "2023-06", "2023-06-20", number=1001)
    right = claim("planned_opening", "2023-09", "2023-06-25", number=1002, corrects=1001)
    assert status_of([wrong, right], day("2023-06-24")).state == "open"
    status = status_of([wrong, right], day("2023-06-25"))
    assert told(status) == ("planned", "2023-09", "high")
    assert wrong not in (*status.supporting, *status.background, *status.contradicting)


def test_a_claim_cannot_correct_a_later_one() -> None:
    first = claim("opened", "2023-06", "2023-06-20", number=1001, corrects=1002)
    second = claim("seen_open", "2023-07", "2023-07-20", number=1002)
    assert second in status_of([first, second], day("2023-08-01")).supporting


@pytest.mark.parametrize(
    ("published", "on", "old"),
    [
        ("2023-06-20", "2024-06-20", False),
        ("2023-06-20", "2024-06-21", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", True),
        ("", "2026-11-23", True),
    ],
)
def test_what_is_more_than_a_year_old_or_undated_is_old(published: str, on: str, old: bool) -> None:
    assert status_of([claim("seen_open", "", published)], day(on)).old is old


def test_nothing_known_is_neither_old_nor_uncertain() -> None:
    nothing = status_of([], day("2026-11-23"))
    assert (nothing.old, nothing.uncertain, nothing.inauguration) == (False, False, False)
    assert nothing.as_of is None


def test_only_what_rests_on_low_confidence_is_uncertain() -> None:
    assert status_of([PLANNED, LOW_OPENED], day("2023-06-01")).uncertain
    assert not status_of([PLANNED, OPENED], day("2023-06-20")).uncertain


def test_what_happened_in_a_year_cannot_be_known_before_it_happened() -> None:
    opened = claim("opened", "2024-09", "2024", "low")
    assert status_of([opened], day("2024-08-31")).basis is None
    assert told(status_of([opened], day("2024-09-01"))) == ("open", "2024-09", "low")


def test_an_office_that_moved_is_open_where_it_moved_to() -> None:
    moved = claim("moved", "2022-04-25", "2022-04-25")
    status = status_of([moved], day("2022-04-25"))
    assert told(status) == ("open", "2022-04-25", "high")
    assert status.moved == moved
    assert status_of([moved], day("2022-04-24")).basis is None


def test_whether_one_may_find_it_open() -> None:
    may = {
        "closing": ([OPENED, DECIDED], "2025-05-30", True),
        "last day passed": ([OPENED, DECIDED], "2025-05-31", True),
        "closed": ([OPENED, CLOSED], "2025-07-01", False),
        "planned": ([PLANNED], "2022-03-10", False),
        "plan passed": ([PLANNED], "2023-03-10", True),
        "nothing known": ([], "2023-03-10", True),
    }
    for case, (claims, on, expected) in may.items():
        assert status_of(claims, day(on)).may_be_open is expected, case
