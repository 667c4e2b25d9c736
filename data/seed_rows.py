"""Rows of a seed file, whose fields are checked as they are read."""

import csv
from collections.abc import Collection, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from sys import intern
from typing import NoReturn

from bot.errors import SeedError
from bot.places.model import Position


class Row:
    """One row. Every reading method raises SeedError naming file, row, field and value."""

    __slots__ = ("cells", "columns", "file", "number")

    def __init__(self, file: str, number: int, columns: dict[str, int], cells: list[str]) -> None:
        self.file, self.number, self.columns, self.cells = file, number, columns, cells

    def optional(self, field: str) -> str:
        return self.cells[self.columns[field]].strip()

    def text(self, field: str) -> str:
        return self.optional(field) or self.refuse(field, "is empty")

    def digits(self, field: str, length: int) -> str:
        value = self.text(field)
        if len(value) != length or not (value.isascii() and value.isdigit()):
            self.refuse(field, f"is not {length} digits")
        return value

    def known(self, field: str, among: Collection[str]) -> str:
        value = self.text(field)
        if value not in among:
            self.refuse(field, "is not a code that is known")
        return intern(value)

    def listed(self, field: str) -> tuple[str, ...]:
        value = self.optional(field)
        return tuple(part.strip() for part in value.split("|") if part.strip()) if value else ()

    def known_list(self, field: str, among: Collection[str]) -> tuple[str, ...]:
        codes = self.listed(field)
        for code in codes:
            if code not in among:
                self.refuse(field, f"has {code!r}, which is not a code that is known")
        return codes

    def count(self, field: str) -> int | None:
        value = self.optional(field)
        if not value:
            return None
        if not (value.isascii() and value.isdigit()):
            self.refuse(field, "is not a whole number")
        return int(value)

    def position(self) -> Position:
        return Position(self._degrees("lat", 54, 70), self._degrees("lon", 9, 26))

    def _degrees(self, field: str, low: int, high: int) -> float:
        try:
            value = float(self.optional(field))
        except ValueError:
            self.refuse(field, "is not a number")
        if not low <= value <= high:
            self.refuse(field, f"is not between {low} and {high} degrees, as all of Sweden is")
        return value

    def refuse(self, field: str, why: str) -> NoReturn:
        raise SeedError(self.file, self.number, field, self.cells[self.columns[field]], why)


def read_rows(folder: Path | Traversable, file: str, needed: tuple[str, ...]) -> Iterator[Row]:
    """The rows of `file` (UTF-8, with a header), numbered from 2; one is held at a time.

    Raises SeedError where the file, a needed column or a cell is missing.
    """
    number = 1
    try:
        with (folder / file).open(encoding="utf-8-sig") as lines:
            table = csv.reader(lines)
            header = next(table, [])
            columns = _columns(file, header, needed)
            for number, cells in enumerate(table, start=2):
                if len(cells) != len(header):
                    why = f"has not {len(header)} cells"
                    raise SeedError(file, number, "", ",".join(cells), why)
                yield Row(file, number, columns, cells)
    except (FileNotFoundError, UnicodeDecodeError, csv.Error) as error:
        raise SeedError(file, number, "", "", f"can't be read: {error}") from error


def _columns(file: str, header: list[str], needed: tuple[str, ...]) -> dict[str, int]:
    columns = {name: at for at, name in enumerate(header)}
    for name in needed:
        if name not in columns:
            raise SeedError(file, 1, name, "", "is a missing column")
    return columns
