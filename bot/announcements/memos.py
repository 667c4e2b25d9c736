"""Short messages to members of staff about an announcement, each a row before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from bot.staff.model import Member

LASTS = timedelta(days=2)
"""After so long a memo is no longer worth sending."""


class MemoKind(StrEnum):
    """What a memo tells: that somebody is asked to approve, or what became of one's own."""

    ASK = "ask"
    APPROVED = "approved"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    SENT = "sent"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Memo:
    """A memo claimed for sending. `version` is the announcement's that it was made of."""

    id: int
    kind: MemoKind
    member: Member
    announcement_id: int
    version: int
    attempt: int


class MemoStore(Protocol):
    """Memos on their way. They are made with the moves that they tell of."""

    async def add_sample(
        self, member_id: int, announcement_id: int, version: int, now: datetime
    ) -> bool:
        """Has the announcement sent to the member as a test; False where they have no chat."""
        ...

    async def claim(
        self, now: datetime, real: datetime, until: datetime, most: int
    ) -> Sequence[Memo]:
        """Those that are due and have not expired, the caller's until `until`.

        `real` is the machine's time, by which `until` goes.
        """
        ...

    async def settle(self, memo: Memo, due: datetime | None) -> None:
        """It was sent, or can't be (`due` None), or is to be tried again at `due`."""
        ...
