"""Days are Swedish days, and the time can be turned."""

from datetime import UTC, date, datetime, timedelta

from bot.clock import ShiftedClock, today


class HandClock:
    """A clock turned by hand."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def turn(self, **by: float) -> None:
        self._now += timedelta(**by)


def test_the_day_changes_at_swedish_midnight() -> None:
    clock = HandClock(datetime(2022, 7, 1, 21, 59, tzinfo=UTC))
    assert today(clock) == date(2022, 7, 1)
    clock.turn(minutes=1)
    assert today(clock) == date(2022, 7, 2)


def test_a_shifted_clock_keeps_the_hour_and_goes_on() -> None:
    real = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    shifted = ShiftedClock(date(2022, 3, 10), real)
    assert shifted.now() == datetime(2022, 3, 10, 9, 30, tzinfo=UTC)
    real.turn(hours=20)
    assert today(shifted) == date(2022, 3, 11)


def test_a_quick_clock_passes_a_day_in_a_second() -> None:
    real = HandClock(datetime(2026, 11, 23, 9, 30, tzinfo=UTC))
    quick = ShiftedClock(date(2022, 5, 20), real, speed=86_400)
    real.turn(seconds=11)
    assert today(quick) == date(2022, 5, 31)
