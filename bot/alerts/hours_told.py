"""What alerts and summaries tell of changed hours: all changes of an office as one.

A message may tell of several changes at once: staff put a slip right before eight in the morning,
or the service was down for days. It tells from the hours before the first of them to those that
hold when it is sent, and nothing where these are the same. A change that had been told already is
never told as if it hadn't: the next message goes on from there.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.alerts.model import Notice, NoticeKind
from bot.offices.changed_hours import HoursChange, changes_of_hours, weekday_changes
from bot.offices.hours import OpenTime
from bot.offices.model import Register
from bot.talk.model import Text, text


def change_of(notice: Notice, register: Register) -> HoursChange | None:
    """The change of hours that warrants the notice; None where it is about none."""
    if notice.key.kind is not NoticeKind.HOURS:
        return None
    changes = changes_of_hours(register, notice.key.office_id)
    return next((c for c in changes if _is_of(c, notice)), None)


def change_until(notice: Notice, register: Register, day: date) -> HoursChange | None:
    """From the hours before the notice's change to those that hold on `day`.

    It is dated by the last change that it takes in. None where that is nothing to tell: no such
    change, no hours known any more, or the same as before.
    """
    first = change_of(notice, register)
    if first is None or not register.hours.get(notice.key.office_id):
        return None
    known = changes_of_hours(register, notice.key.office_id)
    last = [change for change in known if change.day <= day][-1:]
    told = replace(last[0], before=first.before) if last else first
    return told if weekday_changes(told) or not told.before else None


def as_one(notices: Iterable[Notice], register: Register, day: date) -> list[Notice]:
    """The notices, those of an office's hours as one: the first, whose `change_until` tells all.

    Where all is as it was before, none of its hours.
    """
    every = list(notices)
    first: dict[str, Notice] = {}
    for notice in sorted(every, key=lambda notice: (notice.key.day, notice.key.lead)):
        if notice.key.kind is NoticeKind.HOURS:
            first.setdefault(notice.key.office_id, notice)
    telling = {n.key for n in first.values() if change_until(n, register, day)}
    return [n for n in every if n.key.kind is not NoticeKind.HOURS or n.key in telling]


def day_texts(change: HoursChange) -> tuple[Text, ...]:
    """What each weekday that changed is now, and was; none where it isn't known what was."""
    return tuple(
        text(
            "hours-changed-day",
            day=text("weekday-name", weekday=day.weekday + 1),
            now=_times(day.after),
            before=_times(day.before),
        )
        for day in weekday_changes(change)
    )


def keeps_other_days(change: HoursChange) -> bool:
    """Whether there are days with opening hours that didn't change."""
    changed = {day.weekday for day in weekday_changes(change)}
    return bool(changed) and any(hours.weekday not in changed for hours in change.after)


def _times(times: tuple[OpenTime, ...]) -> Text:
    spans = tuple(f"{t.opens:%H:%M}–{t.closes:%H:%M}" for t in times)
    return text("hours-times", times=spans) if spans else text("hours-no-times")


def _is_of(change: HoursChange, notice: Notice) -> bool:
    return (change.day.isoformat(), change.number) == (notice.key.day, notice.key.lead)
