"""Announcements as programs send and read them."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from bot.announcements.audience import MOST
from bot.announcements.checks import LONGEST_SOURCE
from bot.announcements.model import Announcement, Audience, Content, State
from bot.announcements.progress import Progress
from bot.delivery.policy import DeliveryState
from bot.talk.model import Language
from handlers.staff.api.fields import CountyCode, Moment, MunicipalityCode, OfficeId, Strict

EVERYONE, PLACES = "everyone-audience", "places-audience"


class AnnouncementText(Strict):
    """The words, in Telegram's HTML."""

    sv: str = Field(min_length=1, max_length=LONGEST_SOURCE, description="api-field-text-sv")
    en: str | None = Field(None, max_length=LONGEST_SOURCE, description="api-field-text-en")


class Everyone(Strict):
    """All who follow anything."""

    everyone: Literal[True] = Field(description="api-field-everyone")
    language: Language | None = Field(None, description="api-field-audience-language", strict=False)


class Places(Strict):
    """Those who follow one of these places, or what it lies in."""

    municipalities: list[MunicipalityCode] = Field(
        default_factory=list, max_length=MOST, description="api-field-municipalities"
    )
    counties: list[CountyCode] = Field(
        default_factory=list, max_length=MOST, description="api-field-counties"
    )
    offices: list[OfficeId] = Field(
        default_factory=list, max_length=MOST, description="api-field-offices"
    )
    phases: list[Literal[1, 2]] = Field(
        default_factory=list, max_length=2, description="api-field-phases"
    )
    language: Language | None = Field(None, description="api-field-audience-language", strict=False)


def _which(value: Any) -> str:
    named = isinstance(value, Everyone) or (isinstance(value, dict) and "everyone" in value)
    return EVERYONE if named else PLACES


AnyAudience = Annotated[
    Annotated[Everyone, Tag(EVERYONE)] | Annotated[Places, Tag(PLACES)], Discriminator(_which)
]


class NewAnnouncement(Strict):
    """What a program asks to be sent."""

    text: AnnouncementText
    swedish_only: bool = Field(False, description="api-field-swedish-only")
    audience: AnyAudience = Field(description="api-field-audience")
    urgent: bool = Field(False, description="api-field-urgent")
    send_at: Moment | None = Field(None, description="api-field-send-at")
    expires_at: Moment | None = Field(None, description="api-field-expires-at")

    def content(self) -> Content:
        """As the core takes it."""
        return Content(
            sv=self.text.sv,
            en=self.text.en or "",
            swedish_only=self.swedish_only,
            audience=_audience(self.audience),
            urgent=self.urgent,
            send_at=self.send_at,
            expires_at=self.expires_at,
        )


class Submitted(Strict):
    """What became of it."""

    id: int = Field(description="api-field-announcement-id")
    status: State = Field(description="api-field-status", strict=False)
    recipients: int = Field(description="api-field-recipients")


class Deliveries(Strict):
    """How it is getting on."""

    waiting: int = Field(description="api-field-waiting")
    delivered: int = Field(description="api-field-delivered")
    failed: int = Field(description="api-field-failed")
    cancelled: int = Field(description="api-field-cancelled")


class TextShown(Strict):
    """The words as they are, which in a draft may still be none."""

    sv: str = Field(description="api-field-text-sv")
    en: str | None = Field(description="api-field-text-en")


class AudienceShown(Strict):
    """Whom it is for as it is, which in a draft may still be nobody."""

    everyone: bool = Field(description="api-field-everyone")
    municipalities: list[str] = Field(description="api-field-municipalities")
    counties: list[str] = Field(description="api-field-counties")
    offices: list[str] = Field(description="api-field-offices")
    phases: list[int] = Field(description="api-field-phases")
    language: Language | None = Field(description="api-field-audience-language", strict=False)


class AnnouncementShown(Submitted):
    """An announcement as it stands, whoever wrote it."""

    text: TextShown
    swedish_only: bool = Field(description="api-field-swedish-only")
    audience: AudienceShown = Field(description="api-field-audience")
    urgent: bool = Field(description="api-field-urgent")
    send_at: Moment | None = Field(description="api-field-send-at")
    expires_at: Moment | None = Field(description="api-field-expires-at")
    reason: str = Field(description="api-field-reason")
    created_at: Moment = Field(description="api-field-created-at")
    deliveries: Deliveries = Field(description="api-field-deliveries")


def submitted(announcement: Announcement) -> Submitted:
    return Submitted(
        id=announcement.id,
        status=announcement.state,
        recipients=announcement.recipients or 0,
    )


def shown(announcement: Announcement, progress: Progress) -> AnnouncementShown:
    """The announcement and how it is getting on; who wrote it stays inside."""
    its = announcement.content
    return AnnouncementShown(
        id=announcement.id,
        status=announcement.state,
        recipients=announcement.recipients or 0,
        text=TextShown(sv=its.sv, en=its.en or None),
        swedish_only=its.swedish_only,
        audience=_audience_shown(its.audience),
        urgent=its.urgent,
        send_at=its.send_at,
        expires_at=announcement.expires,
        reason=announcement.reason,
        created_at=announcement.created_at,
        deliveries=_deliveries(progress),
    )


def _audience(chosen: Everyone | Places) -> Audience:
    if isinstance(chosen, Everyone):
        return Audience(everyone=True, language=chosen.language)
    return Audience(
        municipalities=tuple(chosen.municipalities),
        counties=tuple(chosen.counties),
        offices=tuple(chosen.offices),
        phases=tuple(chosen.phases),
        language=chosen.language,
    )


def _audience_shown(chosen: Audience) -> AudienceShown:
    return AudienceShown(
        everyone=chosen.everyone,
        municipalities=list(chosen.municipalities),
        counties=list(chosen.counties),
        offices=list(chosen.offices),
        phases=list(chosen.phases),
        language=chosen.language,
    )


def _deliveries(progress: Progress) -> Deliveries:
    ended = progress.by_state
    delivered, cancelled = (
        ended.get(state, 0) for state in (DeliveryState.DELIVERED, DeliveryState.CANCELLED)
    )
    return Deliveries(
        waiting=progress.waiting,
        delivered=delivered,
        failed=sum(ended.values()) - delivered - cancelled,
        cancelled=cancelled,
    )
