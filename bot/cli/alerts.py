"""Alerts before they go out, as a table."""

from collections.abc import Callable, Sequence

from rich.table import Table

from bot.alerts.foreseeing import Alert
from bot.alerts.model import Notice
from bot.clock import SWEDEN
from bot.offices.model import Register
from bot.offices.when import When

Says = Callable[..., str]


def alert_table(alerts: Sequence[Alert], register: Register, say: Says) -> Table:
    """One line for each notice; a joined one follows the one that leads, without a number."""
    table = Table(title=say("cli-alerts"), title_justify="left")
    for column in ("due", "office", "news", "date", "was", "people"):
        right = column == "people"
        table.add_column(say(f"cli-alerts-{column}"), justify="right" if right else "left")
    for alert in alerts:
        for place, notice in enumerate(alert.notices):
            people = str(alert.people) if place == 0 else ""
            table.add_row(*_cells(notice, register, say), people)
    return table


def _cells(notice: Notice, register: Register, say: Says) -> tuple[str, ...]:
    office = register.offices[notice.key.office_id]
    kind = notice.key.kind.replace("_", "-")
    return (
        notice.due.astimezone(SWEDEN).strftime("%Y-%m-%d %H:%M"),
        office.name,
        say(f"cli-news-{kind}", days=notice.key.lead),
        _date(notice.when, say),
        _date(notice.was, say) if notice.was else "",
    )


def _date(when: When, say: Says) -> str:
    return say("cli-date", date=when)
