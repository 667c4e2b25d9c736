from dataclasses import replace
from datetime import time

import pytest

from bot.offices.holiday_calendar import is_holiday
from bot.offices.hours import (
    Closed,
    HoursUnknown,
    Open,
    OpenTime,
    WhyClosed,
    coming_special_days,
    has_hours,
    hours_on,
    next_open,
    week_of,
)
from bot.offices.model import OpenHours, Register, SpecialDay
from tests.offices.builders import day, office, register_of

TEN, NOON, ONE, THREE = time(10), time(12), time(13), time(15)
WEEK = tuple(OpenHours("boden", weekday, TEN, THREE) for weekday in range(4))
FRIDAY = (OpenHours("boden", 4, ONE, THREE), OpenHours("boden", 4, TEN, NOON))


def with_hours(*special: SpecialDay) -> Register:
    register = register_of(office("boden"), office("lulea"))
    return replace(register, hours={"boden": (*WEEK, *FRIDAY)}, special_days={"boden": special})


def test_an_ordinary_day_has_the_weeks_hours() -> None:
    assert hours_on(with_hours(), "boden", day("2026-11-23")) == Open((OpenTime(TEN, THREE),))


def test_a_day_with_a_break_has_both_parts_in_order() -> None:
    parts = (OpenTime(TEN, NOON), OpenTime(ONE, THREE))
    assert hours_on(with_hours(), "boden", day("2026-11-27")) == Open(parts)


def test_a_weekday_without_hours_is_closed() -> None:
    assert hours_on(with_hours(), "boden", day("2026-11-28")) == Closed(WhyClosed.WEEKDAY)


@pytest.mark.parametrize(
    "holiday",
    ["2026-01-06", "2026-04-03", "2026-05-14", "2026-06-19", "2026-12-24", "2026-12-31"],
)
def test_holidays_and_the_eves_kept_as_such_are_closed(holiday: str) -> None:
    assert is_holiday(day(holiday))
    assert hours_on(with_hours(), "boden", day(holiday)) == Closed(WhyClosed.HOLIDAY)


def test_an_ordinary_sunday_and_the_eve_of_may_are_no_holidays() -> None:
    assert not is_holiday(day("2026-11-22"))
    assert not is_holiday(day("2026-04-30"))


def test_a_special_day_counts_before_a_holiday_and_the_week() -> None:
    eve = SpecialDay("boden", day("2026-12-31"), TEN, NOON, "Kort dag", "Short day")
    closed = SpecialDay("boden", day("2026-11-24"), None, None)
    register = with_hours(eve, closed)
    assert hours_on(register, "boden", eve.day) == Open((OpenTime(TEN, NOON),), eve)
    assert hours_on(register, "boden", closed.day) == Closed(WhyClosed.SPECIAL_DAY, closed)


def test_without_known_hours_nothing_is_concluded() -> None:
    for on in ("2026-11-23", "2026-11-28", "2026-12-25"):
        assert hours_on(with_hours(), "lulea", day(on)) == HoursUnknown()
    assert not has_hours(with_hours(), "lulea")
    assert has_hours(with_hours(), "boden")


def test_no_hours_are_known_of_the_seeds_offices(register: Register) -> None:
    on = day("2026-11-23")
    assert {hours_on(register, o, on) for o in register.offices} == {HoursUnknown()}


def test_a_week_runs_from_monday_to_sunday() -> None:
    week = week_of(with_hours(), "boden", day("2026-11-26"))
    assert [each for each, _ in week][::6] == [day("2026-11-23"), day("2026-11-29")]
    assert [isinstance(hours, Open) for _, hours in week] == [True] * 5 + [False] * 2


def test_the_next_open_day_passes_over_christmas() -> None:
    found = next_open(with_hours(), "boden", day("2026-12-24"))
    assert found is not None
    assert found[0] == day("2026-12-28")
    assert next_open(with_hours(), "lulea", day("2026-12-24")) is None


def test_coming_special_days_leave_out_what_has_been() -> None:
    been = SpecialDay("boden", day("2026-11-22"), None, None)
    later = SpecialDay("boden", day("2026-12-30"), None, None)
    today = SpecialDay("boden", day("2026-11-23"), None, None)
    register = with_hours(later, been, today)
    assert coming_special_days(register, "boden", day("2026-11-23")) == (today, later)
