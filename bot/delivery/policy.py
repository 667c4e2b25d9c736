"""What follows from an outcome: the written rules of trying again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.alerts.model import NoticeKind
from bot.delivery.model import Delivery, Outcome, OutcomeKind

SEND_AGAIN_WHEN_UNKNOWN = frozenset(NoticeKind) - {
    NoticeKind.OPENING_SOON,
    NoticeKind.CLOSING_SOON,
    NoticeKind.SUMMARY,
}
"""After a try of which nobody knows whether it arrived, these are tried once more: better twice
than never. A lead or a summary is not: the day itself, or the next week, tells it again."""

CHAT_NOT_FOUND = "chat_not_found"
"""The reason, with RETRY, of a chat that Telegram does not find; it may be back. Three tries over
at least a day, over all that is sent to the person, make them gone."""
SLOW_DOWN = "slow_down"
"""The reason, with RETRY and `after`, of a door that takes nothing from anybody for a while."""
NOT_FOUND_TRIES = 3
NOT_FOUND_FOR = timedelta(days=1)
NOT_FOUND_PAUSE = timedelta(hours=12)
_FIRST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(hours=1)


class DeliveryState(StrEnum):
    """Where a delivery stands. Only WAITING and SENDING may change."""

    WAITING = "waiting"
    SENDING = "sending"
    DELIVERED = "delivered"
    GONE = "gone"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


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
    if outcome.reason == CHAT_NOT_FOUND:
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
