"""CSV as people's programs write it: UTF-8 or Windows' own letters, commas, semicolons or tabs."""

import csv
from collections.abc import Sequence
from io import StringIO

from bot.errors import SeedError
from bot.talk.model import Text, text
from data.table_limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS

_BEYOND = "\x00"
_BETWEEN = (",", ";", "\t")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def csv_sheet(name: str, body: bytes) -> tuple[Sequence[list[str]], tuple[Text, ...]]:
    """The rows, and what is to be said of how they were read. Raises SeedError."""
    letters, remarks = _letters(name, body)
    between = _between(letters)
    if between == ";":
        remarks = (*remarks, text("remark-semicolons", file=name))
    return _rows(name, letters, between), remarks


def _letters(name: str, body: bytes) -> tuple[str, tuple[Text, ...]]:
    if body.startswith(_UTF_16):
        return _decoded(name, body, "utf-16"), ()
    try:
        return body.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        # Latin-1 has the same letters as Windows-1252 wherever it has any.
        letters = _decoded(name, body, "windows-1252")
        return letters, (text("remark-windows", file=name),)


def _decoded(name: str, body: bytes, encoding: str) -> str:
    try:
        return body.decode(encoding)
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        raise SeedError(name, row, "", "", text("fault-not-utf-8")) from None


def _between(letters: str) -> str:
    """What stands between the columns: whatever parts the header into most of them."""
    header = letters.partition("\n")[0]
    return max(_BETWEEN, key=header.count)


def _rows(name: str, letters: str, between: str) -> list[list[str]]:
    rows: list[list[str]] = []
    table = csv.reader(StringIO(letters, newline=""), delimiter=between, strict=True)
    try:
        for number, cells in enumerate(table, start=1):
            rows.append(cells)
            if number > MOST_ROWS:
                raise SeedError(name, number, "", "", text("fault-rows", most=MOST_ROWS))
            if len(cells) > MOST_COLUMNS:
                raise SeedError(name, number, "", "", text("fault-width", most=MOST_COLUMNS))
            if any(len(cell) > MOST_CHARACTERS or _BEYOND in cell for cell in cells):
                why = text("fault-cell", most=MOST_CHARACTERS)
                raise SeedError(name, number, "", "", why)
    except csv.Error as error:
        why = text("fault-unreadable", why=str(error))
        raise SeedError(name, len(rows) + 1, "", "", why) from None
    return rows
