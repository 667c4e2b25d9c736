"""Alerts as staff see them before they go out: what, when, about which office, to how many."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rich.table import Table

from bot.alerts.finding import find
from bot.alerts.missing import CATCH_UP
from bot.alerts.model import Notice, NoticeKey
from bot.alerts.ports import Found, NoticeStore
from bot.clock import SWEDEN
from bot.offices.model import Register
from bot.offices.when import When

Says = Callable[..., str]


@dataclass(frozen=True, slots=True)
class Alert:
    """A notice that leads, those joined to it, and how many people it goes to."""

    notices: tuple[Notice, ...]
    people: int


async def waiting(store: NoticeStore, register: Register, now: datetime) -> tuple[Found, ...]:
    """The notices that should exist by now and don't, summaries aside."""
    told = await store.told(now - CATCH_UP)
    return tuple(f for f in find(register, now, told) if f.notice.key.office_id)


async def alerts_of(store: NoticeStore, found: Sequence[Found]) -> tuple[Alert, ...]:
    """The notices as alerts, the first due first."""
    groups: dict[NoticeKey, list[Found]] = {}
    for each in found:
        groups.setdefault(each.notice.joined_to or each.notice.key, []).append(each)
    alerts = [
        Alert(tuple(each.notice for each in group), await store.reached_by(group))
        for group in groups.values()
    ]
    return tuple(sorted(alerts, key=lambda alert: (alert.notices[0].due, alert.notices[0].key)))


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
