"""Keeping what came of tries to send."""

from collections.abc import Sequence
from datetime import datetime

from bot.delivery.policy import DeliveryState, Settlement
from bot.delivery.reasons import Reason
from data.people_changes import make_gone, move_person, note_not_found
from data.statements import Statements
from data.tallies import tally

_SETTLED = "id bigint, attempt integer, state text, reason text, due timestamptz, doubts integer"
_SETTLE = """
UPDATE deliveries SET state = settled.state, reason = settled.reason, doubts = settled.doubts,
    due = coalesce(settled.due, deliveries.due), until = NULL,
    settled_at = CASE WHEN settled.state <> 'waiting' THEN :now END
FROM {settled}
WHERE deliveries.id = settled.id AND deliveries.attempt = settled.attempt
    AND deliveries.state IN ('sending', 'waiting', 'held') RETURNING deliveries.id
"""
_FOUND_AGAIN = """
UPDATE people SET not_found = 0, not_found_since = NULL
WHERE not_found > 0 AND id IN (
    SELECT d.person_id FROM {settled} JOIN deliveries d ON d.id = settled.id
    WHERE settled.state = 'delivered')
"""


def settle(db: Statements, settlements: Sequence[Settlement], now: datetime) -> None:
    """Keeps them all, with what follows for the people. A later claim's delivery is left alone."""
    rows = db.json_rows(_row(each) for each in settlements)
    table = db.table("settled", _SETTLED)
    kept = db.rows(_SETTLE.format(settled=table), settled=rows, now=now)
    tally(db, [row[0] for row in kept], now)
    db.count(_FOUND_AGAIN.format(settled=table), settled=rows)
    for each in settlements:
        _settle_person(db, each, now)


def _settle_person(db: Statements, settlement: Settlement, now: datetime) -> None:
    address = settlement.delivery.address
    if settlement.moved_to is not None:
        move_person(db, address, settlement.moved_to)
    elif settlement.state is DeliveryState.GONE:
        make_gone(db, address, settlement.reason, now)
    elif settlement.reason == Reason.CHAT_NOT_FOUND:
        note_not_found(db, address, settlement.reason, now)


def _row(settlement: Settlement) -> dict[str, object]:
    return {
        "id": settlement.delivery.id,
        "attempt": settlement.delivery.attempt,
        "state": settlement.state.value,
        "reason": settlement.reason,
        "due": settlement.due,
        "doubts": settlement.doubts,
    }
