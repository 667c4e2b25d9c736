"""Which date is told where several are known, and which of them contradict each other."""

from bot.offices.status import status_of
from tests.offices.builders import claim, day, told

OPENED = claim("opened", "2023-06", "2023-06-20", "medium")
DECIDED = claim("planned_closing", "2025-05-30", "2025-04-10")
CLOSED = claim("closed", "2025-05-30", "2025-06-02")


def test_dates_that_agree_are_told_as_exactly_as_known() -> None:
    vague = claim("closed", "2025", "2025-06-02")
    exact = claim("closed", "2025-01", "2025-04-10")
    status = status_of([vague, exact], day("2025-07-01"))
    assert told(status) == ("closed", "2025-01", "high")
    assert status.supporting == (vague, exact)
    assert status.contradicting == ()


def test_a_less_certain_date_refines_nothing() -> None:
    rumour = claim("closed", "2025-01", "2025-04-10", "low")
    vague = claim("closed", "2025", "2025-06-02")
    assert told(status_of([rumour, vague], day("2025-07-01"))) == ("closed", "2025", "high")


def test_a_plan_still_ahead_refines_a_newer_vaguer_one() -> None:
    exact = claim("planned_opening", "2022-12-01", "2021-10-01")
    vague = claim("planned_opening", "2022", "2022-06-27")
    assert told(status_of([exact, vague], day("2022-07-01"))) == ("planned", "2022-12-01", "high")


def test_a_closing_is_told_by_what_happened_not_by_its_plan() -> None:
    vague = claim("closed", "2025", "2025-06-02")
    assert told(status_of([DECIDED, vague], day("2025-07-01"))) == ("closed", "2025", "high")


def test_a_last_day_that_passed_does_not_refine_a_newer_decision() -> None:
    vague = claim("planned_closing", "2025", "2025-07-01")
    assert told(status_of([DECIDED, vague], day("2025-08-01"))) == ("closing", "2025", "high")


def test_a_newer_last_day_replaces_the_older_one_without_dispute() -> None:
    later = claim("planned_closing", "2025-08-29", "2025-05-10")
    status = status_of([OPENED, DECIDED, later], day("2025-06-01"))
    assert told(status) == ("closing", "2025-08-29", "high")
    assert status.contradicting == ()
    same_day = claim("planned_closing", "2025-06-13", "2025-04-10")
    disputed = status_of([OPENED, DECIDED, same_day], day("2025-05-01"))
    assert set(disputed.contradicting) | {disputed.basis} == {DECIDED, same_day}


def test_a_rumour_changes_neither_a_closing_nor_a_last_day() -> None:
    open_again = claim("opened", "2026-02-01", "2026-02-02", "low")
    status = status_of([CLOSED, open_again], day("2026-03-01"))
    assert told(status) == ("closed", "2025-05-30", "high")
    assert status.contradicting == (open_again,)
    ahead = claim("planned_closing", "2026-12-31", "2026-01-10")
    gone = claim("closed", "2025-12", "2026-02-01", "low")
    assert status_of([ahead, gone], day("2026-03-01")).basis == ahead


def test_a_plan_that_had_passed_does_not_refine_the_newer_plan() -> None:
    missed = claim("planned_opening", "2022-05-31", "2022-05-24")
    vague = claim("planned_opening", "2022", "2022-06-27")
    status = status_of([missed, vague], day("2022-07-01"))
    assert told(status) == ("planned", "2022", "high")


def test_closing_days_that_differ_are_disputed() -> None:
    decided = claim("planned_closing", "2025-05-23", "2025-04-10")
    status = status_of([decided, CLOSED], day("2025-07-01"))
    assert told(status) == ("closed", "2025-05-30", "high")
    assert status.contradicting == (decided,)


def test_a_vague_question_about_a_closing_does_not_blur_its_day() -> None:
    asked = claim("planned_closing", "", "2025-09", "medium")
    assert told(status_of([asked, CLOSED], day("2025-10-01"))) == ("closed", "2025-05-30", "high")
