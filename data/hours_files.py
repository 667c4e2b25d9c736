"""Week hours and special days as rows of CSV files."""

from collections.abc import Container, Hashable, Iterable

from bot.offices.model import EarlierHours, OpenHours, SpecialDay
from bot.register import values
from bot.talk.model import text
from data.csv_rows import Row

HOURS_COLUMNS = ("office_id", "weekday", "opens", "closes", "source_url", "published")
HOURS_EXTRAS = ("changed",)
"""A column that a file may have: the day these hours took the place of others."""
EARLIER_COLUMNS = ("office_id", "until", "weekday", "opens", "closes", "source_url", "published")
EARLIER_EXTRAS = ("number", "changed")
"""Columns that a file may have: how many changes came before on that day, and as above."""
SPECIAL_DAY_COLUMNS = ("office_id", "date", "opens", "closes", "note_sv", "note_en")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_hours(rows: Iterable[Row], offices: Container[str]) -> tuple[OpenHours, ...]:
    """The week hours, day by day. An office may open more than once a day, not twice at a time.

    Raises SeedError at the first bad row.
    """
    found: dict[Hashable, list[OpenHours]] = {}
    for row in rows:
        hours = hours_of(row, offices)
        _add(found.setdefault((hours.office_id, hours.weekday), []), hours, row)
    return tuple(hours for its in found.values() for hours in its)


def read_earlier_hours(rows: Iterable[Row], offices: Container[str]) -> tuple[EarlierHours, ...]:
    """The hours that others have taken the place of. Raises SeedError at the first bad row."""
    found: dict[Hashable, list[OpenHours]] = {}
    read = []
    for row in rows:
        hours, until = hours_of(row, offices), row.day("until")
        number = row.count("number") if row.optional("number") else 0
        _add(found.setdefault((hours.office_id, until, number, hours.weekday), []), hours, row)
        read.append(EarlierHours(hours, until, number))
    return tuple(read)


def _add(same_day: list[OpenHours], hours: OpenHours, row: Row) -> None:
    if any(h.opens < hours.closes and hours.opens < h.closes for h in same_day):
        raise row.bad("opens", text("fault-overlap"))
    same_day.append(hours)


def hours_of(row: Row, offices: Container[str]) -> OpenHours:
    """One stretch of opening hours. Raises SeedError where a field is bad."""
    _check_office(row, offices)
    weekday = row.parsed("weekday", _weekday)
    opens, closes = row.clock_time("opens"), row.clock_time("closes")
    if closes <= opens:
        raise row.bad("closes", text("fault-later"))
    return OpenHours(
        office_id=row.text("office_id"),
        weekday=weekday,
        opens=opens,
        closes=closes,
        source_url=row.url("source_url"),
        published=row.day("published"),
        changed=row.day("changed") if row.optional("changed") else None,
    )


def read_special_days(rows: Iterable[Row], offices: Container[str]) -> tuple[SpecialDay, ...]:
    """The days that differ, at most one row for an office and a day. Raises SeedError."""
    found: dict[tuple[str, object], SpecialDay] = {}
    for row in rows:
        special = special_day_of(row, offices)
        if (special.office_id, special.day) in found:
            raise row.bad("date", text("fault-twice"))
        found[special.office_id, special.day] = special
    return tuple(found.values())


def special_day_of(row: Row, offices: Container[str]) -> SpecialDay:
    """One special day; without times it is closed all day. Raises SeedError."""
    _check_office(row, offices)
    office_id, day = row.text("office_id"), row.day("date")
    notes = row.optional("note_sv") or "", row.optional("note_en") or ""
    if not row.optional("opens") and not row.optional("closes"):
        return SpecialDay(office_id, day, None, None, *notes)
    opens, closes = row.clock_time("opens"), row.clock_time("closes")
    if closes <= opens:
        raise row.bad("closes", text("fault-later"))
    return SpecialDay(office_id, day, opens, closes, *notes)


def _check_office(row: Row, offices: Container[str]) -> None:
    if row.text("office_id") not in offices:
        raise row.bad("office_id", text("fault-no-office"))


def _weekday(value: str) -> int:
    name = values.required(value)
    if name not in WEEKDAYS:
        raise values.none_of(WEEKDAYS)
    return WEEKDAYS.index(name)
