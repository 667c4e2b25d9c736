"""What follows from an outcome: the written rules of trying again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.alerts.model import NoticeKind
from bot.delivery.model import Delivery, Outcome, OutcomeKind
from bot.delivery.reasons import Reason

SEND_AGAIN_WHEN_UNKNOWN = frozenset(NoticeKind) - {
    NoticeKind.OPENING_SOON,
    NoticeKind.CLOSING_SOON,
}
"""After a try of which nobody knows whether it arrived, these are tried once more: better twice
than never. A lead is not: it has been told before, when the date became known."""

NOT_FOUND_TRIES = 3
"""So many tries that find no chat, over at least a day and over all that is sent to the person,
make them gone."""
NOT_FOUND_FOR = timedelta(days=1)
NOT_FOUND_PAUSE = timedelta(hours=12)
_FIRST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(hours=1)


class DeliveryState(StrEnum):
    """Where a delivery stands. Only the first three may change; HELD waits until it is let go."""

    WAITING = "waiting"
    SENDING = "sending"
    HELD = "held"
    DELIVERED = "delivered"
    GONE = "gone"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


OPEN = frozenset({DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.HELD})
"""The states of which something else may become."""

_FINAL = {
    OutcomeKind.DELIVERED: DeliveryState.DELIVERED,
    OutcomeKind.GONE: DeliveryState.GONE,
    OutcomeKind.REJECTED: DeliveryState.REJECTED,
    OutcomeKind.NEEDLESS: DeliveryState.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class Settlement:
    """What to keep of a try. `due` is when to try again, where the state is WAITING."""

    delivery: Delivery
    state: DeliveryState
    reason: str = ""
    due: datetime | None = None
    doubts: int = 0
    moved_to: str | None = None


def settlement(delivery: Delivery, outcome: Outcome, now: datetime) -> Settlement:
    """What follows from the outcome of a try."""
    match outcome.kind:
        case OutcomeKind.RETRY:
            return _again(delivery, outcome, now + _pause(delivery, outcome))
        case OutcomeKind.UNKNOWN:
            return _after_doubt(delivery, outcome, now)
        case _:
            state = _FINAL[outcome.kind]
            return Settlement(
                delivery, state, outcome.reason, None, delivery.doubts, outcome.moved_to
            )


def back_off(attempt: int) -> timedelta:
    """The pause after the given try (the first is 1): 30 seconds, then four times as long each."""
    times: int = 4 ** min(attempt - 1, 9)
    return min(_FIRST_PAUSE * times, _LONGEST_PAUSE)


def _pause(delivery: Delivery, outcome: Outcome) -> timedelta:
    if outcome.reason == Reason.CHAT_NOT_FOUND:
        return NOT_FOUND_PAUSE
    if outcome.moved_to is not None:
        return timedelta(0)
    return back_off(delivery.attempt) if outcome.after is None else outcome.after


def _again(delivery: Delivery, outcome: Outcome, due: datetime) -> Settlement:
    if due >= delivery.expires:
        return Settlement(delivery, DeliveryState.EXPIRED, outcome.reason, None, delivery.doubts)
    moved_to = outcome.moved_to
    reason, doubts = outcome.reason, delivery.doubts
    return Settlement(delivery, DeliveryState.WAITING, reason, due, doubts, moved_to)


def _after_doubt(delivery: Delivery, outcome: Outcome, now: datetime) -> Settlement:
    doubts = delivery.doubts + 1
    kinds = {notice.key.kind for notice in delivery.notices}
    due = now + back_off(delivery.attempt)
    if doubts > 1 or not kinds & SEND_AGAIN_WHEN_UNKNOWN or due >= delivery.expires:
        return Settlement(delivery, DeliveryState.UNKNOWN, outcome.reason, None, doubts)
    return Settlement(delivery, DeliveryState.WAITING, outcome.reason, due, doubts)
