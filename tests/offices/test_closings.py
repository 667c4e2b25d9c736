"""Which offices are closing or have closed, and which are new, on a day and in a period."""

from bot.offices.closings import closings_of
from bot.offices.openings import new_among
from bot.offices.status import status_of
from bot.offices.written import when_of
from tests.offices.builders import claim, day, office, register_of

TODAY = day("2026-11-23")
NAMES = ("a", "b", "c", "d", "e")


def register_with(*claims):
    offices = (office(name, phase=1 if name == "e" else None) for name in NAMES)
    return register_of(*offices, claims=claims)


def told(register, what, *more):
    def status(one):
        return status_of(register.claims.get(one.id, ()), TODAY)

    return what(register.offices.values(), status, *more)


def ids(offices):
    return [one.id for one in offices]


CLOSINGS = register_with(
    claim("planned_closing", "", "2026-01-01", office_id="a"),
    claim("planned_closing", "2027-03-01", "2026-01-01", office_id="b"),
    claim("planned_closing", "2025-06-13", "2025-04-10", office_id="c"),
    claim("closed", "2025-05-30", "2025-06-02", office_id="d"),
    claim("closed", "2026-02-01", "2026-02-02", office_id="e"),
)
OPENINGS = register_with(
    claim("planned_opening", "", "2026-01-01", office_id="a"),
    claim("planned_opening", "2027-03-01", "2026-01-01", office_id="b"),
    claim("planned_opening", "2026-06", "2026-01-01", office_id="c"),
    claim("opened", "2026-02-01", "2026-02-02", office_id="d"),
    claim("closed", "2026-02-01", "2026-02-02", office_id="e"),
)


def test_closings_by_what_is_known_of_them():
    found = told(CLOSINGS, closings_of)
    assert ids(found.ahead) == ["b", "a"]
    assert ids(found.passed) == ["c"]
    assert ids(found.closed) == ["e", "d"]


def test_closings_of_a_period_have_their_date_in_it():
    found = told(CLOSINGS, closings_of, when_of("2025"))
    assert (ids(found.ahead), ids(found.passed), ids(found.closed)) == ([], ["c"], ["d"])
    june = told(CLOSINGS, closings_of, when_of("2025-06"))
    assert (ids(june.passed), ids(june.closed)) == (["c"], [])


def test_openings_by_what_is_known_of_them():
    found = told(OPENINGS, new_among, TODAY)
    assert (ids(found.ahead), ids(found.opened)) == (["b"], ["d"])
    assert (ids(found.passed), ids(found.undated)) == ([], ["a"])
    assert found.dated


def test_openings_of_a_period_and_those_that_may_come_in_it():
    found = told(OPENINGS, new_among, TODAY, when_of("2026"))
    assert (ids(found.ahead), ids(found.opened)) == ([], ["d"])
    assert (ids(found.passed), ids(found.undated)) == (["c"], ["a"])


def test_a_period_that_has_passed_has_no_undated_ones():
    found = told(OPENINGS, new_among, TODAY, when_of("2025"))
    assert not found.dated
    assert found.undated == ()
