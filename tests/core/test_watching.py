"""For how long the oldest delivery has been due, and which parts keep people from an answer."""

from datetime import datetime, timedelta

from bot.clock import SWEDEN
from bot.watching import FIT, Part, Seen, overdue


def at(when: str) -> datetime:
    return datetime.fromisoformat(when).replace(tzinfo=SWEDEN)


def seen(urgent: str | None = None, usual: str | None = None) -> Seen:
    due = [at(when) if when else None for when in (urgent, usual)]
    return Seen(False, due[0], due[1], True)


def test_nothing_that_waits_is_not_late() -> None:
    assert overdue(seen(), at("2026-11-23 12:00")) == timedelta(0)


def test_what_is_due_later_is_not_late() -> None:
    assert overdue(seen(usual="2026-11-23 13:00"), at("2026-11-23 12:00")) == timedelta(0)


def test_the_oldest_counts() -> None:
    two = seen(urgent="2026-11-23 11:58", usual="2026-11-23 11:40")
    assert overdue(two, at("2026-11-23 12:00")) == timedelta(minutes=20)


def test_what_waits_over_the_night_is_late_only_from_the_morning_on() -> None:
    waiting = seen(usual="2026-11-23 19:50")
    assert overdue(waiting, at("2026-11-23 19:59")) == timedelta(minutes=9)
    assert overdue(waiting, at("2026-11-24 03:00")) == timedelta(0)
    assert overdue(waiting, at("2026-11-24 08:10")) == timedelta(minutes=10)


def test_what_is_urgent_is_late_at_night_too() -> None:
    assert overdue(seen(urgent="2026-11-24 02:00"), at("2026-11-24 03:00")) == timedelta(hours=1)


def test_what_concerns_all_processes_takes_none_of_them_out() -> None:
    assert {Part.LATE, Part.NOBODY, Part.FOLLOWS, Part.OFF, Part.READY} <= FIT
    assert not FIT & {Part.FAILED, Part.UNREACHABLE, Part.OUTDATED, Part.EMPTY, Part.STOPPED}
