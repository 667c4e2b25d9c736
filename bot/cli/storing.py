"""`servicekontor backup`, `restore` and `copy-database`."""

import asyncio
import sys
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from bot.cli.complaints import Complaints
from bot.cli.ports import Storage, Told
from bot.errors import StorageError

T = TypeVar("T")


def add_storage(app: typer.Typer, complaints: Complaints, storage: Callable[[], Storage]) -> None:
    """Adds the commands; the storage is not loaded before one is used."""
    for command in (_add_backup, _add_restore, _add_copy):
        command(app, complaints, storage)


def _add_backup(app: typer.Typer, complaints: Complaints, storage: Callable[[], Storage]) -> None:
    say = complaints.say

    @app.command("backup", help=say("cli-backup"))
    def _backup(file: Annotated[Path, typer.Argument(help=say("cli-backup-file"))]) -> None:
        url = complaints.settings().database_url.get_secret_value()
        with _progress(say("cli-backup-working")) as told:
            _run(storage().back_up(url, file, told), complaints)
        typer.echo(say("cli-backup-done", file=str(file)))


def _add_restore(app: typer.Typer, complaints: Complaints, storage: Callable[[], Storage]) -> None:
    say = complaints.say

    @app.command("restore", help=say("cli-restore"))
    def _restore(
        file: Annotated[Path, typer.Argument(help=say("cli-restore-file"))],
        *,
        replace: Annotated[
            bool, typer.Option("--replace", help=say("cli-restore-replace"))
        ] = False,
    ) -> None:
        url = complaints.settings().database_url.get_secret_value()
        with _progress(say("cli-restore-working")) as told:
            rows = _run(storage().restore(url, file, replace=replace, told=told), complaints)
        typer.echo(say("cli-restore-done", count=rows))


def _add_copy(app: typer.Typer, complaints: Complaints, storage: Callable[[], Storage]) -> None:
    say = complaints.say

    @app.command("copy-database", help=say("cli-copy"))
    def _copy(
        source: Annotated[str, typer.Argument(metavar="FROM", help=say("cli-copy-from"))],
        target: Annotated[str, typer.Argument(metavar="TO", help=say("cli-copy-to"))],
    ) -> None:
        from_url, to_url = (
            complaints.settings(database_url=each).database_url.get_secret_value()
            for each in (source, target)
        )
        with _progress(say("cli-copy-working")) as told:
            rows = _run(storage().copy_database(from_url, to_url, told), complaints)
        typer.echo(say("cli-copy-done", count=rows))


def _run(work: Coroutine[Any, Any, T], complaints: Complaints) -> T:
    try:
        return asyncio.run(work)
    except StorageError as error:
        complaints.stop(error.key, **error.facts)


@contextmanager
def _progress(about: str) -> Iterator[Told]:
    """A bar on standard error that fills as rows are copied; none where nobody sees it."""
    from rich.console import Console  # noqa: PLC0415 - takes a while, and few commands show it
    from rich.progress import Progress  # noqa: PLC0415

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not sys.stderr.isatty()) as shown:
        bar = shown.add_task(about, total=None)

        class Bar:
            def begin(self, rows: int) -> None:
                shown.update(bar, total=rows)

            def done(self, rows: int) -> None:
                shown.advance(bar, rows)

        yield Bar()
