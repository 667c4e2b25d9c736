"""Offices as programs send and read them."""

from typing import Annotated, Literal

from pydantic import Field

from bot.offices.model import Agency, ClaimKind, Confidence, Known, PositionOf
from bot.offices.status import State
from bot.offices.when import Precision
from bot.register.limits import SWEDEN_LATITUDES, SWEDEN_LONGITUDES
from bot.register.values import LONGEST, LONGEST_ADDRESS
from handlers.staff.api.fields import MunicipalityCode, OfficeId, Strict

MOST_OFFICES = 500
MOST_CLAIMS = 500
LONGEST_LOCALITY = 100
LONGEST_TITLE = 500

Line = Annotated[str, Field(min_length=1, max_length=LONGEST)]
ClockTime = Annotated[str, Field(pattern="^[0-9]{2}:[0-9]{2}$")]
Day = Annotated[str, Field(pattern="^[0-9]{4}-[0-9]{2}-[0-9]{2}$")]
When = Annotated[str, Field(pattern="^[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?$")]
"""A date as exactly as a source gives it: "2026", "2026-Q2", "2026-06" or "2026-06-27"."""


class OfficePosition(Strict):
    """Where the office is."""

    lat: float = Field(ge=SWEDEN_LATITUDES[0], le=SWEDEN_LATITUDES[1], description="api-field-lat")
    lon: float = Field(
        ge=SWEDEN_LONGITUDES[0], le=SWEDEN_LONGITUDES[1], description="api-field-lon"
    )
    of: PositionOf = Field(PositionOf.DOOR, description="api-field-position-of", strict=False)


class Stretch(Strict):
    """From when to when it is open on one weekday."""

    weekday: int = Field(ge=0, le=6, description="api-field-weekday")
    opens: ClockTime = Field(description="api-field-opens")
    closes: ClockTime = Field(description="api-field-closes")


class Hours(Strict):
    """The week's opening hours, and who says so."""

    week: list[Stretch] = Field(min_length=1, max_length=70, description="api-field-week")
    source_url: str = Field(max_length=LONGEST_ADDRESS, description="api-field-source-url")
    published: Day | None = Field(None, description="api-field-published")


class SpecialDayBody(Strict):
    """A day that differs."""

    day: Day = Field(description="api-field-day")
    opens: ClockTime | None = Field(None, description="api-field-special-opens")
    closes: ClockTime | None = Field(None, description="api-field-closes")
    note_sv: str = Field("", max_length=LONGEST, description="api-field-note-sv")
    note_en: str = Field("", max_length=LONGEST, description="api-field-note-en")


class ClaimSource(Strict):
    """Who says so. Old claims may lack a title; a new one has both, as the register's form asks."""

    url: str = Field(max_length=LONGEST_ADDRESS, description="api-field-source-url")
    title: str = Field(max_length=LONGEST_TITLE, description="api-field-source-title")
    published: When | None = Field(None, description="api-field-source-published")


class ClaimBody(Strict):
    """What one source says of the office. Without `id` it is new."""

    id: int | None = Field(None, ge=1, le=10**9, description="api-field-claim-id")
    kind: ClaimKind = Field(description="api-field-kind", strict=False)
    date: When | None = Field(None, description="api-field-date")
    confidence: Confidence = Field(
        Confidence.HIGH, description="api-field-confidence", strict=False
    )
    detail: str = Field("", max_length=LONGEST, description="api-field-detail")
    source: ClaimSource
    corrects: int | None = Field(None, ge=1, le=10**9, description="api-field-corrects")


class OfficeState(Strict):
    """What the claims say today."""

    status: State = Field(description="api-field-office-status", strict=False)
    date: When | None = Field(description="api-field-state-date")
    precision: Precision = Field(description="api-field-precision", strict=False)
    confidence: Confidence | None = Field(description="api-field-confidence", strict=False)
    old: bool = Field(description="api-field-old")


class OfficeFacts(Strict):
    """What one knows of an office."""

    name: Line = Field(description="api-field-name")
    municipality: MunicipalityCode = Field(description="api-field-municipality")
    locality: str | None = Field(
        None, max_length=LONGEST_LOCALITY, description="api-field-locality"
    )
    address: str | None = Field(None, max_length=LONGEST, description="api-field-address")
    position: OfficePosition
    agencies: list[Annotated[Agency, Field(strict=False)]] = Field(
        min_length=1, max_length=len(Agency), description="api-field-agencies"
    )
    id_card: Known = Field(Known.UNKNOWN, description="api-field-id-card", strict=False)
    programme_phase: Literal[1, 2] | None = Field(None, description="api-field-phase")
    vulnerable_area: Known = Field(
        Known.UNKNOWN, description="api-field-vulnerable-area", strict=False
    )


class OfficeBody(OfficeFacts):
    """An office as it is to be. Hours, days and claims that are left out stay as they are."""

    id: OfficeId | None = Field(None, description="api-field-office-id")
    hours: Hours | None = Field(None, description="api-field-hours")
    special_days: list[SpecialDayBody] | None = Field(
        None, max_length=366, description="api-field-special-days"
    )
    claims: list[ClaimBody] = Field(
        default_factory=list, max_length=MOST_CLAIMS, description="api-field-claims"
    )
    state: OfficeState | None = Field(None, description="api-field-state")


class NamedOffice(OfficeBody):
    """One of several offices, by its id."""

    id: OfficeId = Field(description="api-field-office-id")


class OfficesBody(Strict):
    """Several offices, changed together or not at all. One that is left out stays as it is."""

    offices: list[NamedOffice] = Field(
        min_length=1, max_length=MOST_OFFICES, description="api-field-some-offices"
    )
    version: int | None = Field(None, description="api-field-version")


class OfficeShown(OfficeFacts):
    """An office as it is today."""

    id: OfficeId = Field(description="api-field-office-id")
    hours: Hours | None = Field(description="api-field-hours")
    special_days: list[SpecialDayBody] = Field(description="api-field-special-days")
    claims: list[ClaimBody] = Field(description="api-field-claims")
    state: OfficeState = Field(description="api-field-state")


class OfficesShown(Strict):
    """The register's offices."""

    version: int = Field(description="api-field-version")
    offices: list[OfficeShown] = Field(description="api-field-all-offices")
