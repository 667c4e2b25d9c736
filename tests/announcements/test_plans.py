"""Nothing that is asked again and again looks through all rows of a big table."""

import re

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from data import announcement_store, concerns, delivery_store, fan_out_store, follow_up_store
from data.engine import open_engine
from data.statements import used

BIG = ("deliveries", "people", "subscriptions", "announcements", "announcement_tallies")
FACTS = {
    "now": "2026-11-23 12:00:00.000000",
    "id": 1,
    "notice": 1,
    "since": "2026-11-23 12:00:00.000000",
    "before": 9,
    "most": 25,
    "channel": "telegram",
    "urgent": False,
    "limit": 30,
    "until": "2026-11-23 12:00:00.000000",
    "person": 1,
    "reached": 0,
    "up_to": 100,
    "expires": "2026-11-23 12:00:00.000000",
    "to": "held",
    "reason": "",
    "ends": False,
    "hold": "paused",
}
_CLAIMED = "(SELECT 1 AS id) AS claimed"


def claim(waiting: str) -> str:
    return delivery_store._CLAIM.format(waiting=waiting.format(skip_locked=""))


def let_go(states: str) -> str:
    return follow_up_store._LET_GO.format(open=states)


QUERIES = {
    "claim": claim(delivery_store._WAITING),
    "claim beside what is stopped": claim(delivery_store._WAITING_BESIDE_STOPPED),
    "whom what is claimed concerns": delivery_store._CONCERNED.format(claimed=_CLAIMED),
    "fan out": fan_out_store._FAN_OUTS[False],
    "fan out to everyone": fan_out_store._FAN_OUTS[True],
    "cancel when somebody stops": concerns.CANCEL,
    "progress": follow_up_store._ENDED,
    "pace": follow_up_store._TALLIES,
    "carry a hold over": follow_up_store._CHANGE.format(sources="'waiting'", skip_locked=""),
    "let a hold go": let_go("'held'"),
    "finished": follow_up_store._FINISHED,
    "what is shown": announcement_store._SHOWN,
    "what waits for its time": announcement_store._APPROVED,
    "a page of the list": f"{announcement_store._LISTED} ORDER BY id DESC LIMIT :most",
}


@pytest.fixture
async def opened(sqlite_url: str) -> AsyncEngine:
    return open_engine(sqlite_url)


@pytest.mark.parametrize("name", list(QUERIES))
async def test_each_finds_its_rows_by_an_index(opened: AsyncEngine, name: str) -> None:
    sql = QUERIES[name]
    async with opened.connect() as connection:
        plan = await connection.execute(text(f"EXPLAIN QUERY PLAN {sql}"), used(sql, FACTS))
        steps = [row[3] for row in plan]
    await opened.dispose()
    scans = [step for step in steps if re.match(r"SCAN \S+$", step)]
    aliases = {"d": "deliveries", "p": "people", "s": "subscriptions", "a": "announcements"}
    if "MATERIALIZE mine" in steps:  # the subscriptions of those claimed
        del aliases["s"]
    scanned = {aliases.get(step.split()[1], step.split()[1]) for step in scans}
    assert steps
    assert not scanned & set(BIG), steps
    by_notice = [step for step in steps if "sqlite_autoindex_deliveries_1 (notice_id=?)" in step]
    assert not by_notice, "all deliveries of a notice are looked through, settled ones too"
