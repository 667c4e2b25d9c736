"""The command line of a process, from its arguments to its end."""

import sys
from collections.abc import Callable

from bot.cli.complaints import Complaints, spoken
from bot.cli.ports import Opens, Runs, Storage
from bot.errors import ServicekontorError
from bot.texts import Texts


def run_line(opens: Opens, runs: Runs, storage: Callable[[], Storage]) -> None:
    """Runs the command line with the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    complaints = Complaints(Texts.load(), spoken(sys.argv[1:]))
    try:
        if sys.argv[1:] == ["run"]:
            # The service takes nothing from the line, and is spared the 3 MB of what reads it.
            runs(complaints.settings())
            return
        from bot.cli.commands import commands  # noqa: PLC0415

        commands(complaints, opens, runs, storage)()
    except ServicekontorError as error:
        sys.exit(str(error))
