"""The register written out: as CSV files, as these in a ZIP, or as a workbook.

In CSV, a value that a spreadsheet could run as a formula gets an apostrophe before it
(`bot.cells`), which reading takes away.
"""

import csv
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.cells import inert
from bot.offices.model import Register
from data.register_tables import Table, register_tables

_SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""What is the same makes the same archive, whenever it is made."""


def write_register(register: Register, folder: Path) -> None:
    """Writes all seven files, replacing those there. Reading them gives the same register."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, table in register_tables(register).items():
        (folder / name).write_text(_csv(table), encoding="utf-8", newline="")


def register_zip(register: Register) -> bytes:
    """The files in a ZIP. They begin with a byte order mark, by which Excel knows UTF-8."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, table in register_tables(register).items():
            part = ZipInfo(name, _SAME_DAY)
            part.compress_type = ZIP_DEFLATED
            archive.writestr(part, _csv(table).encode("utf-8-sig"))
    return packed.getvalue()


def register_workbook(register: Register) -> bytes:
    """The tables as the sheets of a workbook (XLSX)."""
    # The library takes 10 MB, which a service that hands out no spreadsheet has no use for.
    from data.xlsx_sheets import xlsx_of  # noqa: PLC0415

    tables = register_tables(register)
    return xlsx_of({name.removesuffix(".csv"): table for name, table in tables.items()})


def _csv(table: Table) -> str:
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([inert(row[name]) for name in table.columns] for row in table.rows)
    return written.getvalue()
