"""Counting what came of an announcement's deliveries, in the transaction in which they end."""

from collections.abc import Sequence
from datetime import datetime

from bot.announcements.progress import minute_of
from data.statements import Statements

_TALLY = """
INSERT INTO announcement_tallies (notice_id, minute, state, reason, language, count)
SELECT d.notice_id, :minute, d.state, d.reason, coalesce(p.chosen, p.client, 'sv'), count(*)
FROM {ended} JOIN deliveries d ON d.id = ended.id
JOIN notices n ON n.id = d.notice_id AND n.kind = 'announcement'
JOIN people p ON p.id = d.person_id
WHERE d.state NOT IN ('waiting', 'sending', 'held')
GROUP BY d.notice_id, d.state, d.reason, coalesce(p.chosen, p.client, 'sv')
ON CONFLICT (notice_id, minute, state, reason, language)
DO UPDATE SET count = announcement_tallies.count + excluded.count
"""


def tally(db: Statements, deliveries: Sequence[int], now: datetime) -> None:
    """Counts those of the deliveries, just changed, that are an announcement's and have ended.

    Each must be given once for each time that it ends.
    """
    if deliveries:
        ended = db.json_rows({"id": each} for each in deliveries)
        sql = _TALLY.format(ended=db.table("ended", "id bigint"))
        db.count(sql, ended=ended, minute=minute_of(now))
