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
from bot.offices.when import UNKNOWN_DATE, When
from data.csv_dates import day_of, time_of, when_of

Value = TypeVar("Value")
Kind = TypeVar("Kind", bound=StrEnum)
Folder = Path | Traversable

_LONGEST = 200
_LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file. `number` is its place in the file; row 1 is the header."""

    file: str
    number: int
    fields: Mapping[str, str]

    def bad(self, field: str, why: str) -> SeedError:
        """The error to raise about one of its fields."""
        return SeedError(self.file, self.number, field, self.fields.get(field, ""), why)

    def text(self, field: str, longest: int = _LONGEST) -> str:
        """A value that must be there."""
        value = self.optional(field, longest)
        if value is None:
            raise self.bad(field, "must not be empty")
        return value

    def optional(self, field: str, longest: int = _LONGEST) -> str | None:
        """A value that may be missing. Raises SeedError where it is too long to be kept."""
        value = self.fields[field].strip()
        if len(value) > longest or not value.isprintable():
            raise self.bad(field, f"must be at most {longest} characters, all of them printable")
        return value or None

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
        value = self.text(field, _LONGEST_URL)
        if not value.startswith(("https://", "http://")) or " " in value:
            raise self.bad(field, "must be a web address (http or https)")
        return value

    def day(self, field: str) -> date:
        return self.parsed(field, day_of, "must be a day such as 2026-11-23")

    def clock_time(self, field: str) -> time:
        return self.parsed(field, time_of, "must be a time such as 09:30")

    def when(self, field: str) -> When:
        """A date as exactly as it is written: 2022, 2022-Q3, 2022-06 or 2022-06-27, or empty."""
        value = self.optional(field)
        if value is None:
            return UNKNOWN_DATE
        why = "must be empty or a date such as 2022, 2022-Q3, 2022-06 or 2022-06-27"
        return self.parsed(field, when_of, why)


def rows_of(path: Folder, columns: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Row]:
    """The rows of a UTF-8 file with a header of these columns in any order.

    Raises SeedError for a missing, doubled or unknown column, a row of another length, or bytes
    that aren't UTF-8.
    """
    table = csv.reader(StringIO(_text_of(path), newline=""), strict=True)
    yield from table_rows(path.name, table, columns, optional)


def header_of(path: Folder) -> Sequence[str]:
    """The names in a file's first row; none in an empty file. Raises SeedError as `rows_of`."""
    table = csv.reader(StringIO(_text_of(path), newline=""), strict=True)
    return [name.strip() for name in next(_numbered(path.name, table), (1, []))[1]]


def _text_of(path: Folder) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        raise SeedError(path.name, row, "", "", "is not text in UTF-8") from None
    except FileNotFoundError:
        raise SeedError(path.name, 1, "", "", "is missing") from None
    except OSError as error:
        raise SeedError(path.name, 1, "", "", f"can't be read: {error.strerror}") from None


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
