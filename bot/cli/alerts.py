"""Alerts before they go out, as a table."""

from collections.abc import Callable, Sequence

from bot.alerts.foreseeing import Alert
from bot.alerts.model import Notice
from bot.cli.paper import Column, Sheet
from bot.clock import SWEDEN
from bot.offices.model import Register
from bot.offices.when import When

Says = Callable[..., str]


def alert_table(alerts: Sequence[Alert], register: Register, say: Says) -> Sheet:
    """One line for each notice; a joined one follows the one that leads, without a number."""
    columns = [
        Column(say(f"cli-alerts-{name}"), right=name == "people")
        for name in ("due", "office", "news", "date", "was", "people")
    ]
    rows = [
        (*_cells(notice, register, say), str(alert.people) if place == 0 else "")
        for alert in alerts
        for place, notice in enumerate(alert.notices)
    ]
    return Sheet(say("cli-alerts"), columns, rows)


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
