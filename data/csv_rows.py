"""Rows of CSV files, each value read by a rule that says what is wrong with it."""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import partial
from importlib.resources.abc import Traversable
from io import StringIO
from pathlib import Path
from typing import TypeVar

from bot.cells import plain
from bot.errors import FaultError, SeedError
from bot.offices.when import When
from bot.register import values
from bot.talk.model import Text, text

Value = TypeVar("Value")
Kind = TypeVar("Kind", bound=StrEnum)
Folder = Path | Traversable


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a file. `number` is its place in the file; row 1 is the header."""

    file: str
    number: int
    fields: Mapping[str, str]

    def bad(self, field: str, why: Text) -> SeedError:
        """The error to raise about one of its fields."""
        return SeedError(self.file, self.number, field, self.fields.get(field, ""), why)

    def text(self, field: str, longest: int = values.LONGEST) -> str:
        """A value that must be there."""
        return self.parsed(field, partial(values.required, longest=longest))

    def optional(self, field: str, longest: int = values.LONGEST) -> str | None:
        """A value that may be missing. Raises SeedError where it is too long to be kept."""
        return self.parsed(field, partial(values.optional, longest=longest))

    def parsed(self, field: str, parse: Callable[[str], Value]) -> Value:
        """The value as `parse` makes it; what it raises as FaultError is said of this field."""
        try:
            return parse(self.fields[field])
        except FaultError as fault:
            raise self.bad(field, fault.why) from None

    def one_of(self, field: str, kind: type[Kind]) -> Kind:
        return self.parsed(field, partial(values.one_of, kind=kind))

    def number_between(self, field: str, lowest: float, highest: float) -> float:
        return self.parsed(field, partial(values.between, lowest=lowest, highest=highest))

    def count(self, field: str) -> int:
        return self.parsed(field, values.count)

    def url(self, field: str) -> str:
        return self.parsed(field, values.web_address)

    def day(self, field: str) -> date:
        return self.parsed(field, values.day)

    def clock_time(self, field: str) -> time:
        return self.parsed(field, values.clock_time)

    def when(self, field: str) -> When:
        """A date as exactly as it is written: 2022, 2022-Q3, 2022-06 or 2022-06-27, or empty."""
        return self.parsed(field, values.when)


def rows_of(path: Folder, columns: Sequence[str], optional: Sequence[str] = ()) -> Iterator[Row]:
    """The rows of a UTF-8 file with a header of these columns in any order.

    Raises SeedError for a missing, doubled or unknown column, a row of another length, or bytes
    that aren't UTF-8.
    """
    table = csv.reader(StringIO(_text_of(path), newline=""), strict=True)
    yield from table_rows(path.name, table, columns, optional)


def _text_of(path: Folder) -> str:
    try:
        return read_file(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = error.object[: error.start].count(b"\n") + 1
        raise SeedError(path.name, row, "", "", text("fault-not-utf-8")) from None


def read_file(path: Folder) -> bytes:
    """What is in the file. Raises SeedError where it isn't there or can't be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise SeedError(path.name, 1, "", "", text("fault-no-file")) from None
    except OSError as error:
        why = text("fault-unreadable", why=error.strerror or "")
        raise SeedError(path.name, 1, "", "", why) from None


def table_rows(
    file: str, table: Iterable[Sequence[str]], columns: Sequence[str], optional: Sequence[str] = ()
) -> Iterator[Row]:
    """`rows_of` for a table that was read elsewhere; its first row is the header."""
    rows = _numbered(file, table)
    header = [name.strip() for name in next(rows, (1, ()))[1]]
    _check_header(file, header, columns, optional)
    for number, cells in rows:
        if not any(cells):
            continue
        if len(cells) != len(header):
            why = text("fault-length", values=len(cells), columns=len(header))
            raise SeedError(file, number, "", ",".join(cells), why)
        missing = dict.fromkeys(optional, "")
        yield Row(file, number, missing | dict(zip(header, map(plain, cells), strict=True)))


def _numbered(file: str, table: Iterable[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    number = 0
    try:
        for number, cells in enumerate(table, start=1):
            yield number, cells
    except csv.Error as error:
        why = text("fault-unreadable", why=str(error))
        raise SeedError(file, number + 1, "", "", why) from None


def _check_header(
    file: str, header: Sequence[str], columns: Sequence[str], optional: Sequence[str]
) -> None:
    for name in columns:
        if header.count(name) != 1:
            raise SeedError(file, 1, name, "", text("fault-column-missing"))
    for name in header:
        if name not in columns and (name not in optional or header.count(name) != 1):
            raise SeedError(file, 1, name, name, text("fault-column-unknown"))
