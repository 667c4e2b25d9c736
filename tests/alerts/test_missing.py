"""When notices go out: the night, being down, and one alert a day."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.alerts.model import NoticeKind
from bot.alerts.night import is_night, out_of_night
from tests.alerts.builders import boden, claim, recorded, told, with_hours
from tests.alerts.herald import Herald, at

PLAN = claim("planned_opening", "2022", "2021-09-29")
DATED = claim("planned_opening", "2022-05-31", "2022-05-02")


@pytest.mark.parametrize(
    ("now", "earliest"),
    [
        ("2022-05-31 07:59", "2022-05-31 08:00"),
        ("2022-05-31 08:00", "2022-05-31 08:00"),
        ("2022-05-31 19:59", "2022-05-31 19:59"),
        ("2022-05-31 20:00", "2022-06-01 08:00"),
        ("2024-02-28 23:00", "2024-02-29 08:00"),
        ("2024-02-29 20:00", "2024-03-01 08:00"),
        ("2022-03-26 20:00", "2022-03-27 08:00"),
        ("2022-10-29 20:00", "2022-10-30 08:00"),
        ("2022-10-30 07:30", "2022-10-30 08:00"),
    ],
)
def test_the_night(now, earliest):
    assert out_of_night(at(now)) == at(earliest)
    assert is_night(at(now)) is (now != earliest)


def test_eight_in_the_morning_follows_the_clock_on_the_wall():
    assert out_of_night(at("2022-03-26 21:00")) == datetime(2022, 3, 27, 6, tzinfo=UTC)
    assert out_of_night(at("2022-10-29 21:00")) == datetime(2022, 10, 30, 7, tzinfo=UTC)


def found(herald, register, now):
    return [(*told([n]), n.due) for n in herald.looks(register, at(now))]


def test_what_is_entered_in_the_day_goes_at_once_and_in_the_night_next_morning():
    register = boden(PLAN, DATED)
    date_set = "opening_date 2022-05-31 was 2022"
    assert found(Herald(), register, "2022-05-02 00:01") == [(date_set, at("2022-05-02 08:00"))]
    assert found(Herald(), register, "2022-05-02 14:30") == [(date_set, at("2022-05-02 14:30"))]
    assert found(Herald(), register, "2022-05-02 22:00") == [(date_set, at("2022-05-03 08:00"))]


def test_what_is_found_once_is_not_found_again():
    herald, register = Herald(), boden(PLAN, DATED)
    assert len(found(herald, register, "2022-05-02 09:00")) == 1
    assert found(herald, register, "2022-05-02 09:01") == []
    assert found(herald, register, "2022-05-05 09:01") == []


def test_three_days_down():
    register = boden(PLAN, DATED)
    assert found(Herald(), register, "2022-05-05 10:00") == [
        ("opening_date 2022-05-31 was 2022", at("2022-05-05 10:00"))
    ]
    assert found(Herald(), register, "2022-05-27 10:00") == [
        ("opening_soon 2022-05-31 in 7", at("2022-05-27 10:00"))
    ]


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        ("2022-05-29 19:59", ["opening_soon 2022-05-31 in 7"]),
        ("2022-05-29 20:00", []),
        ("2022-05-30 10:00", ["opening_soon 2022-05-31 in 1"]),
        ("2022-05-30 20:00", []),
        ("2022-05-31 10:00", []),
    ],
)
def test_a_lead_goes_out_in_time_or_not_at_all(now, kinds):
    assert [words for words, _ in found(Herald(), boden(PLAN, DATED), now)] == kinds


def test_what_was_overtaken_while_down_is_not_told():
    moved_on = claim("planned_opening", "2022-06-14", "2022-05-04")
    assert found(Herald(), boden(PLAN, DATED, moved_on), "2022-05-06 10:00") == [
        ("opening_date 2022-06-14 was 2022-05-31", at("2022-05-06 10:00"))
    ]
    withdrawn = claim("planned_opening", "2023", "2022-05-04", corrects=DATED.id)
    assert [
        words for words, _ in found(Herald(), boden(PLAN, DATED, withdrawn), "2022-05-06 10:00")
    ] == ["correction 2023 was 2022-05-31"]


def test_two_weeks_down_drop_what_is_old():
    register = boden(PLAN, claim("opened", "2022-03", "2022-03-07"))
    assert len(found(Herald(), register, "2022-03-21 07:30")) == 0
    assert len(found(Herald(), register, "2022-03-20 10:00")) == 1


def test_a_second_change_of_a_day_waits_for_the_next_morning():
    herald = Herald()
    before = boden(PLAN, recorded("2022-05-02", DATED))
    assert len(found(herald, before, "2022-05-02 10:00")) == 1
    moved = recorded("2022-05-02", claim("planned_opening", "2022-06-14", "2022-05-02"))
    after = boden(PLAN, recorded("2022-05-02", DATED), moved)
    assert found(herald, after, "2022-05-02 15:00") == [
        ("opening_date 2022-06-14 was 2022-05-31", at("2022-05-03 08:00"))
    ]


def test_a_change_joins_the_alert_that_still_waits():
    herald = Herald()
    register = boden(PLAN, DATED)
    assert len(found(herald, register, "2022-05-24 00:01")) == 1
    changed = with_hours(register, "2022-05-24")
    assert found(herald, changed, "2022-05-24 07:00") == [
        ("hours 2022-05-24 with opening_soon", at("2022-05-24 08:00"))
    ]
    assert found(herald, changed, "2022-05-24 09:00") == []


def test_what_was_missed_of_one_office_comes_as_one_alert():
    register = with_hours(boden(PLAN, DATED), "2022-05-23")
    assert [words for words, _ in found(Herald(), register, "2022-05-26 09:00")] == [
        "hours 2022-05-23",
        "opening_soon 2022-05-31 in 7 with hours",
    ]


def test_each_monday_has_its_summary():
    herald = Herald()
    for now in ("2022-05-30 00:01", "2022-05-30 09:00", "2022-06-03 09:00", "2022-06-08 21:00"):
        herald.looks(boden(), at(now))
    summaries = [(n.key.day, n.due, n.expires) for n in herald.made]
    assert {n.key.kind for n in herald.made} == {NoticeKind.SUMMARY}
    assert summaries == [("2022-05-30", at("2022-05-30 08:00"), at("2022-06-02 00:00"))]
    herald.looks(boden(), at("2022-06-14 09:00"))
    assert herald.made[-1].due == at("2022-06-14 09:00")


def test_what_is_urgent_heeds_neither_night_nor_day():
    from bot.alerts.grouping import grouped

    herald = Herald()
    notices = herald.looks(with_hours(boden(PLAN, DATED), "2022-05-24"), at("2022-05-24 00:01"))
    urgent = [replace(n, urgent=True, joined_to=None) for n in notices]
    assert [n.joined_to for n in grouped(urgent)] == [None, None]
