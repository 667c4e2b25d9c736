"""`servicekontor`, also `python -m bot`."""

from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING

from bot.memory import look_for_garbage_seldom

if TYPE_CHECKING:
    from bot.cli.ports import Storage, TerminalApp
    from bot.settings import Settings


def main() -> None:
    """Runs the command line with the arguments of the process."""
    look_for_garbage_seldom()
    from bot.cli.line import run_line  # noqa: PLC0415 - after that, for importing makes what stays

    run_line(_open, _run, _storage)


def _open(settings: "Settings") -> "AbstractAsyncContextManager[TerminalApp]":
    from bot.app import open_app  # noqa: PLC0415 - so that --help needs no database, no server

    return open_app(settings)


def _run(settings: "Settings") -> None:
    from bot.service import run  # noqa: PLC0415 - as above

    run(settings)


def _storage() -> "Storage":
    from bot.storage_service import storage  # noqa: PLC0415 - as above

    return storage()


if __name__ == "__main__":
    main()
