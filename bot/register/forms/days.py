"""The form of the days on which an office's hours differ."""

from collections.abc import Mapping, Sequence
from datetime import date

from bot.offices.model import SpecialDay
from bot.register import values
from bot.register.edits import Edit, SetSpecialDays
from bot.register.entries import Entries
from bot.register.forms.hours import span
from bot.talk.model import text

MORE = 3
"""Rows for days to add."""
_PARTS = ("day", "opens", "closes", "note_sv", "note_en")


def of(days: Sequence[SpecialDay]) -> dict[str, str]:
    """The fields as they are now: `day-0`, `opens-0` and so on, for each of the days."""
    fields: dict[str, str] = {}
    for place, special in enumerate(days):
        fields |= {
            f"day-{place}": special.day.isoformat(),
            f"opens-{place}": f"{special.opens:%H:%M}" if special.opens else "",
            f"closes-{place}": f"{special.closes:%H:%M}" if special.closes else "",
            f"note_sv-{place}": special.note_sv,
            f"note_en-{place}": special.note_en,
        }
    return fields


def room(fields: Mapping[str, str], days: Sequence[SpecialDay]) -> int:
    """How many rows the form has: all that there are, and some to add."""
    places = [int(n.removeprefix("day-")) for n in fields if n[4:].isdecimal() and len(n) < 8]
    return max([len(days), *(p + 1 for p in places)]) + MORE


def edit(fields: Mapping[str, str], office_id: str, day: date, rows: int) -> Edit:
    """The days that the fields say; an empty row is none. Raises BadEntriesError."""
    entries, found = Entries(fields), dict[date, SpecialDay]()
    for place in range(rows):
        if not any(entries.given(f"{part}-{place}") for part in _PARTS):
            continue
        special = _special(entries, office_id, place)
        if special.day < day:
            entries.refuse(f"day-{place}", text("fault-day-behind", today=day))
        elif special.day in found:
            entries.refuse(f"day-{place}", text("fault-twice"))
        found[special.day] = special
    entries.check()
    return Edit(office_id, (SetSpecialDays(tuple(found.values())),))


def _special(entries: Entries, office_id: str, place: int) -> SpecialDay:
    day = entries.read(f"day-{place}", values.day, date.max)
    notes = [
        entries.read(f"{part}-{place}", values.optional, None) or ""
        for part in ("note_sv", "note_en")
    ]
    opens, closes = f"opens-{place}", f"closes-{place}"
    if not entries.given(opens) and not entries.given(closes):
        return SpecialDay(office_id, day, None, None, *notes)
    return SpecialDay(office_id, day, *span(entries, opens, closes), *notes)
