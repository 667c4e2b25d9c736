"""`make bench`: runs the benchmarks named on the command line, or all, and prints their tables."""

import importlib
import pkgutil
import sys

from rich.console import Console

from tests import benchmarks
from tests.benchmarks.table import Result, machine


def main(names: list[str]) -> int:
    """Runs every `bench_*.py` with its `run() -> Result`; 1 when a bar was missed."""
    console = Console(width=120)
    console.print(machine())
    known = [m.name for m in pkgutil.iter_modules(benchmarks.__path__) if m.name[:6] == "bench_"]
    chosen = [f"bench_{name}" for name in names] or known
    missed = False
    for name in chosen:
        result: Result = importlib.import_module(f"tests.benchmarks.{name}").run()
        result.show(console)
        missed = missed or not result.met
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
