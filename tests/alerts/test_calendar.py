"""Openings, last days and moves as events that change with what is known."""

import pytest

from bot.alerts.calendar import CalendarEvent, events_of
from bot.alerts.model import Scope, ScopeKind
from tests.alerts.builders import boden, claim
from tests.offices.builders import day

PLAN = claim("planned_opening", "2022", "2021-09-29")
DATED = claim("planned_opening", "2022-05-31", "2022-05-02")
ENDS = claim("planned_closing", "2025-05-30", "2025-04-10")


def events(register, on) -> tuple[CalendarEvent, ...]:
    return events_of(register, Scope(ScopeKind.SWEDEN), day(on))


def in_short(register, on) -> list[tuple[str, str, str, int]]:
    return [(e.name, e.day.isoformat(), e.state.value, e.revision) for e in events(register, on)]


def test_a_plan_without_an_exact_day_is_no_event():
    assert in_short(boden(PLAN), "2022-05-01") == []
    assert in_short(boden(claim("opened", "2022-05", "2022-05-20")), "2022-06-01") == []
    assert in_short(boden(DATED), "2022-05-01") == []


@pytest.mark.parametrize(
    ("claims", "on", "event"),
    [
        ([PLAN, DATED], "2022-05-02", ("boden-opening-1", "2022-05-31", "planned", 0)),
        ([PLAN, DATED], "2023-05-02", ("boden-opening-1", "2022-05-31", "planned", 0)),
        (
            [DATED, claim("planned_opening", "2022-06-14", "2022-05-10")],
            "2022-05-10",
            ("boden-opening-1", "2022-06-14", "planned", 1),
        ),
        (
            [DATED, claim("opened", "2022-06-01", "2022-06-03")],
            "2022-06-03",
            ("boden-opening-1", "2022-06-01", "happened", 1),
        ),
        (
            [DATED, claim("planned_opening", "2023", "2022-05-10")],
            "2022-05-10",
            ("boden-opening-1", "2022-05-31", "called_off", 1),
        ),
        (
            [DATED, claim("planned_opening", "2023", "2022-05-10", corrects=DATED.id)],
            "2022-05-10",
            ("boden-opening-1", "2022-05-31", "called_off", 1),
        ),
        (
            [claim("opened", "2022-05-31", "2022-06-01")],
            "2022-06-01",
            ("boden-opening-1", "2022-05-31", "happened", 0),
        ),
        ([ENDS], "2025-04-10", ("boden-closing-1", "2025-05-30", "planned", 0)),
        (
            [ENDS, claim("closed", "2025-05-23", "2025-06-02")],
            "2025-06-02",
            ("boden-closing-1", "2025-05-23", "happened", 1),
        ),
        (
            [ENDS, claim("seen_open", "2025-04-20", "2025-04-20", corrects=ENDS.id)],
            "2025-04-20",
            ("boden-closing-1", "2025-05-30", "called_off", 1),
        ),
        (
            [claim("moved", "2022-04-25", "2022-04-20")],
            "2022-04-20",
            ("boden-move-{id}", "2022-04-25", "planned", 0),
        ),
    ],
)
def test_an_event(claims, on, event):
    name = event[0].format(id=claims[0].id)
    assert in_short(boden(*claims), on) == [(name, *event[1:])]


def test_a_move_that_was_wrong_is_called_off():
    moved = claim("moved", "2022-04-25", "2022-04-20")
    stays = claim("seen_open", "2022-04-21", "2022-04-22", corrects=moved.id)
    (event,) = in_short(boden(moved, stays), "2022-04-22")
    assert event[2:] == ("called_off", 1)


def test_an_event_that_is_called_off_can_come_back():
    away = claim("planned_opening", "2023", "2022-05-10")
    back = claim("planned_opening", "2022-09-05", "2022-05-20")
    assert in_short(boden(DATED, away, back), "2022-05-20") == [
        ("boden-opening-1", "2022-09-05", "planned", 2)
    ]


def test_who_opens_again_has_a_new_event():
    opened = claim("opened", "2022-05-31", "2022-06-01")
    closed = claim("closed", "2023-05-31", "2023-06-01")
    again = claim("planned_opening", "2024-03-04", "2024-01-10")
    assert [e[0] for e in in_short(boden(opened, closed, again), "2024-01-10")] == [
        "boden-opening-1",
        "boden-closing-1",
        "boden-opening-2",
    ]


def test_history_and_rumours_are_no_events():
    assert in_short(boden(claim("opened", "2018-05-31", "2022-06-01")), "2022-06-01") == []
    assert in_short(boden(claim("opened", "2022-05-31", "2022-06-01", "low")), "2022-06-01") == []


def test_an_event_never_changes_but_by_a_higher_revision(register):
    before: dict[str, CalendarEvent] = {}
    for on in ("2021-06-01", "2022-05-24", "2022-07-01", "2023-02-01", "2025-05-01", "2025-07-01"):
        for event in events(register, on):
            old = before.get(event.name, event)
            same = (old.day, old.state, old.changed) == (event.day, event.state, event.changed)
            assert same or event.revision > old.revision
            assert event.changed >= old.changed
            before[event.name] = event
    assert len(before) == 18
