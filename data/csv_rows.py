"""Rows of CSV files, each value read by a rule that says what is wrong with it."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from importlib.resources.abc import Traversable
from io import StringIO
from pathlib import Path
from typing import TypeVar

from bot.errors import SeedError
from bot.offices.when import UNKNOWN_DATE, Precision, When

Value = TypeVar("Value")
Kind = TypeVar("Kind", bound=StrEnum)
Folder = Path | Traversable


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file. `number` is its place in the file; row 1 is the header."""

    file: str
    number: int
    fields: Mapping[str, str]

    def bad(self, field: str, why: str) -> SeedError:
        """The error to raise about one of its fields."""
        return SeedError(self.file, self.number, field, self.fields.get(field, ""), why)

    def text(self, field: str) -> str:
        """A value that must be there."""
        value = self.fields[field].strip()
        if not value:
            raise self.bad(field, "must not be empty")
        return value

    def optional(self, field: str) -> str | None:
        return self.fields[field].strip() or None

    def parsed(self, field: str, parse: Callable[[str], Value], why: str) -> Value:
        """The value as `parse` makes it; a ValueError means that it can't."""
        try:
            return parse(self.text(field))
        except ValueError:
            raise self.bad(field, why) from None

    def one_of(self, field: str, kind: type[Kind]) -> Kind:
        allowed = ", ".join(kind)
        return self.parsed(field, kind, f"must be one of {allowed}")

    def number_between(self, field: str, lowest: float, highest: float) -> float:
        why = f"must be a number from {lowest:g} to {highest:g}"
        value = self.parsed(field, float, why)
        if not lowest <= value <= highest:
            raise self.bad(field, why)
        return value

    def url(self, field: str) -> str:
        value = self.text(field)
        if not value.startswith(("https://", "http://")) or " " in value:
            raise self.bad(field, "must be a web address (http or https)")
        return value

    def day(self, field: str) -> date:
        return self.parsed(field, date.fromisoformat, "must be a day such as 2026-11-23")

    def clock_time(self, field: str) -> time:
        return self.parsed(field, time.fromisoformat, "must be a time such as 09:30")

    def when(self, field: str) -> When:
        """A date as exactly as it is written: 2022, 2022-Q3, 2022-06 or 2022-06-27, or empty."""
        value = self.optional(field)
        if value is None:
            return UNKNOWN_DATE
        why = "must be empty or a date such as 2022, 2022-Q3, 2022-06 or 2022-06-27"
        return self.parsed(field, when_of, why)


def when_of(value: str) -> When:
    """Reads what `written` writes. Raises ValueError."""
    if len(value) == 4 and value.isdecimal():
        return When(date(int(value), 1, 1), Precision.YEAR)
    if len(value) == 7 and value[4:6] == "-Q" and value[6] in "1234":
        return When(date(int(value[:4]), 3 * int(value[6]) - 2, 1), Precision.QUARTER)
    if len(value) == 7:
        return When(date.fromisoformat(f"{value}-01"), Precision.MONTH)
    if len(value) == 10:
        return When.day(date.fromisoformat(value))
    raise ValueError(value)


def written(when: When) -> str:
    """A date as exactly as it is known; empty where unknown."""
    if when.first is None:
        return ""
    year = f"{when.first.year:04}"
    if when.precision is Precision.QUARTER:
        return f"{year}-Q{(when.first.month + 2) // 3}"
    length = {Precision.YEAR: 4, Precision.MONTH: 7}.get(when.precision, 10)
    return when.first.isoformat()[:length]


def rows_of(path: Folder, columns: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Row]:
    """The rows of a UTF-8 file with a header of these columns in any order.

    Raises SeedError for a missing, doubled or unknown column, a row of another length, or bytes
    that aren't UTF-8.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise SeedError(path.name, 1, "", "", "is missing") from None
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        raise SeedError(path.name, row, "", "", "is not text in UTF-8") from None
    table = csv.reader(StringIO(text, newline=""), strict=True)
    yield from table_rows(path.name, table, columns, optional)


def table_rows(
    file: str, table: Iterable[list[str]], columns: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[Row]:
    """`rows_of` for a table that was read elsewhere; its first row is the header."""
    rows = _numbered(file, table)
    header = [name.strip() for name in next(rows, (1, []))[1]]
    _check_header(file, header, columns, optional)
    for number, values in rows:
        if not any(values):
            continue
        if len(values) != len(header):
            why = f"has {len(values)} values where the header has {len(header)} columns"
            raise SeedError(file, number, "", ",".join(values)[:80], why)
        missing = dict.fromkeys(optional, "")
        yield Row(file, number, missing | dict(zip(header, values, strict=True)))


def _numbered(file: str, table: Iterable[list[str]]) -> Iterator[tuple[int, list[str]]]:
    number = 0
    try:
        for number, values in enumerate(table, start=1):
            yield number, values
    except csv.Error as error:
        raise SeedError(file, number + 1, "", "", f"can't be read: {error}") from None


def _check_header(
    file: str, header: Sequence[str], columns: Sequence[str], optional: Sequence[str]
) -> None:
    for name in columns:
        if header.count(name) != 1:
            raise SeedError(file, 1, name, "", "must be a column, once")
    for name in header:
        if name not in columns and (name not in optional or header.count(name) != 1):
            raise SeedError(file, 1, name, name, "is not a known column")
