"""Service offices and what sources have claimed about them, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from bot.offices.when import When
from bot.places.model import Position


class Agency(StrEnum):
    """Whom one gets help with at an office; SSC runs the offices."""

    AF = "AF"
    FK = "FK"
    PM = "PM"
    SKV = "SKV"
    MV = "MV"
    SSC = "SSC"


class PositionOf(StrEnum):
    """What an office's position is the position of."""

    DOOR = "door"
    LOCALITY = "locality"
    SEAT = "municipality_seat"


class Known(StrEnum):
    """A fact that a source may not have settled."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class ClaimKind(StrEnum):
    """What a source says happened or will happen."""

    PLANNED_OPENING = "planned_opening"
    OPENED = "opened"
    SEEN_OPEN = "seen_open"
    PLANNED_CLOSING = "planned_closing"
    CLOSED = "closed"
    MOVED = "moved"


class Confidence(StrEnum):
    """How far a claim can be trusted. A low one is worded as uncertain and alerts nobody."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Source:
    """Who said it, where and when. `published` may be a month or a year; None where undated."""

    url: str
    title: str
    published: When


@dataclass(frozen=True, slots=True)
class Claim:
    """One dated statement by one source about one office (a row of `office_events.csv`).

    `known_from` is the day from which the claim counts: the first day of `source.published`, or
    the day of gathering for an undated source (`bot.offices.claims.known_from` makes it).
    `corrects` is the id of an earlier claim that this one replaces. `recorded` is the day it was
    entered here, where that is later than `known_from`: only then could anybody be alerted.
    """

    id: int
    office_id: str
    kind: ClaimKind
    when: When
    confidence: Confidence
    detail: str
    source: Source
    known_from: date
    corrects: int | None = None
    recorded: date | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """One office of Statens servicecenter. `address` and `locality` are None where unknown.

    `earlier_address` is what the address took the place of on the day `address_changed`, so that an
    alert of a move can tell from where (`bot.offices.changed_address`).
    """

    id: str
    name: str
    municipality_code: str
    position: Position
    position_of: PositionOf
    agencies: tuple[Agency, ...]
    locality: str | None = None
    address: str | None = None
    id_card: Known = Known.UNKNOWN
    programme_phase: int | None = None
    vulnerable_area: Known = Known.UNKNOWN
    earlier_address: str | None = None
    address_changed: date | None = None


@dataclass(frozen=True, slots=True)
class OpenHours:
    """Open from `opens` to `closes` on one weekday (0 is Monday), local time.

    `source_url` and `published` say who told it and when. `changed` is the day on which they took
    the place of other hours; None where they are the first that are known.
    """

    office_id: str
    weekday: int
    opens: time
    closes: time
    source_url: str = ""
    published: date | None = None
    changed: date | None = None


@dataclass(frozen=True, slots=True)
class EarlierHours:
    """Hours as they were until the day `until`, when others took their place.

    `number` tells apart the changes of one day, from 0. They are kept so that an alert, a feed and
    staff can tell what changed from what to what (`bot.offices.changed_hours`).
    """

    hours: OpenHours
    until: date
    number: int = 0

    @property
    def office_id(self) -> str:
        return self.hours.office_id


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that differs from the week's hours. `opens` None: closed all day."""

    office_id: str
    day: date
    opens: time | None
    closes: time | None
    note_sv: str = ""
    note_en: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """One thing one can (or can't) do at an office, in both languages, with its source.

    `offices` is "all", "some" or "none"; `booking` None where the source says nothing of it.
    """

    key: str
    agency: Agency
    offices: str
    booking: bool | None
    text: Mapping[str, str]
    source_url: str
    as_of: str


@dataclass(frozen=True, slots=True)
class AgencyFacts:
    """An agency's names by language ("sv", "en"), its telephone and web address."""

    code: Agency
    name: Mapping[str, str]
    phone: str
    url: str


@dataclass(frozen=True, slots=True)
class Register:
    """All that is known of the offices, as one consistent snapshot with its version."""

    version: int
    offices: Mapping[str, Office]
    claims: Mapping[str, tuple[Claim, ...]]
    """Office id -> its claims, in no promised order."""
    services: tuple[Service, ...]
    agencies: Mapping[Agency, AgencyFacts]
    hours: Mapping[str, tuple[OpenHours, ...]] = field(default_factory=dict)
    special_days: Mapping[str, tuple[SpecialDay, ...]] = field(default_factory=dict)
    earlier_hours: Mapping[str, tuple[EarlierHours, ...]] = field(default_factory=dict)
