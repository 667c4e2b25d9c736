"""Rows of the register's tables and the values they stand for, both ways."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import RowMapping

from bot.offices.model import (
    Agency,
    AgencyFacts,
    Claim,
    ClaimKind,
    Confidence,
    EarlierHours,
    Known,
    Office,
    OpenHours,
    PositionOf,
    Service,
    Source,
    SpecialDay,
)
from bot.offices.when import Precision, When
from bot.places.model import Position

Row = Mapping[str, Any] | RowMapping


def office_row(office: Office) -> dict[str, Any]:
    return {
        "id": office.id,
        "name": office.name,
        "municipality_code": office.municipality_code,
        "locality": office.locality,
        "address": office.address,
        "lat": office.position.lat,
        "lon": office.position.lon,
        "position_of": office.position_of.value,
        "agencies": "|".join(office.agencies),
        "id_card": office.id_card.value,
        "programme_phase": office.programme_phase,
        "vulnerable_area": office.vulnerable_area.value,
        "earlier_address": office.earlier_address,
        "address_changed": office.address_changed,
    }


def office_of(row: Row) -> Office:
    return Office(
        id=row["id"],
        name=row["name"],
        municipality_code=row["municipality_code"],
        position=Position(row["lat"], row["lon"]),
        position_of=PositionOf(row["position_of"]),
        agencies=tuple(Agency(code) for code in row["agencies"].split("|") if code),
        locality=row["locality"],
        address=row["address"],
        id_card=Known(row["id_card"]),
        programme_phase=row["programme_phase"],
        vulnerable_area=Known(row["vulnerable_area"]),
        earlier_address=row["earlier_address"],
        address_changed=row["address_changed"],
    )


def claim_row(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "office_id": claim.office_id,
        "kind": claim.kind.value,
        "date": claim.when.first,
        "precision": claim.when.precision.value,
        "confidence": claim.confidence.value,
        "detail": claim.detail,
        "source_url": claim.source.url,
        "source_title": claim.source.title,
        "published": claim.source.published.first,
        "published_precision": claim.source.published.precision.value,
        "known_from": claim.known_from,
        "corrects": claim.corrects,
        "recorded": claim.recorded,
    }


def claim_of(row: Row) -> Claim:
    published = When(row["published"], Precision(row["published_precision"]))
    return Claim(
        id=row["id"],
        office_id=row["office_id"],
        kind=ClaimKind(row["kind"]),
        when=When(row["date"], Precision(row["precision"])),
        confidence=Confidence(row["confidence"]),
        detail=row["detail"],
        source=Source(row["source_url"], row["source_title"], published),
        known_from=row["known_from"],
        corrects=row["corrects"],
        recorded=row["recorded"],
    )


def service_row(place: int, service: Service) -> dict[str, Any]:
    """`place` is where the service stands in the list."""
    return {
        "key": service.key,
        "agency": service.agency.value,
        "place": place,
        "offices": service.offices,
        "booking": service.booking,
        "text_sv": service.text["sv"],
        "text_en": service.text["en"],
        "source_url": service.source_url,
        "as_of": service.as_of,
    }


def service_of(row: Row) -> Service:
    return Service(
        key=row["key"],
        agency=Agency(row["agency"]),
        offices=row["offices"],
        booking=row["booking"],
        text={"sv": row["text_sv"], "en": row["text_en"]},
        source_url=row["source_url"],
        as_of=row["as_of"],
    )


def agency_row(place: int, agency: AgencyFacts) -> dict[str, Any]:
    """`place` is where the agency stands in the list."""
    return {
        "code": agency.code.value,
        "place": place,
        "name_sv": agency.name["sv"],
        "name_en": agency.name["en"],
        "phone": agency.phone,
        "url": agency.url,
    }


def agency_of(row: Row) -> AgencyFacts:
    return AgencyFacts(
        code=Agency(row["code"]),
        name={"sv": row["name_sv"], "en": row["name_en"]},
        phone=row["phone"],
        url=row["url"],
    )


def hours_row(hours: OpenHours) -> dict[str, Any]:
    return {
        "office_id": hours.office_id,
        "weekday": hours.weekday,
        "opens": hours.opens,
        "closes": hours.closes,
        "source_url": hours.source_url,
        "published": hours.published,
        "changed": hours.changed,
    }


def hours_of(row: Row) -> OpenHours:
    return OpenHours(**row)


def earlier_row(earlier: EarlierHours) -> dict[str, Any]:
    return {**hours_row(earlier.hours), "until": earlier.until, "number": earlier.number}


def earlier_of(row: Row) -> EarlierHours:
    kept = dict(row)
    until, number = kept.pop("until"), kept.pop("number")
    return EarlierHours(OpenHours(**kept), until, number)


def special_day_of(row: Row) -> SpecialDay:
    return SpecialDay(**row)
