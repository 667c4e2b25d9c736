"""How deliveries stand, counted without holding up those who write."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnClause, Integer, Row, TextualSelect, bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import NoticeKey, NoticeKind
from bot.delivery.policy import OPEN, DeliveryState
from bot.delivery.progress import WITH_REASONS, NoticeProgress, Progress
from data.engine import reading
from data.tables.common import Moment

_COUNTED = "d.state AS state, d.reason AS reason, count(*) AS many, min(n.due) AS due"
_STANDS: tuple[ColumnClause[Any], ...] = (
    column("state"),
    column("reason"),
    column("many"),
    column("due", Moment),
)

# An index finds each part: the notices by their day, and what waits or is sent by its state.
_PROGRESS = (
    text(
        f"""
SELECT {_COUNTED} FROM notices n JOIN deliveries d ON d.notice_id = n.id
WHERE n.due >= :since GROUP BY d.state, d.reason
UNION ALL
SELECT {_COUNTED} FROM deliveries d JOIN notices n ON n.id = d.notice_id
WHERE d.state = 'waiting' AND n.due < :since GROUP BY d.state, d.reason
UNION ALL
SELECT {_COUNTED} FROM deliveries d JOIN notices n ON n.id = d.notice_id
WHERE d.state = 'sending' AND n.due < :since GROUP BY d.state, d.reason
UNION ALL
SELECT {_COUNTED} FROM notices n JOIN deliveries d ON d.notice_id = n.id
WHERE n.hold IS NOT NULL AND d.state = 'held' AND n.due < :since GROUP BY d.state, d.reason
"""  # noqa: S608
    )
    .bindparams(bindparam("since", type_=Moment))
    .columns(*_STANDS)
)
_BY_NOTICE = (
    text(
        f"""
SELECT n.office_id AS office_id, n.kind AS kind, n.day AS day, n.lead AS lead, {_COUNTED}
FROM (
    SELECT * FROM notices
    WHERE due >= :since AND id IN (SELECT notice_id FROM deliveries)
    ORDER BY due DESC, id DESC LIMIT :most
) n JOIN deliveries d ON d.notice_id = n.id
GROUP BY n.id, n.office_id, n.kind, n.day, n.lead, n.due, d.state, d.reason
ORDER BY n.due DESC, n.id DESC
"""  # noqa: S608
    )
    .bindparams(bindparam("since", type_=Moment), bindparam("most", type_=Integer))
    .columns(column("office_id"), column("kind"), column("day"), column("lead"), *_STANDS)
)
_OF_NOTICE = text(
    f"""
SELECT {_COUNTED} FROM notices n JOIN deliveries d ON d.notice_id = n.id
WHERE n.office_id = :office_id AND n.kind = :kind AND n.day = :day AND n.lead = :lead
GROUP BY d.state, d.reason
"""  # noqa: S608
).columns(*_STANDS)


class SqlProgressStore:
    """The `ProgressStore` of `bot.delivery.progress`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def progress_since(self, since: datetime) -> Progress:
        """Deliveries of the notices due since then, and all that are not settled."""
        return _progress(await self._rows(_PROGRESS, {"since": since}))

    async def progress_by_notice(self, since: datetime, most: int) -> Sequence[NoticeProgress]:
        """The latest `most` notices due since then that went to anybody, the latest first."""
        rows = await self._rows(_BY_NOTICE, {"since": since, "most": most})
        found = ((key, list(its)) for key, its in groupby(rows, key=_key))
        return [NoticeProgress(key, its[0].due, _progress(its)) for key, its in found]

    async def progress_of(self, key: NoticeKey) -> Progress:
        """Deliveries of one notice; none where there is no such notice."""
        facts = {"office_id": key.office_id, "kind": key.kind, "day": key.day, "lead": key.lead}
        return _progress(await self._rows(_OF_NOTICE, facts))

    async def _rows(self, query: TextualSelect, facts: Mapping[str, Any]) -> Sequence[Row[Any]]:
        async with reading(self._engine) as connection:
            return (await connection.execute(query, facts)).all()


def _key(row: Row[Any]) -> NoticeKey:
    return NoticeKey(row.office_id, NoticeKind(row.kind), row.day, row.lead)


def _progress(rows: Iterable[Row[Any]]) -> Progress:
    counts: Counter[DeliveryState] = Counter()
    reasons: defaultdict[DeliveryState, Counter[str]] = defaultdict(Counter)
    waiting = []
    for row in rows:
        state = DeliveryState(row.state)
        counts[state] += row.many
        if state in WITH_REASONS:
            reasons[state][row.reason] += row.many
        elif state in OPEN:
            waiting.append(row.due)
    return Progress(counts, min(waiting, default=None), reasons)
