"""Tables out of files that staff hand in: CSV in the encodings that spreadsheets write, XLSX, or
several CSV files in a ZIP. Nothing of a file is ever written to disk or run.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from bot.errors import SeedError
from bot.register.files import Given
from bot.talk.model import Text, text
from data.archives import checked_archive, packed_files
from data.csv_sheets import csv_sheet
from data.passing import Passing
from data.table_limits import MOST_PASSED, MOST_ROWS

_ARCHIVE = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"
_WORKBOOK = "xl/workbook.xml"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: the name people know it by, and its rows as text, the header first."""

    name: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Opened:
    """The tables of the files, and what is to be said of how they were read.

    `kept` are the files, workbooks as CSV: a workbook takes five times as long to read.
    """

    sheets: tuple[Sheet, ...]
    remarks: tuple[Text, ...]
    kept: tuple[Given, ...]


def opened(files: Sequence[Given], most_passed: int = MOST_PASSED) -> Opened:
    """The tables of all files. Raises SeedError for a file that can't be read, or is too much."""
    passing = Passing(most_passed)
    sheets: list[Sheet] = []
    remarks: list[Text] = []
    kept: list[Given] = []
    for file in files:
        found, is_workbook = _of_file(file, passing)
        kept.extend([_as_csv(sheet) for sheet, _ in found] if is_workbook else [file])
        for sheet, its in found:
            sheets.append(sheet)
            remarks.extend(its)
            if sum(len(each.rows) for each in sheets) > MOST_ROWS:
                raise SeedError(file.name, MOST_ROWS, "", "", text("fault-rows", most=MOST_ROWS))
    return Opened(tuple(sheets), tuple(remarks), tuple(kept))


def _of_file(file: Given, passing: Passing) -> tuple[list[tuple[Sheet, tuple[Text, ...]]], bool]:
    """The file's tables, each with what is to be said of it, and whether it is a workbook."""
    if file.body.startswith(_OLD_EXCEL):
        raise SeedError(file.name, 1, "", "", text("fault-old-excel"))
    if not file.body.startswith(_ARCHIVE):
        return [_csv(file.name, file.body)], False
    archive = checked_archive(file.name, file.body)
    if _WORKBOOK not in archive.namelist():
        return [_csv(name, body) for name, body in packed_files(file.name, archive)], False
    # The library takes 10 MB, which a service that is handed no spreadsheet has no use for.
    from data.xlsx_sheets import xlsx_tables  # noqa: PLC0415

    tables = xlsx_tables(file.name, file.body, passing)
    return [(Sheet(name, rows), ()) for name, rows in tables], True


def _as_csv(sheet: Sheet) -> Given:
    written = StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(sheet.rows)
    return Given(sheet.name, written.getvalue().encode())


def _csv(name: str, body: bytes) -> tuple[Sheet, tuple[Text, ...]]:
    rows, remarks = csv_sheet(name, body)
    return Sheet(name, rows), remarks
