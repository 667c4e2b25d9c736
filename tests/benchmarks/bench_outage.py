"""The database is away for 60 s under a service at work: PostgreSQL stopped, SQLite locked."""

import asyncio
from contextlib import AbstractAsyncContextManager

from tests.benchmarks.outage_load.databases import Database, postgres, sqlite
from tests.benchmarks.outage_load.run import SECONDS_AWAY, Seen, outage
from tests.benchmarks.table import Result
from tests.telegram.standin import Standin

_SECONDS_TO_BE_BACK = 10.0
_LOG_LINES = 100
_UNREADY = 15.0
"""SQLite waits 10 seconds for a lock before it says that it can't be had."""


def run() -> Result:
    """Everything that was asked is answered, everybody is told once, and nobody restarts it."""
    result = Result(f"The database away for {SECONDS_AWAY:g} s")
    for name, opened in (("PostgreSQL stopped", postgres), ("SQLite locked", sqlite)):
        seen = asyncio.run(_run(opened()))
        _questions(result, name, seen)
        _alerts(result, name, seen)
        _service(result, name, seen)
    return result


async def _run(opened: AbstractAsyncContextManager[Database]) -> Seen:
    async with opened as database, Standin() as telegram:
        return await outage(database, telegram)


def _questions(result: Result, name: str, seen: Seen) -> None:
    asked = sum(len(asker.asked) for asker in seen.askers)
    answers = sum(len(asker.answers) for asker in seen.askers)
    unanswered = sum(max(0, len(a.asked) - len(a.answers)) for a in seen.askers)
    figure = f"{asked}, {seen.asked_while_away} while it was away"
    result.add(f"{name}: questions in Telegram", figure)
    result.add("not answered", str(unanswered), "0", met=not unanswered)
    twice = answers - asked + unanswered
    result.add("answered twice", str(twice), "0", met=not twice)
    wrong = sum(asker.wrong for asker in seen.askers)
    result.add("answered wrongly or out of order", str(wrong), "0", met=not wrong)
    told = [asker.told_to_wait for asker in seen.askers]
    figure = f"{sum(map(bool, told))} of {len(told)}, each {max(told)} times at most"
    result.add("people told that it takes time", figure, "once", met=max(told) <= 1)
    statuses = seen.visitors.statuses
    good = not seen.visitors.without_advice and set(statuses) <= {200, 503}
    figure = ", ".join(f"{many} times {status}" for status, many in sorted(statuses.items()))
    figure += f", {seen.visitors.unreachable} broken off" if seen.visitors.unreachable else ""
    result.add("on the web", figure, "200, or 503 and what to do", met=good)


def _alerts(result: Result, name: str, seen: Seen) -> None:
    missing = sum(not times for times in seen.told)
    result.add(f"{name}: followers not told", str(missing), "0", met=not missing)
    twice = sum(max(0, times - 1) for times in seen.told)
    most = f"<= {seen.in_the_air} in the air"
    result.add(f"of {len(seen.told)}, told twice", str(twice), most, met=twice <= seen.in_the_air)


def _service(result: Result, name: str, seen: Seen) -> None:
    unready = seen.unready_after
    figure = "never" if unready is None else f"after {unready:.0f} s: {', '.join(seen.parts)}"
    met = unready is not None and unready <= _UNREADY
    result.add(f"{name}: readyz says so", figure, f"<= {_UNREADY:g} s", met=met)
    for measure, seconds in (
        ("ready again", seen.ready_after),
        ("last question answered", seen.answered_after),
    ):
        bar = f"<= {_SECONDS_TO_BE_BACK:g} s"
        figure = f"{seconds:.1f} s after its return"
        result.add(measure, figure, bar, met=seconds <= _SECONDS_TO_BE_BACK)
    result.add("last alert out", f"{seen.told_after:.1f} s after its return")
    met = seen.log_lines <= _LOG_LINES
    result.add("lines of the log", str(seen.log_lines), f"<= {_LOG_LINES}", met=met)
    result.add(
        "the same process", "yes" if seen.same_process else "no", "yes", met=seen.same_process
    )
