"""The form of an office's week: several stretches a day, and who says so."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from itertools import pairwise

from bot.offices.model import OpenHours
from bot.register import values
from bot.register.edits import Edit, SetWeek
from bot.register.entries import Entries
from bot.talk.model import text

WEEKDAYS = range(7)
STRETCHES = 3
"""At least so many stretches of a day can be written."""


def of(week: Sequence[OpenHours], day: date) -> dict[str, str]:
    """The fields as they are now: `opens-0-0`, `closes-0-0` for Monday's first stretch."""
    fields: dict[str, str] = {"source_url": "", "published": day.isoformat()}
    for weekday in WEEKDAYS:
        for place, hours in enumerate(_of_day(week, weekday)):
            fields[f"opens-{weekday}-{place}"] = f"{hours.opens:%H:%M}"
            fields[f"closes-{weekday}-{place}"] = f"{hours.closes:%H:%M}"
    return fields


def stretches(week: Sequence[OpenHours]) -> int:
    """How many stretches of a day the form has room for."""
    return max(STRETCHES, *(len(_of_day(week, weekday)) + 1 for weekday in WEEKDAYS))


def edit(fields: Mapping[str, str], office_id: str, day: date, room: int) -> Edit:
    """The week that the fields say; a stretch without times is none.

    `unknown` takes away the hours that there are. Raises BadEntriesError.
    """
    entries = Entries(fields)
    if entries.given("unknown"):
        return Edit(office_id, (SetWeek(()),))
    source_url = entries.read("source_url", values.web_address, "")
    published = entries.read("published", values.day, day)
    if published > day:
        entries.refuse("published", text("fault-published-ahead", today=day))
    week = [
        OpenHours(office_id, weekday, opens, closes, source_url, published)
        for weekday in WEEKDAYS
        for opens, closes in _stretches(entries, weekday, room)
    ]
    if not week:
        entries.refuse("opens-0-0", text("fault-no-hours"))
    entries.check()
    return Edit(office_id, (SetWeek(tuple(week)),))


def _stretches(entries: Entries, weekday: int, room: int) -> Iterable[tuple[time, time]]:
    found = []
    for place in range(room):
        opens, closes = f"opens-{weekday}-{place}", f"closes-{weekday}-{place}"
        if entries.given(opens) or entries.given(closes):
            stretch = span(entries, opens, closes)
            found.append((stretch, opens))
    found.sort()
    for (before, _), (after, field) in pairwise(found):
        if after[0] < before[1]:
            entries.refuse(field, text("fault-overlap"))
    return [stretch for stretch, _ in found]


def span(entries: Entries, opens: str, closes: str) -> tuple[time, time]:
    """The times in two fields, the later after the earlier."""
    first = entries.read(opens, values.clock_time, time.min)
    last = entries.read(closes, values.clock_time, time.max)
    if last <= first:
        entries.refuse(closes, text("fault-later"))
    return first, last


def _of_day(week: Sequence[OpenHours], weekday: int) -> list[OpenHours]:
    return sorted((h for h in week if h.weekday == weekday), key=lambda h: h.opens)
