"""`servicekontor health`: whether the service on this machine is ready, for whoever watches it."""

import json
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import typer

from bot.cli.complaints import Complaints
from bot.settings import Settings

_PATIENCE = 4.0
_NOT_READY = 1


def add_health(app: typer.Typer, complaints: Complaints) -> None:
    """Adds the command. It exits with 0 where the service is ready, else with 1."""

    @app.command("health", help=complaints.say("cli-health"))
    def _health() -> None:
        ready, details = readiness(address(complaints.settings()))
        typer.echo(complaints.say("cli-ready" if ready else "cli-not-ready", details=details))
        raise typer.Exit(0 if ready else _NOT_READY)


def address(settings: Settings) -> str:
    """Where the service of these settings tells of its readiness, seen from this machine."""
    host = "127.0.0.1" if settings.host in {"0.0.0.0", "::"} else settings.host  # noqa: S104
    return f"http://{host}:{settings.port}/readyz"


def readiness(url: str) -> tuple[bool, str]:
    """Whether the service answers that it is ready, and what it says of its parts."""
    try:
        with urlopen(url, timeout=_PATIENCE) as answer:  # noqa: S310 - http, made above
            return True, _parts(answer.read())
    except HTTPError as error:
        return False, _parts(error.read())
    except (URLError, OSError) as error:
        return False, f"{url}: {getattr(error, 'reason', error)}"


def _parts(body: bytes) -> str:
    try:
        parts = json.loads(body)["parts"]
        return ", ".join(f"{name}: {state}" for name, state in parts.items())
    except (ValueError, KeyError, TypeError, AttributeError):
        return body[:200].decode(errors="replace")
