"""Workbooks of spreadsheets (XLSX) as tables of text, and tables as a workbook.

A formula is refused, even where the file has kept what it came to: that may be long out of date,
and what one sees in the cell would not be what is entered.
"""

import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from functools import partial
from io import BytesIO
from operator import is_
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.read_only import EMPTY_CELL

from bot.cells import inert, is_run, plain
from bot.errors import SeedError
from bot.talk.model import text
from data.passing import Passing
from data.table_limits import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS, MOST_SHEETS

_MIDNIGHT = time()
_LAST_ROW = 1_048_576
"""The last that a sheet can have, whatever the file says: gaps are counted through."""
_WIDTH = MOST_COLUMNS + 1
_is_nothing = partial(is_, EMPTY_CELL)


def xlsx_tables(name: str, body: bytes, passing: Passing) -> list[tuple[str, Sequence[list[str]]]]:
    """Every sheet that has something in it, with its rows. Raises SeedError.

    The archive must have been checked (`data.archives`).
    """
    with _reading(name):
        book = load_workbook(BytesIO(body), read_only=True, keep_links=False)
        if len(book.worksheets) > MOST_SHEETS:
            raise SeedError(name, 1, "", "", text("fault-sheets", most=MOST_SHEETS))
        tables = [(f"{name} ({sheet.title})", sheet) for sheet in book.worksheets]
        found = [(title, _rows(title, sheet, passing)) for title, sheet in tables]
    return [(title, rows) for title, rows in found if rows]


def xlsx_of(tables: Mapping[str, tuple[Sequence[str], Iterable[Mapping[str, str]]]]) -> bytes:
    """A workbook with a sheet for each table of columns and rows. Every cell is text."""
    book = Workbook(write_only=True)
    for name, (columns, rows) in tables.items():
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        sheet.append(_cell(sheet, column) for column in columns)
        for row in rows:
            sheet.append(_cell(sheet, row[column]) for column in columns)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _cell(sheet: Any, value: str) -> WriteOnlyCell:
    # Text is never run, so it needs no apostrophe; but one of its own must not be taken away.
    cell = WriteOnlyCell(sheet, value if plain(value) == value else inert(value))
    cell.data_type = "s"
    # "@" is the format of text: a code such as 0180 keeps its zero when the cell is edited.
    cell.number_format = "@"
    if is_run(value):
        # Shown by the apostrophe that people know, and never run, not even when it is edited.
        cell.quotePrefix = True
    return cell


@contextmanager
def _reading(name: str) -> Iterator[None]:
    try:
        with warnings.catch_warnings():
            # Of what a spreadsheet has and a table has not: colours, lists to choose from.
            warnings.simplefilter("ignore")
            yield
    except SeedError:
        raise
    except Exception as error:  # noqa: BLE001 - a file that strangers made can break in any way
        why = text("fault-unreadable", why=type(error).__name__)
        raise SeedError(name, 1, "", "", why) from None


def _rows(title: str, sheet: Any, passing: Passing) -> Sequence[list[str]]:
    """The rows down to the last that has something in it."""
    sheet.reset_dimensions()
    rows: list[list[str]] = []
    empty = 0
    whole = sheet.iter_rows(max_col=_WIDTH, max_row=_LAST_ROW)
    for number, cells in enumerate(whole, start=1):
        passing.row(title, number)
        header = rows[0] if rows else ()
        is_empty = all(map(_is_nothing, cells))
        values = [] if is_empty else _values(title, number, cells, header)
        if not values:
            empty += 1
            continue
        if number > MOST_ROWS:
            raise SeedError(title, number, "", "", text("fault-rows", most=MOST_ROWS))
        rows.extend([] for _ in range(empty))
        empty = 0
        rows.append(values)
    width = len(rows[0]) if rows else 0
    return [row + [""] * (width - len(row)) for row in rows]


def _values(title: str, number: int, cells: Sequence[Any], header: Sequence[str]) -> list[str]:
    values = [_value(title, number, cell, header) for cell in cells]
    while values and not values[-1]:
        values.pop()
    if len(values) > MOST_COLUMNS:
        raise SeedError(title, number, "", "", text("fault-width", most=MOST_COLUMNS))
    return values


def _value(title: str, number: int, cell: Any, header: Sequence[str]) -> str:
    value = cell.value
    if value is None:
        return ""
    if cell.data_type == "f":
        column = header[cell.column - 1] if cell.column <= len(header) else ""
        why = text("fault-formula", cell=cell.coordinate)
        raise SeedError(title, number, column, str(value), why)
    found = _written(value)
    if len(found) > MOST_CHARACTERS:
        why = text("fault-cell", most=MOST_CHARACTERS)
        raise SeedError(title, number, "", "", why)
    return found


def _written(value: object) -> str:
    """A cell's value as the files write it."""
    match value:
        case datetime():
            whole_day = value.time() == _MIDNIGHT
            return value.date().isoformat() if whole_day else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.strftime("%H:%M")
        case timedelta():
            minutes = int(value.total_seconds()) // 60
            return f"{minutes // 60:02}:{minutes % 60:02}"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return str(value)
