"""Entering hours: what was before is kept, and what changed can be told."""

from bot.offices.changed_hours import (
    changes_of_hours,
    weekday_changes,
    with_hours,
)
from bot.offices.model import Register
from tests.offices.builders import day, office, register_of, week

OLD = week("mon 10:00-15:00", "fri 10:00-15:00")
NEW = week("mon 09:00-16:00", "fri 10:00-15:00")
OTHER = week("mon 09:00-17:00", "fri 10:00-15:00")


def entered(*turns, register: Register | None = None) -> Register:
    """Boden's register with the weeks entered one after another, each on its day."""
    register = register or register_of(office("boden"))
    for its_day, hours in turns:
        register = with_hours(register, "boden", hours, day(its_day))
    return register


def history(register: Register) -> list[str]:
    return [
        f"{c.day} {c.number}: {times(c.before)} > {times(c.after)}"
        for c in changes_of_hours(register, "boden")
    ]


def times(hours) -> str:
    return " ".join(f"{h.opens:%H:%M}-{h.closes:%H:%M}" for h in hours if h.weekday == 0) or "?"


def test_the_first_hours_are_no_change():
    register = entered(("2026-11-02", OLD))
    assert register.hours["boden"] == OLD
    assert history(register) == []


def test_the_hours_before_are_kept():
    register = entered(("2026-11-02", OLD), ("2026-11-09", NEW))
    assert {h.changed for h in register.hours["boden"]} == {day("2026-11-09")}
    assert tuple(e.hours for e in register.earlier_hours["boden"]) == OLD
    assert history(register) == ["2026-11-09 0: 10:00-15:00 > 09:00-16:00"]


def test_every_change_is_kept_those_of_one_day_too():
    register = entered(
        ("2026-11-02", OLD), ("2026-11-09", NEW), ("2026-11-09", OTHER), ("2026-12-01", OLD)
    )
    assert history(register) == [
        "2026-11-09 0: 10:00-15:00 > 09:00-16:00",
        "2026-11-09 1: 09:00-16:00 > 09:00-17:00",
        "2026-12-01 0: 09:00-17:00 > 10:00-15:00",
    ]


def test_the_same_times_from_another_source_are_no_change():
    again = week("fri 10:00-15:00", "mon 09:00-16:00", source="https://b.se")
    register = entered(("2026-11-02", OLD), ("2026-11-09", NEW), ("2026-11-16", again))
    assert history(register) == ["2026-11-09 0: 10:00-15:00 > 09:00-16:00"]
    assert {h.source_url for h in register.hours["boden"]} == {"https://b.se"}


def test_hours_taken_away_and_given_again_the_same_day_are_a_change():
    register = entered(("2026-11-02", OLD), ("2026-11-09", ()))
    assert "boden" not in register.hours
    assert history(register) == []
    same_day = entered(("2026-11-09", NEW), register=register)
    assert history(same_day) == ["2026-11-09 0: 10:00-15:00 > 09:00-16:00"]
    later = entered(("2026-11-10", NEW), register=register)
    assert history(later) == []


def test_other_offices_keep_their_hours():
    register = entered(("2026-11-02", OLD))
    kalix = week("tue 10:00-12:00", office_id="kalix")
    register = with_hours(register, "kalix", kalix, day("2026-11-09"))
    assert (register.hours["boden"], register.hours["kalix"]) == (OLD, kalix)


def test_a_change_tells_only_the_days_that_differ():
    before = week("mon 10:00-15:00", "tue 10:00-15:00", "wed 10:00-15:00", "fri 10:00-12:00")
    after = week(
        "mon 10:00-15:00",
        "wed 13:00-17:00",
        "wed 09:00-12:00",
        "thu 10:00-15:00",
        "fri 10:00-12:00",
    )
    (change,) = changes_of_hours(entered(("2026-11-02", before), ("2026-11-09", after)), "boden")
    told = [
        (d.weekday, [f"{t.opens:%H}-{t.closes:%H}" for t in d.before], len(d.after))
        for d in weekday_changes(change)
    ]
    assert told == [(1, ["10-15"], 0), (2, ["10-15"], 2), (3, [], 1)]
    assert [t.opens.hour for t in weekday_changes(change)[1].after] == [9, 13]


def test_of_a_change_from_before_hours_were_kept_only_the_day_is_known():
    register = register_of(office("boden"))
    marked = entered(("2026-11-02", OLD), ("2026-11-09", NEW)).hours["boden"]
    register = with_hours(register, "boden", marked, day("2026-11-20"))
    assert history(register) == ["2026-11-09 0: ? > 09:00-16:00"]
    assert weekday_changes(changes_of_hours(register, "boden")[0]) == ()
