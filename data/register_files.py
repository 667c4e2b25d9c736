"""The register as CSV files: `data/seed/` and what staff import and export.

`read_register` checks every row and stops at the first that can't be used;
`data.register_write.write_register` writes the same files, and reading them again gives the same
register.
"""

from collections.abc import Container, Iterable, Mapping
from datetime import date
from typing import TypeVar

from bot.offices.model import Claim, EarlierHours, OpenHours, Register, SpecialDay
from data.claim_files import CLAIM_COLUMNS, CLAIM_EXTRAS, read_claims
from data.csv_rows import Folder, rows_of
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

OFFICES = "offices.csv"
CLAIMS = "office_events.csv"
SERVICES = "services.csv"
AGENCIES = "agencies.csv"
HOURS = "office_hours.csv"
EARLIER_HOURS = "office_earlier_hours.csv"
SPECIAL_DAYS = "office_special_days.csv"

GATHERED = date(2026, 11, 23)
"""The day the seed was gathered: nobody here knew before it what its undated sources say."""

_Owned = TypeVar("_Owned", Claim, OpenHours, EarlierHours, SpecialDay)


def read_register(folder: Folder, municipalities: Container[str], version: int = 0) -> Register:
    """The register in `folder`; `municipalities` are the codes that exist.

    Raises SeedError at the first bad row, naming file, row, field and value. The files of hours
    and special days may be missing: then no hours are known.
    """
    offices = read_offices(rows_of(folder / OFFICES, OFFICE_COLUMNS, OFFICE_EXTRAS), municipalities)
    claims = read_claims(
        rows_of(folder / CLAIMS, CLAIM_COLUMNS, CLAIM_EXTRAS), offices, gathered=GATHERED
    )
    services = read_services(rows_of(folder / SERVICES, SERVICE_COLUMNS))
    agencies = read_agencies(rows_of(folder / AGENCIES, AGENCY_COLUMNS))
    hours: Iterable[OpenHours] = ()
    if (folder / HOURS).is_file():
        hours = read_hours(rows_of(folder / HOURS, HOURS_COLUMNS, HOURS_EXTRAS), offices)
    earlier: Iterable[EarlierHours] = ()
    if (folder / EARLIER_HOURS).is_file():
        rows = rows_of(folder / EARLIER_HOURS, EARLIER_COLUMNS, EARLIER_EXTRAS)
        earlier = read_earlier_hours(rows, offices)
    days: Iterable[SpecialDay] = ()
    if (folder / SPECIAL_DAYS).is_file():
        days = read_special_days(rows_of(folder / SPECIAL_DAYS, SPECIAL_DAY_COLUMNS), offices)
    return Register(
        version,
        offices,
        by_office(claims),
        services,
        agencies,
        by_office(hours),
        by_office(days),
        by_office(earlier),
    )


def by_office(values: Iterable[_Owned]) -> Mapping[str, tuple[_Owned, ...]]:
    """The values of each office that has any, in their order."""
    found: dict[str, list[_Owned]] = {}
    for value in values:
        found.setdefault(value.office_id, []).append(value)
    return {office_id: tuple(its) for office_id, its in found.items()}
