"""Deliveries and their outcomes as values."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.talk.model import Language


class OutcomeKind(StrEnum):
    """What came of one try to send, sorted by what to do next."""

    DELIVERED = "delivered"
    RETRY = "retry"
    GONE = "gone"
    REJECTED = "rejected"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a try. `after` goes with RETRY; `reason` is a short code, never a text sent.

    `moved_to` is the chat's new address, where the door told of one.
    """

    kind: OutcomeKind
    reason: str = ""
    after: timedelta | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One notice to one person over one channel, claimed for sending."""

    id: int
    notice_id: int
    address: str
    language: Language
    attempt: int
