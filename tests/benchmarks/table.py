"""A table of measures against their bars, with the machine named."""

import os
import platform
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Row:
    """One measure. `met` is None where it is shown for comparison only."""

    measure: str
    figure: str
    bar: str = ""
    met: bool | None = None


@dataclass
class Result:
    """What one benchmark measured."""

    title: str
    rows: list[Row] = field(default_factory=list)

    def add(self, measure: str, figure: str, bar: str = "", *, met: bool | None = None) -> None:
        self.rows.append(Row(measure, figure, bar, met))

    @property
    def met(self) -> bool:
        return all(row.met is not False for row in self.rows)

    def show(self, console: Console) -> None:
        table = Table("measure", "figure", "bar", "", title=self.title, title_justify="left")
        marks = {True: "met", False: "[bold red]missed[/]", None: ""}
        for row in self.rows:
            table.add_row(row.measure, row.figure, row.bar, marks[row.met])
        console.print(table)


def machine() -> str:
    """The machine the figures were measured on, in a line."""
    cpu = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if line.startswith("model name")
        ),
        platform.processor(),
    )
    busy = f"load average {os.getloadavg()[0]:.1f}"
    return f"{cpu}, {os.cpu_count()} cores, Python {platform.python_version()}, {busy}"
