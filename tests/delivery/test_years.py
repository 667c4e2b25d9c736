"""The clock turned through 2020 to 2026 over the seed, from finding to a door that keeps all.

On SQLite all seven years; on PostgreSQL, where each round takes longer, the busiest eleven months.
"""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from bot.alerts.model import OPENING_KINDS, NoticeKind, Rhythm, Scope, ScopeKind, Subscription, Wish
from bot.alerts.night import is_night
from bot.clock import SWEDEN as SWEDISH
from bot.offices.model import Register
from bot.talk.model import Language
from tests.alerts import test_seed_years as seed_years
from tests.alerts.conftest import municipalities, register
from tests.delivery.builders import SWEDEN, Stores
from tests.delivery.years import Arrived, Years, moments

__all__ = ["municipalities", "register"]

YEARS = {
    "sqlite": (date(2020, 1, 1), date(2026, 12, 31)),
    "postgresql": (date(2021, 9, 1), date(2022, 7, 31)),
}
WEEKLY = Path(__file__).parent / "weekly_2020_2026.csv"
FORMAT = "%a %Y-%m-%d %H:%M"
BEFORE = datetime(2019, 12, 1, tzinfo=SWEDISH)
IN_LAHOLM = (
    (
        "2022-05-24 News of the opening. The office is planned to open on Tuesday 31 May 2022."
        " It was said before that the office would open in 2022."
    ),
    "2022-05-30 Tomorrow, Tuesday 31 May 2022, the office is planned to open.",
    "2022-06-27 The office has opened (2022).",
)
EVERYTHING, OPENINGS, WEEK, LAHOLM = (f"telegram:{number}" for number in range(1, 5))


def warranted(first: date, last: date) -> list[dict[str, str]]:
    """The list that the claims warrant, of these days."""
    with seed_years.GOLDEN.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [row for row in rows if first <= date.fromisoformat(row["due"].split()[1]) <= last]


def as_messages(rows: Sequence[dict[str, str]]) -> set[tuple[str, str, frozenset[str]]]:
    """When, of which office, and all that the message tells."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in rows:
        told = f"{row['tells']} {row['date']} {row['days_before']}"
        found.setdefault((row["due"], row["office"]), set()).add(told)
    return {(due, office, frozenset(told)) for (due, office), told in found.items()}


def as_rows(arrived: Sequence[Arrived]) -> list[dict[str, str]]:
    return [
        seed_years.line(notice) | {"due": each.at.strftime(FORMAT)}
        for each in arrived
        for notice in each.delivery.notices
    ]


async def test_each_is_told_once_in_time_and_in_their_language(
    stores: Stores, register: Register
) -> None:
    first, last = YEARS[stores.engine.dialect.name]
    laholm = Subscription(Scope(ScopeKind.MUNICIPALITY, "1381"))
    openings = Subscription(SWEDEN, Wish.OPENINGS, leads=False)
    await stores.follow(EVERYTHING, Subscription(SWEDEN), now=BEFORE)
    await stores.follow(OPENINGS, openings, now=BEFORE)
    await stores.follow(WEEK, Subscription(SWEDEN, rhythm=Rhythm.WEEKLY), now=BEFORE)
    await stores.follow(LAHOLM, laholm, now=BEFORE, chosen=Language.EN)
    years = Years(stores, register)
    await years.live(moments(register, first, last))

    rows = warranted(first, last)
    assert as_messages(as_rows(years.of(EVERYTHING))) == as_messages(rows)
    of_openings = [row for row in rows if row["tells"] in OPENING_KINDS - {NoticeKind.OPENING_SOON}]
    assert as_messages(as_rows(years.of(OPENINGS))) == as_messages(of_openings)
    assert [
        [each.at.date().isoformat(), line] for each in years.of(WEEK) for line in each.lines[1:]
    ] == [row for row in weekly() if first <= date.fromisoformat(row[0]) <= last]
    in_laholm = [f"{each.at.date()} {each.lines[1]}" for each in years.of(LAHOLM)]
    assert in_laholm[-3:] == list(IN_LAHOLM)
    assert not any(is_night(each.at) for each in years.arrived)
    told = [(each.address, n.key) for each in years.arrived for n in each.delivery.notices]
    assert len(told) == len(set(told)) > 40


def weekly() -> list[list[str]]:
    with WEEKLY.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))
