"""`servicekontor token`: programs that may use the API."""

from typing import Annotated

import typer

from bot.cli.complaints import Complaints
from bot.cli.paper import show, words
from bot.cli.ports import Opens, TerminalApp
from bot.cli.staffing import run_staff
from bot.staff.model import COMMAND_LINE, Token, TokenScope


def add_tokens(app: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    """Adds `token add`, `token list` and `token revoke`."""
    tokens = typer.Typer(help=complaints.say("cli-token"), no_args_is_help=True)
    app.add_typer(tokens, name="token")
    for command in (_add_add, _add_list, _add_revoke):
        command(tokens, complaints, opens)


def _add_add(tokens: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @tokens.command("add", help=say("cli-token-add"))
    def _add(
        name: Annotated[str, typer.Argument(help=say("cli-token-name"))],
        scope: Annotated[list[str], typer.Option(help=say("cli-token-scope"))],
    ) -> None:
        scopes = [_scope(complaints, each) for each in dict.fromkeys(scope)]

        async def work(opened: TerminalApp) -> None:
            token, secret = await opened.tokens.add(name, scopes, COMMAND_LINE)
            typer.echo(say("cli-token-made", name=token.name), err=True)
            typer.echo(secret)

        run_staff(opens, complaints.settings(), complaints, work)


def _add_list(tokens: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @tokens.command("list", help=say("cli-token-list"))
    def _list() -> None:
        async def work(opened: TerminalApp) -> None:
            rows = [_row(each, complaints) for each in await opened.tokens.tokens()]
            heads = ("staff-name", "staff-token-scopes", "staff-token-added", "staff-token-used")
            show(words("", [*map(say, heads), say("cli-token-state")], rows))

        run_staff(opens, complaints.settings(), complaints, work)


def _add_revoke(tokens: typer.Typer, complaints: Complaints, opens: Opens) -> None:
    say = complaints.say

    @tokens.command("revoke", help=say("cli-token-revoke"))
    def _revoke(name: Annotated[str, typer.Argument(help=say("cli-token-name"))]) -> None:
        async def work(opened: TerminalApp) -> None:
            working = [t for t in await opened.tokens.tokens() if t.revoked_at is None]
            found = next((t for t in working if t.name == name), None)
            if not working:
                complaints.stop("cli-token-none")
            if found is None:
                names = ", ".join(token.name for token in working)
                complaints.stop("cli-token-unknown", name=name, names=names)
            await opened.tokens.revoke(found, COMMAND_LINE)
            typer.echo(say("cli-token-revoked", name=found.name))

        run_staff(opens, complaints.settings(), complaints, work)


def _scope(complaints: Complaints, value: str) -> TokenScope:
    if value not in set(TokenScope):
        complaints.stop("cli-token-bad-scope", value=value, allowed=", ".join(TokenScope))
    return TokenScope(value)


def _row(token: Token, complaints: Complaints) -> tuple[str, ...]:
    say = complaints.say
    used = say("staff-moment", at=token.used_at) if token.used_at else say("staff-token-unused")
    ended = token.revoked_at
    state = say("staff-token-is-revoked", at=ended) if ended else say("cli-token-works")
    return token.name, " ".join(token.scopes), say("staff-moment", at=token.added_at), used, state
