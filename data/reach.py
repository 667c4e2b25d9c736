"""How many people alerts would reach."""

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import ScopeKind
from bot.alerts.ports import Found
from data.engine import reading
from data.notice_rows import notice_facts
from data.notice_store import line_of
from data.statements import postgres_table, sqlite_table, typed

_COLUMNS = (
    "place integer, kind text, code text, opening boolean, ahead boolean, rhythm text, wide boolean"
)
_MEANT = """
{s}.kind = {l}.kind AND {s}.code = {l}.code
    AND ({l}.opening OR {s}.wish = 'everything') AND ({s}.leads OR NOT {l}.ahead)
    AND ({l}.rhythm = 'any' OR {s}.rhythm = {l}.rhythm)
"""
# Telling people apart costs more than counting them, so the many of the widest scope, of whom each
# is there once, are counted, and of the others those who are not among them. A line is read out of
# its JSON once, not for each subscription.
_REACHED = f"""
WITH l AS MATERIALIZED (SELECT * FROM {{lines}})
SELECT l.place, count(*) FROM l JOIN subscriptions s ON {_MEANT.format(s="s", l="l")}
WHERE l.wide GROUP BY l.place
UNION ALL
SELECT l.place, count(DISTINCT s.person_id)
FROM l JOIN subscriptions s ON {_MEANT.format(s="s", l="l")}
WHERE NOT l.wide AND NOT EXISTS (
    SELECT 1 FROM l w JOIN subscriptions t ON t.person_id = s.person_id
        AND {_MEANT.format(s="t", l="w")}
    WHERE w.wide AND w.place = l.place)
GROUP BY l.place
"""  # noqa: S608
_Line = dict[str, object]
_WIDTH = (ScopeKind.SWEDEN, ScopeKind.COUNTY, ScopeKind.MUNICIPALITY, ScopeKind.OFFICE)


class SqlReach:
    """The `Reach` of `bot.alerts.ports`, on either database; nobody who writes waits for it."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        table = sqlite_table if engine.dialect.name == "sqlite" else postgres_table
        self._sql = _REACHED.format(lines=table("lines", _COLUMNS))

    async def reached_by_each(self, groups: Sequence[Sequence[Found]]) -> Sequence[int]:
        """How many people would get an alert of each group, whose notices go out together."""
        lines = [line for place, found in enumerate(groups) for line in _lines(place, found)]
        facts = {"lines": json.dumps(lines)}
        reached = [0] * len(groups)
        async with reading(self._engine) as connection:
            for place, people in await connection.execute(typed(self._sql, facts), facts):
                reached[place] += people
        return reached


def _lines(place: int, found: Iterable[Found]) -> Iterable[_Line]:
    """The lines of one group, without those that another of the same scope has in it.

    `wide` is the line of the widest scope, where that has one alone.
    """
    every = [
        line_of(each) | {"rhythm": notice_facts(one.notice)["rhythm"], "place": place}
        for one in found
        for each in one.concerned
    ]
    every.sort(key=lambda line: (_WIDTH.index(ScopeKind(str(line["kind"]))), str(line["code"])))
    widest = True
    for _, same in groupby(every, key=lambda line: (line["kind"], line["code"])):
        kept = _needed(list(same))
        for line in kept:
            yield line | {"wide": widest and len(kept) == 1}
        widest = False


def _needed(lines: Sequence[_Line]) -> list[_Line]:
    kept: list[_Line] = []
    for line in lines:
        if any(_covers(other, line) for other in kept):
            continue
        kept = [other for other in kept if not _covers(line, other)]
        kept.append(line)
    return kept


def _covers(one: Mapping[str, object], other: Mapping[str, object]) -> bool:
    """Whether everybody whom `other` concerns is concerned by `one` of the same scope."""
    return (
        bool(one["opening"]) >= bool(other["opening"])
        and bool(one["ahead"]) <= bool(other["ahead"])
        and one["rhythm"] in ("any", other["rhythm"])
    )
