"""`servicekontor`, also `python -m bot`."""

import sys
from contextlib import AbstractAsyncContextManager

from bot.cli.commands import commands
from bot.cli.complaints import Complaints, spoken
from bot.cli.ports import TerminalApp
from bot.errors import ServicekontorError
from bot.settings import Settings
from bot.texts import Texts


def main() -> None:
    """Runs the command line with the arguments of the process."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    complaints = Complaints(Texts.load(), spoken(sys.argv[1:]))
    try:
        commands(complaints, _open, _run)()
    except ServicekontorError as error:
        sys.exit(str(error))


def _open(settings: Settings) -> AbstractAsyncContextManager[TerminalApp]:
    from bot.app import open_app  # noqa: PLC0415 - so that --help needs no database, no server

    return open_app(settings)


def _run(settings: Settings) -> None:
    from bot.service import run  # noqa: PLC0415 - as above

    run(settings)


if __name__ == "__main__":
    main()
