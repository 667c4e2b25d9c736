"""Cells of tables that are handed out: none is run as a formula by the spreadsheet it is opened in.

A text that a spreadsheet could take for a formula gets an apostrophe before it; reading takes it
away again, so that going out and in changes nothing.
"""

import re

_RUN = re.compile(r"'*[=+\-@\t\r]")


def inert(value: str) -> str:
    """The value as it is written in a CSV file for people."""
    return f"'{value}" if _RUN.match(value) else value


def plain(cell: str) -> str:
    """The value of a cell that `inert` wrote, or that was never in danger."""
    return cell[1:] if cell[:1] == "'" and _RUN.match(cell) else cell


def is_run(value: str) -> bool:
    """Whether a spreadsheet could take the value for a formula."""
    return bool(_RUN.match(value))
