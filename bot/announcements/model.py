"""Announcements as values: what staff write, for whom, and where it stands."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.talk.model import Language

LASTS = timedelta(days=3)
"""How long an announcement without an expiry of its own goes out and is shown, from its start."""


class State(StrEnum):
    """Where an announcement stands; `bot.announcements.moves` has the ways between."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"
    SENDING = "sending"
    PAUSED = "paused"
    SENT = "sent"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom it is for: everyone, or whoever follows one of these or what they lie in.

    Codes of municipalities and counties, ids of offices, the programme's phases. `language`
    narrows it to those who are answered in that language.
    """

    everyone: bool = False
    municipalities: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    phases: tuple[int, ...] = ()
    language: Language | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nobody was chosen."""
        chosen = self.municipalities or self.counties or self.offices or self.phases
        return not self.everyone and not chosen


@dataclass(frozen=True, slots=True)
class Content:
    """What staff write. The texts are Telegram's HTML (`bot.announcements.reading`).

    `en` is "" where there is none; then `swedish_only` must say that this is meant. It goes out
    at once when approved, or at `send_at`; not after `expires_at` (without one, `LASTS`).
    """

    sv: str = ""
    en: str = ""
    swedish_only: bool = False
    audience: Audience = field(default_factory=Audience)
    urgent: bool = False
    send_at: datetime | None = None
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody of the staff, as kept with an announcement: who they are, and how they are called.

    `key` is the same on every door ("staff:3"); a token's is that of whoever made it.
    """

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Announcement:
    """One announcement as stored. `version` grows with every change of it.

    `corrects` is the number of the announcement that this one corrects. `decided_by` approved,
    rejected or cancelled it, with the `reason` where one was given. `notice_id` is there once it
    goes out; `recipients` is how many it was found to concern when it was submitted or begun.
    """

    id: int
    version: int
    state: State
    content: Content
    written_by: Who
    edited_by: Who
    created_at: datetime
    edited_at: datetime
    corrects: int | None = None
    submitted_by: Who | None = None
    decided_by: Who | None = None
    reason: str = ""
    submitted_at: datetime | None = None
    decided_at: datetime | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    notice_id: int | None = None
    recipients: int | None = None

    @property
    def expires(self) -> datetime | None:
        """When it is no longer sent or shown; None before it has begun and where none was set."""
        if self.content.expires_at is not None:
            return self.content.expires_at
        return None if self.begun_at is None else self.begun_at + LASTS
