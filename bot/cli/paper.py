"""Tables on the terminal, or wide enough where the output goes elsewhere."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

_ELSEWHERE = 160
"""Columns of a table that no terminal bounds."""


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how its cells are set: to the right, or folded where they are long."""

    heading: str
    right: bool = False
    folds: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to look at; a row has one cell for each column, or fewer."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]


def words(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Sheet:
    """A table of words. Long ones are folded, never cut."""
    return Sheet(title, [Column(head, folds=True) for head in heads], rows)


def show(sheet: Sheet) -> None:
    """Writes the table to standard output."""
    # Here, so that the service, which shows none, is spared what draws them.
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415

    table = Table(title=sheet.title, title_justify="left")
    for column in sheet.columns:
        table.add_column(
            column.heading,
            justify="right" if column.right else "left",
            overflow="fold" if column.folds else "ellipsis",
        )
    for row in sheet.rows:
        table.add_row(*row)
    width = None if sys.stdout.isatty() else _ELSEWHERE
    Console(width=width, highlight=False, markup=False, emoji=False).print(table)
