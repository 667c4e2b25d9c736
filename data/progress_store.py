"""How deliveries stand, counted without holding up those who write."""

from collections import Counter
from datetime import datetime

from sqlalchemy import bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.delivery.policy import DeliveryState
from bot.delivery.progress import Progress
from data.engine import reading
from data.tables.common import Moment

# An index finds each part: the notices by their day, and what waits or is sent by its state.
_PROGRESS = (
    text(
        """
SELECT d.state AS state, count(*) AS many, min(n.due) AS due
FROM notices n JOIN deliveries d ON d.notice_id = n.id WHERE n.due >= :since GROUP BY d.state
UNION ALL
SELECT d.state, count(*), min(n.due) FROM deliveries d JOIN notices n ON n.id = d.notice_id
WHERE d.state = 'waiting' AND n.due < :since GROUP BY d.state
UNION ALL
SELECT d.state, count(*), min(n.due) FROM deliveries d JOIN notices n ON n.id = d.notice_id
WHERE d.state = 'sending' AND n.due < :since GROUP BY d.state
"""
    )
    .bindparams(bindparam("since", type_=Moment))
    .columns(column("state"), column("many"), column("due", Moment))
)
_OPEN = frozenset({DeliveryState.WAITING, DeliveryState.SENDING})


class SqlProgressStore:
    """The `ProgressStore` of `bot.delivery.progress`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def progress_since(self, since: datetime) -> Progress:
        """Deliveries of the notices due since then, and all that are not settled."""
        async with reading(self._engine) as connection:
            rows = (await connection.execute(_PROGRESS, {"since": since})).all()
        counts: Counter[DeliveryState] = Counter()
        for state, many, _ in rows:
            counts[DeliveryState(state)] += many
        oldest = min((due for state, _, due in rows if state in _OPEN), default=None)
        return Progress(counts, oldest)
