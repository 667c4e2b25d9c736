"""The register's offices as the API shows them."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from bot.offices import when as spans
from bot.offices.model import Claim, Office, OpenHours, Register, SpecialDay
from bot.offices.status import status_of
from bot.offices.written import written
from handlers.staff.api.office_models import (
    ClaimBody,
    ClaimSource,
    Hours,
    OfficePosition,
    OfficeShown,
    OfficeState,
    SpecialDayBody,
    Stretch,
)

_PHASES: dict[int, Literal[1, 2]] = {1: 1, 2: 2}


def office_shown(register: Register, office: Office, day: date) -> OfficeShown:
    """The office, its state on the day, and its special days from then on."""
    claims = register.claims.get(office.id, ())
    special = register.special_days.get(office.id, ())
    return OfficeShown(
        id=office.id,
        name=office.name,
        municipality=office.municipality_code,
        locality=office.locality,
        address=office.address,
        position=OfficePosition(
            lat=office.position.lat, lon=office.position.lon, of=office.position_of
        ),
        agencies=list(office.agencies),
        id_card=office.id_card,
        programme_phase=_PHASES.get(office.programme_phase or 0),
        vulnerable_area=office.vulnerable_area,
        hours=hours_shown(register.hours.get(office.id, ())),
        special_days=[special_shown(each) for each in special if each.day >= day],
        claims=[claim_shown(each) for each in sorted(claims, key=lambda claim: claim.id)],
        state=_state(claims, day),
    )


def hours_shown(week: Sequence[OpenHours]) -> Hours | None:
    """The week's hours; None where they are not known."""
    if not week:
        return None
    first, published = week[0], week[0].published
    return Hours(
        week=[
            Stretch(weekday=h.weekday, opens=f"{h.opens:%H:%M}", closes=f"{h.closes:%H:%M}")
            for h in sorted(week, key=lambda h: (h.weekday, h.opens))
        ],
        source_url=first.source_url,
        published=published.isoformat() if published else None,
    )


def special_shown(special: SpecialDay) -> SpecialDayBody:
    return SpecialDayBody(
        day=special.day.isoformat(),
        opens=f"{special.opens:%H:%M}" if special.opens else None,
        closes=f"{special.closes:%H:%M}" if special.closes else None,
        note_sv=special.note_sv,
        note_en=special.note_en,
    )


def claim_shown(claim: Claim) -> ClaimBody:
    return ClaimBody(
        id=claim.id,
        kind=claim.kind,
        date=_cut(claim.when),
        confidence=claim.confidence,
        detail=claim.detail,
        source=ClaimSource(
            url=claim.source.url,
            title=claim.source.title,
            published=_cut(claim.source.published),
        ),
        corrects=claim.corrects,
    )


def _state(claims: Sequence[Claim], day: date) -> OfficeState:
    status = status_of(claims, day)
    return OfficeState(
        status=status.state,
        date=_cut(status.when),
        precision=status.when.precision,
        confidence=status.confidence,
        old=status.old,
    )


def _cut(when: spans.When) -> str | None:
    return written(when) or None
