"""Which notices a day warrants, claim by claim."""

from datetime import date

import pytest

from bot.alerts.model import NoticeKind
from bot.alerts.news import warranted
from tests.alerts.builders import boden, claim, on, recorded, with_hours

PLAN = claim("planned_opening", "2022", "2021-09-29")
DATED = claim("planned_opening", "2022-05-31", "2022-05-02")
ENDS = claim("planned_closing", "2025-05-30", "2025-04-10")


@pytest.mark.parametrize(
    ("claims", "day", "news"),
    [
        ([PLAN], "2021-09-28", []),
        ([PLAN], "2021-09-29", ["opening_announced 2022"]),
        ([PLAN], "2021-09-30", []),
        ([PLAN], "2023-01-01", []),
        ([PLAN, DATED], "2022-05-02", ["opening_date 2022-05-31 was 2022"]),
        ([PLAN, DATED], "2022-05-24", ["opening_soon 2022-05-31 in 7"]),
        ([PLAN, DATED], "2022-05-30", ["opening_soon 2022-05-31 in 1"]),
        ([PLAN, DATED], "2022-05-31", []),
        ([PLAN, DATED], "2022-06-01", []),
        ([claim("planned_opening", "", "2021-09-29")], "2021-09-29", ["opening_announced"]),
        ([claim("seen_open", "2021", "2021-09-29")], "2021-09-29", []),
        ([ENDS], "2025-04-10", ["closing_planned 2025-05-30"]),
        ([ENDS], "2025-05-23", ["closing_soon 2025-05-30 in 7"]),
        ([ENDS], "2025-05-29", []),
        ([ENDS], "2025-05-31", []),
    ],
)
def test_plans(claims, day, news):
    assert on(boden(*claims), day) == news


@pytest.mark.parametrize(
    ("what", "published", "news"),
    [
        ("2022-05-31", "2022-05-31", ["opened 2022-05-31"]),
        ("2022-05-31", "2022-08-29", ["opened 2022-05-31"]),
        ("2022-05-31", "2022-08-30", []),
        ("2018", "2022-02-15", []),
        ("", "2022-02-15", []),
    ],
)
def test_what_is_long_past_is_history(what, published, news):
    assert on(boden(claim("opened", what, published)), published) == news


def test_a_passed_plan_gets_a_new_date():
    again = claim("planned_opening", "2024", "2023-04-03")
    assert on(boden(PLAN, again), "2023-04-03") == ["opening_date 2024 was 2022"]


def test_an_opening_told_ahead_is_told_when_known_and_on_the_day():
    register = boden(PLAN, claim("opened", "2022-03-10", "2022-03-09"))
    assert on(register, "2022-03-09") == ["opening_date 2022-03-10 was 2022"]
    assert on(register, "2022-03-10") == ["opened 2022-03-10"]
    assert on(register, "2022-03-11") == []


def test_being_seen_open_is_an_opening_only_where_one_was_awaited():
    seen = claim("seen_open", "2022-11", "2022-11-20")
    assert on(boden(PLAN, seen), "2022-11-20") == ["opened 2022-11"]
    assert on(boden(seen), "2022-11-20") == []


def test_a_source_that_repeats_what_is_known_is_no_news():
    repeated = claim("planned_opening", "2022", "2022-02-01")
    another = claim("closed", "2025", "2025-07-01")
    assert on(boden(PLAN, repeated), "2022-02-01") == []
    assert on(boden(claim("closed", "2025-06", "2025-06-20"), another), "2025-07-01") == []


@pytest.mark.parametrize(
    ("learned", "days"),
    [
        ("2022-05-23", {"24": ["opening_soon 2022-05-31 in 7"]}),
        ("2022-05-24", {"24": ["opening_date 2022-05-31 was 2022"]}),
        ("2022-05-28", {"24": [], "28": ["opening_date 2022-05-31 was 2022"]}),
        ("2022-05-30", {"30": ["opening_date 2022-05-31 was 2022"]}),
        ("2022-05-31", {"30": [], "31": ["opening_date 2022-05-31 was 2022"]}),
    ],
)
def test_a_date_learned_late_is_told_alone(learned, days):
    register = boden(PLAN, claim("planned_opening", "2022-05-31", learned))
    assert {d: on(register, f"2022-05-{d}") for d in days} == days


def test_closing():
    closed = claim("closed", "2025-05-30", "2025-06-02")
    other = claim("closed", "2025-05-23", "2025-06-02")
    assert on(boden(ENDS, closed), "2025-06-02") == ["closed 2025-05-30"]
    assert on(boden(ENDS, other), "2025-06-02") == ["closed 2025-05-23 was 2025-05-30"]
    later = claim("planned_closing", "2025-06-13", "2025-05-05")
    assert on(boden(ENDS, later), "2025-05-05") == ["closing_planned 2025-06-13 was 2025-05-30"]
    told_ahead = boden(claim("closed", "2025-05-30", "2025-05-20"))
    assert on(told_ahead, "2025-05-20") == ["closing_planned 2025-05-30"]
    assert on(told_ahead, "2025-05-31") == ["closed 2025-05-30"]


def test_moving_is_told_once_whoever_tells_it():
    moved = claim("moved", "2022-04-25", "2022-04-20")
    again = claim("moved", "2022-04", "2022-05-02")
    assert on(boden(moved, again), "2022-04-20") == ["moved 2022-04-25"]
    assert on(boden(moved, again), "2022-04-25") == []
    assert on(boden(moved, again), "2022-05-02") == []
    assert on(boden(claim("moved", "2019", "2022-04-20")), "2022-04-20") == []


def test_changed_hours_are_told_on_the_day_they_changed():
    register = with_hours(boden(), "2026-03-29")
    assert on(register, "2026-03-29") == ["hours 2026-03-29"]
    assert on(register, "2026-03-30") == []
    assert on(with_hours(boden(), None), "2026-01-01") == []


def test_low_confidence_never_alerts():
    for kind in ("planned_opening", "opened", "planned_closing", "closed", "moved"):
        register = boden(claim(kind, "2022-05-31", "2022-05-02", "low"))
        assert [n for d in range(1, 32) for n in on(register, f"2022-05-{d:02}")] == []


def test_a_rumour_holds_no_sure_news_back():
    rumour = claim("opened", "2022-05", "2022-05-02", "low")
    sure = claim("opened", "2022-05", "2022-05-20")
    assert on(boden(PLAN, rumour, sure), "2022-05-20") == ["opened 2022-05"]


def test_a_rumour_that_takes_a_date_back_stops_its_leads():
    doubted = claim("planned_opening", "2022-09", "2022-05-10", "low", corrects=DATED.id)
    assert on(boden(PLAN, DATED, doubted), "2022-05-24") == []


def test_a_rumour_that_takes_an_opening_back_announces_no_old_plan():
    opened = claim("opened", "2022-05-10", "2022-05-10")
    doubted = claim("seen_open", "2022-05", "2022-05-20", "low", corrects=opened.id)
    assert on(boden(DATED, opened, doubted), "2022-05-20") == []


def test_a_correction_says_what_it_corrects():
    right = claim("planned_opening", "2022-06-14", "2022-05-10", corrects=DATED.id)
    register = boden(PLAN, DATED, right)
    (notice,) = warranted(register, date(2022, 5, 10))
    assert notice.key.kind is NoticeKind.CORRECTION
    assert (notice.claim_id, notice.corrects) == (right.id, DATED.id)
    assert on(register, "2022-05-10") == ["correction 2022-06-14 was 2022-05-31"]
    assert on(register, "2022-05-24") == []
    assert on(register, "2022-06-07") == ["opening_soon 2022-06-14 in 7"]


def test_a_correction_of_history_or_of_a_rumour_is_none():
    old = claim("opened", "2018", "2018-02-01")
    right = claim("opened", "2017", "2022-02-01", corrects=old.id)
    assert on(boden(old, right), "2022-02-01") == []
    rumour = claim("planned_opening", "2022-05", "2022-02-01", "low")
    sure = claim("planned_opening", "2022-06", "2022-03-01", corrects=rumour.id)
    assert on(boden(rumour, sure), "2022-03-01") == ["opening_announced 2022-06"]


def test_an_office_that_does_not_close_after_all():
    stays = claim("seen_open", "2025-06", "2025-06-20")
    assert on(boden(ENDS, stays), "2025-06-20") == ["correction 2025-06 was 2025-05-30"]


def test_a_date_that_holds_again_is_told_again():
    away = claim("planned_opening", "2022-06-14", "2022-05-04")
    back = claim("planned_opening", "2022-05-31", "2022-05-06")
    register = boden(PLAN, DATED, away, back)
    assert on(register, "2022-05-04") == ["opening_date 2022-06-14 was 2022-05-31"]
    assert on(register, "2022-05-06") == ["correction 2022-05-31 was 2022-06-14"]


def test_what_is_entered_later_is_news_the_day_it_is_entered():
    late = recorded("2022-07-20", claim("opened", "2022-05-31", "2022-06-01"))
    register = boden(PLAN, late)
    assert on(register, "2022-06-01") == []
    assert on(register, "2022-07-20") == ["opened 2022-05-31"]


def test_news_of_one_office_and_day_is_one_alert():
    register = with_hours(boden(PLAN, DATED), "2022-05-24")
    assert on(register, "2022-05-24") == [
        "hours 2022-05-24",
        "opening_soon 2022-05-31 in 7 with hours",
    ]


def test_what_happened_leads_the_alert():
    opened = claim("opened", "2022-05-31", "2022-06-01")
    register = with_hours(boden(PLAN, opened), "2022-06-01")
    assert on(register, "2022-06-01") == ["opened 2022-05-31", "hours 2022-06-01 with opened"]


@pytest.mark.parametrize(
    ("opens", "week_before", "eve"),
    [
        ("2024-03-01", "2024-02-23", "2024-02-29"),
        ("2024-03-07", "2024-02-29", "2024-03-06"),
        ("2022-03-28", "2022-03-21", "2022-03-27"),
        ("2021-11-01", "2021-10-25", "2021-10-31"),
    ],
)
def test_leads_over_leap_day_and_both_changes_of_the_clock(opens, week_before, eve):
    register = boden(claim("planned_opening", opens, "2021-01-04"))
    assert on(register, week_before) == [f"opening_soon {opens} in 7"]
    assert on(register, eve) == [f"opening_soon {opens} in 1"]
