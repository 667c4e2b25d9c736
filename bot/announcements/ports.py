"""What announcements need from the stores, as protocols."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.alerts.ports import Found
from bot.announcements.audience import Reach
from bot.announcements.model import Announcement, Content, State, Who
from bot.announcements.moves import Allowed, Move
from bot.announcements.progress import Progress, Tally
from bot.staff.model import AuditEntry
from bot.talk.model import Language


@dataclass(frozen=True, slots=True)
class Step:
    """One move to be made, if everything still is as it was read.

    `rule` may lead elsewhere than the table's. `version` None: whatever has been changed meanwhile.
    `who` and `reason` are kept as those of the decision, or of the submission. `recipients` is kept
    where it was counted, `ends` where it begins: from then on it has an end in any case.
    """

    id: int
    move: Move
    rule: Allowed
    who: Who
    now: datetime
    audit: AuditEntry
    version: int | None = None
    reason: str = ""
    recipients: int | None = None
    ends: datetime | None = None


class AnnouncementStore(Protocol):
    """Announcements as they are stored. Each change is kept together with its audit entry."""

    async def add(
        self, content: Content, who: Who, corrects: int | None, audit: AuditEntry
    ) -> Announcement:
        """Keeps a new draft."""
        ...

    async def edit(self, step: Step, content: Content) -> Announcement | None:
        """Keeps the content as a draft of a new version; None where the step can't be taken."""
        ...

    async def take(self, step: Step) -> Announcement | None:
        """Makes the move; None where state, version or person no longer allow it.

        Who is involved is checked in the same statement. What a move means for deliveries holds
        from its commit: nothing is claimed of what is paused or cancelled.
        """
        ...

    async def begin(self, step: Step, found: Found | None) -> Announcement | None:
        """Makes the move to sending together with its notice, which can exist only once.

        `found` None: there is no door to send by, and it is only shown.
        """
        ...

    async def announcement(self, number: int) -> Announcement | None:
        """The announcement of this number."""
        ...

    async def listed(
        self, states: Collection[State], before: int | None, most: int
    ) -> Sequence[Announcement]:
        """Those in these states (in any, where none is named), the latest first.

        `before` is the number of the last one of the page before.
        """
        ...

    async def approved(self) -> Sequence[Announcement]:
        """All that wait for their time."""
        ...

    async def shown(self, now: datetime) -> Sequence[Announcement]:
        """All that have begun and not expired, the latest first; also what was cancelled since."""
        ...

    async def reached(self, reach: Reach, language: Language | None) -> int:
        """How many people it would go to now."""
        ...


class FollowUp(Protocol):
    """What becomes of what goes out."""

    async def finished(self, now: datetime) -> Sequence[int]:
        """Announcements of which nothing is left to send."""
        ...

    async def sweep(self, now: datetime, most: int) -> bool:
        """Carries holds and expiries over to at most `most` deliveries; True: there may be more.

        One short transaction that may stop anywhere.
        """
        ...

    async def progress(self, notice_id: int, now: datetime) -> Progress:
        """How its deliveries stand at `now`."""
        ...

    async def tallies(self, notice_id: int) -> Sequence[Tally]:
        """What ended in each minute, the first first."""
        ...
