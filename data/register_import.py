"""The register as it would be with what files of staff say, before anything is stored.

A file may be any of the seed's, with any of its rows. What it tells of an office, a service or an
agency takes the place of what was known of it; its hours, earlier hours and special days of an
office take the place of all of that office's. Claims are only ever added: one that is there already
stays as it is, and a wrong one is corrected by another that names it. What a file doesn't mention
stays.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.errors import SeedError
from bot.offices.changed_address import with_office
from bot.offices.changed_hours import with_hours
from bot.offices.model import Register
from bot.register.files import Given
from bot.talk.model import text
from data.claim_files import CLAIM_COLUMNS, CLAIM_EXTRAS
from data.claim_import import with_claims
from data.csv_rows import Row, read_file, table_rows
from data.hours_files import (
    EARLIER_COLUMNS,
    EARLIER_EXTRAS,
    HOURS_COLUMNS,
    HOURS_EXTRAS,
    SPECIAL_DAY_COLUMNS,
    read_earlier_hours,
    read_hours,
    read_special_days,
)
from data.office_files import (
    AGENCY_COLUMNS,
    OFFICE_COLUMNS,
    OFFICE_EXTRAS,
    SERVICE_COLUMNS,
    read_agencies,
    read_offices,
    read_services,
)
from data.register_files import by_office
from data.sheets import Sheet, opened


@dataclass(frozen=True, slots=True)
class Entering:
    """On which day staff enter the files, and which municipality codes exist."""

    day: date
    municipalities: Container[str]


def with_sheets(register: Register, sheets: Sequence[Sheet], entering: Entering) -> Register:
    """The register with what the tables say, at the same version.

    A table is known by its columns, whatever its name. Raises SeedError at the first row that can't
    be used, naming file, row, field and value: then nothing of any file counts.
    """
    found = [(_format_of(sheet), sheet) for sheet in sheets]
    for place, each in enumerate(_FORMATS):
        for known, sheet in found:
            if known == place:
                rows = table_rows(sheet.name, sheet.rows, each.columns, each.extras)
                register = each.enter(register, rows, entering)
    return register


def with_files(register: Register, files: Sequence[Path], entering: Entering) -> Register:
    """As `with_sheets`, of files on disk."""
    given = [Given(file.name, read_file(file)) for file in files]
    return with_sheets(register, opened(given).sheets, entering)


def _format_of(sheet: Sheet) -> int:
    header = {name.strip() for name in sheet.rows[0]} if sheet.rows else set[str]()
    for place, each in enumerate(_FORMATS):
        if set(each.columns) <= header:
            return place
    likest = max(_FORMATS, key=lambda each: len(header & set(each.columns)))
    missing = next(name for name in likest.columns if name not in header)
    raise SeedError(sheet.name, 1, missing, "", text("fault-columns"))


def _offices(register: Register, rows: Iterable[Row], entering: Entering) -> Register:
    for office in read_offices(rows, entering.municipalities).values():
        register = with_office(register, office, entering.day)
    return register


def _claims(register: Register, rows: Iterable[Row], entering: Entering) -> Register:
    return with_claims(register, rows, entering.day)


def _services(register: Register, rows: Iterable[Row], _: Entering) -> Register:
    known = {service.key: service for service in register.services}
    read = {service.key: service for service in read_services(rows)}
    return replace(register, services=tuple({**known, **read}.values()))


def _agencies(register: Register, rows: Iterable[Row], _: Entering) -> Register:
    return replace(register, agencies={**register.agencies, **read_agencies(rows)})


def _earlier_hours(register: Register, rows: Iterable[Row], _: Entering) -> Register:
    read = by_office(read_earlier_hours(rows, register.offices))
    return replace(register, earlier_hours={**register.earlier_hours, **read})


def _hours(register: Register, rows: Iterable[Row], entering: Entering) -> Register:
    for office_id, its in by_office(read_hours(rows, register.offices)).items():
        register = with_hours(register, office_id, its, entering.day)
    return register


def _special_days(register: Register, rows: Iterable[Row], _: Entering) -> Register:
    read = by_office(read_special_days(rows, register.offices))
    return replace(register, special_days={**register.special_days, **read})


@dataclass(frozen=True, slots=True)
class _Format:
    columns: Sequence[str]
    extras: Sequence[str]
    enter: Callable[[Register, Iterable[Row], Entering], Register]


_FORMATS = (
    _Format(OFFICE_COLUMNS, OFFICE_EXTRAS, _offices),
    _Format(CLAIM_COLUMNS, CLAIM_EXTRAS, _claims),
    _Format(SERVICE_COLUMNS, (), _services),
    _Format(AGENCY_COLUMNS, (), _agencies),
    _Format(EARLIER_COLUMNS, EARLIER_EXTRAS, _earlier_hours),
    _Format(HOURS_COLUMNS, HOURS_EXTRAS, _hours),
    _Format(SPECIAL_DAY_COLUMNS, (), _special_days),
)
"""Offices come first: the others may speak of those that are new. Earlier hours come before hours,
whose columns they have too, and which add to them."""
