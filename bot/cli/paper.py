"""Tables on the terminal, or wide enough where the output goes elsewhere."""

import sys

from rich.console import Console
from rich.table import Table

_ELSEWHERE = 160
"""Columns of a table that no terminal bounds."""


def show(table: Table) -> None:
    """Writes the table to standard output."""
    width = None if sys.stdout.isatty() else _ELSEWHERE
    Console(width=width, highlight=False, markup=False, emoji=False).print(table)
