"""Deliveries and their outcomes as values."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.alerts.model import Notice, Subscription
from bot.talk.model import Language


class OutcomeKind(StrEnum):
    """What came of one try to send, sorted by what to do next.

    NEEDLESS: nothing was sent, for there is nothing to tell this person after all.
    """

    DELIVERED = "delivered"
    RETRY = "retry"
    GONE = "gone"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    NEEDLESS = "needless"


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a try. `after` goes with RETRY; `reason` is a short code
    (`bot.delivery.reasons`), never a text sent.

    `moved_to` is the chat's new address, where the door told of one.
    """

    kind: OutcomeKind
    reason: str = ""
    after: timedelta | None = None
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One notice to one person over one channel, claimed for sending.

    `notices` are what the message is to tell this person: the notice and those that joined it, as
    far as they concern them and have not expired. `follows` is all they follow, from which a
    summary is made. `attempt` counts the tries, this one included; `doubts` those before it of
    which nobody knows whether they arrived.
    """

    id: int
    notice_id: int
    address: str
    language: Language
    attempt: int
    notices: tuple[Notice, ...]
    follows: tuple[Subscription, ...]
    expires: datetime
    doubts: int = 0
