"""Subscriptions and notices as values."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.offices.when import When


class ScopeKind(StrEnum):
    """What can be followed."""

    MUNICIPALITY = "municipality"
    COUNTY = "county"
    OFFICE = "office"
    SWEDEN = "sweden"


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """What a person follows: a municipality's or county's code, an office's id; "" for Sweden."""

    kind: ScopeKind
    code: str = ""


class Wish(StrEnum):
    """What of it a person wants to hear of."""

    OPENINGS = "openings"
    EVERYTHING = "everything"


class Rhythm(StrEnum):
    """When: as it happens, or in a summary on Monday at 08:00 Swedish time."""

    AT_ONCE = "at_once"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Subscription:
    """A person wants to know about a scope. `leads`: also 7 days and 1 day before an opening."""

    scope: Scope
    wish: Wish = Wish.EVERYTHING
    rhythm: Rhythm = Rhythm.AT_ONCE
    leads: bool = True


class NoticeKind(StrEnum):
    """What a notice tells."""

    OPENING_ANNOUNCED = "opening_announced"
    OPENING_DATE = "opening_date"
    OPENING_SOON = "opening_soon"
    OPENED = "opened"
    CLOSING_PLANNED = "closing_planned"
    CLOSING_SOON = "closing_soon"
    CLOSED = "closed"
    MOVED = "moved"
    HOURS = "hours"
    CORRECTION = "correction"
    ANNOUNCEMENT = "announcement"
    SUMMARY = "summary"


OPENING_KINDS = frozenset(
    {
        NoticeKind.OPENING_ANNOUNCED,
        NoticeKind.OPENING_DATE,
        NoticeKind.OPENING_SOON,
        NoticeKind.OPENED,
    }
)
"""What a person hears of who wants openings only."""


@dataclass(frozen=True, slots=True, order=True)
class NoticeKey:
    """What makes a notice the same notice: it exists at most once.

    `office_id` is "" for what is about no single office. `day` is the ISO date it is about, cut to
    its precision ("2022-05-31", "2023-06", "2022"), `lead` how many days before it is told. Of
    changed hours, `lead` is how many changes of the same day came before.
    """

    office_id: str
    kind: NoticeKind
    day: str
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell subscribers.

    `was` is the date or state it replaces, where it tells of a change. `claim_id` is the claim
    that warrants it, and `corrects` the claim it takes back. `joined_to` is the notice of the same
    office and day whose message tells this one too, for there is one alert a day. It goes out from
    `due` (never between 20:00 and 08:00 Swedish time unless urgent) and not after `expires`.
    """

    key: NoticeKey
    when: When
    due: datetime
    expires: datetime
    was: When | None = None
    claim_id: int | None = None
    corrects: int | None = None
    urgent: bool = False
    joined_to: NoticeKey | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A notice that exists already, and when it goes or went out. `joined`: with another one."""

    key: NoticeKey
    due: datetime
    joined: bool = False
