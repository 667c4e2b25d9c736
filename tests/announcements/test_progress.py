"""How far an announcement has come, in counts: pace, time left, a picture and a report."""

from datetime import datetime, timedelta

from bot.announcements.progress import Progress, Tally, pace, slots_for, timeline
from bot.announcements.report import as_csv
from bot.delivery.policy import DeliveryState
from bot.talk.model import Language
from tests.alerts.herald import at

NOON = at("2026-11-23 12:00")


def tally(
    minute: int, count: int, state: str = "delivered", reason: str = "", language: str = "sv"
) -> Tally:
    when = NOON + timedelta(minutes=minute)
    return Tally(when, DeliveryState(state), reason, Language(language), count)


def after(**passed: float) -> datetime:
    return NOON + timedelta(**passed)


def test_the_pace_is_that_of_the_last_minute() -> None:
    tallies = [tally(0, 1800), tally(1, 900), tally(1, 60, "gone", "blocked")]
    assert pace(tallies, after(minutes=1, seconds=30)) == (960 + 900) / 60
    assert pace(tallies, after(minutes=2)) == 960 / 60
    assert pace(tallies, after(minutes=9)) == 0
    assert pace([tally(0, 600, "cancelled")], after(seconds=30)) == 0


def test_time_left_follows_from_the_pace() -> None:
    ended = {(DeliveryState.DELIVERED, ""): 100, (DeliveryState.GONE, "blocked"): 5}
    progress = Progress(1005, is_complete=True, ended=ended, per_second=30)
    assert (progress.waiting, progress.time_left) == (900, timedelta(seconds=30))
    assert Progress(10, is_complete=False, ended={}).time_left is None
    assert Progress(105, is_complete=True, ended=ended).time_left == timedelta(0)


def test_the_picture_has_a_slot_for_every_stretch_of_time() -> None:
    tallies = [tally(0, 10), tally(0, 1, "gone"), tally(7, 5)]
    slots = timeline(tallies, 5)
    assert [slot.begins for slot in slots] == [NOON, after(minutes=5)]
    assert slots[0].counts == {DeliveryState.DELIVERED: 10, DeliveryState.GONE: 1}
    assert len(timeline(tallies)) == 8
    assert sum(slots[1].counts.values()) == 5
    assert timeline([]) == ()


def test_slots_are_as_long_as_the_picture_needs() -> None:
    lengths = {0: 1, 119: 1, 120: 5, 599: 5, 600: 15, 4000: 60, 9000: 1440}
    for last, minutes in lengths.items():
        assert slots_for([tally(0, 1), tally(last, 1)]) == minutes
    assert slots_for([]) == 1


def test_the_report_counts_and_names_nobody() -> None:
    tallies = [
        tally(1, 2),
        tally(3, 3),
        tally(3, 1, language="en"),
        tally(61, 1, "rejected", "bad_markup"),
    ]
    assert as_csv(tallies, 5).splitlines() == [
        "time,state,reason,language,count",
        "2026-11-23T12:00,delivered,,en,1",
        "2026-11-23T12:00,delivered,,sv,5",
        "2026-11-23T13:00,rejected,bad_markup,sv,1",
    ]
    assert len(as_csv(tallies).splitlines()) == 5
