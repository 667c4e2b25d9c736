"""Numbers become shapes in proportion."""

from datetime import date
from itertools import pairwise

import pytest

from bot.overview.figures import Period
from handlers.staff.overview.pictures import Step, bars, longest, parts, shaded, steps

WEEK = Period(date(2026, 11, 17), date(2026, 11, 23))


def test_each_day_has_a_bar_in_its_place() -> None:
    drawn = bars({date(2026, 11, 17): 5, date(2026, 11, 20): 20}, WEEK)
    assert [bar.many for bar in drawn.bars] == [5, 0, 0, 20, 0, 0, 0]
    assert [(bar.y, bar.height) for bar in drawn.bars][:4:3] == [(75.0, 25.0), (0.0, 100.0)]
    assert (drawn.width, drawn.bars[-1].x) == (70, 61)
    assert drawn.most is not None
    assert drawn.most.day == date(2026, 11, 20)


def test_days_without_questions_draw_nothing() -> None:
    drawn = bars({}, WEEK)
    assert {bar.height for bar in drawn.bars} == {0.0}
    assert drawn.most is None


def test_parts_fill_the_whole() -> None:
    found = parts([("found", 3), ("ask", 0), ("none", 1)])
    assert [(p.key, p.start, p.width) for p in found] == [
        ("found", 0.0, 75.0),
        ("none", 75.0, 25.0),
    ]
    assert parts([]) == ()


def test_the_longest_come_first_beside_the_largest() -> None:
    found = longest([("a", 5), ("b", 20), ("c", 0), ("d", 5)], 2)
    assert [(p.key, p.width) for p in found] == [("b", 100.0), ("a", 25.0)]
    assert longest([], 3) == ()


@pytest.mark.parametrize(
    ("top", "lows"),
    [
        (1, [1]),
        (2, [1, 2]),
        (4, [1, 2]),
        (9, [1, 2, 5]),
        (40, [1, 2, 5, 20]),
        (4000, [1, 10, 50, 500]),
    ],
)
def test_steps_begin_at_round_numbers(top: int, lows: list[int]) -> None:
    found = steps(top)
    assert [step.low for step in found] == lows
    assert found[-1] == Step(4, lows[-1], top)
    assert all(a.high + 1 == b.low for a, b in pairwise(found))


@pytest.mark.parametrize("top", range(1, 300))
def test_every_number_has_one_shade(top: int) -> None:
    found = steps(top)
    for number in range(1, top + 1):
        assert sum(step.low <= number <= step.high for step in found) == 1


def test_a_map_shades_what_is_followed() -> None:
    drawn = shaded({"2582": "M0 0Z", "2580": "M1 1Z"}, (10, 20), {"2582": 12, "9999": 500})
    assert [(area.code, area.shade) for area in drawn.areas] == [("2580", 0), ("2582", 4)]
    assert drawn.steps[-1].high == 12
    assert steps(0) == ()
