"""The register as the tables that `read_register` reads."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import NamedTuple

from bot.offices.claims import known_from
from bot.offices.model import (
    AgencyFacts,
    Claim,
    EarlierHours,
    Known,
    Office,
    OpenHours,
    Register,
    Service,
    SpecialDay,
)
from bot.offices.written import written
from bot.places.alphabet import alphabetical
from data.claim_files import CLAIM_COLUMNS, CLAIM_EXTRAS
from data.hours_files import (
    EARLIER_COLUMNS,
    EARLIER_EXTRAS,
    HOURS_COLUMNS,
    HOURS_EXTRAS,
    SPECIAL_DAY_COLUMNS,
    WEEKDAYS,
)
from data.office_files import AGENCY_COLUMNS, OFFICE_COLUMNS, OFFICE_EXTRAS, SERVICE_COLUMNS
from data.register_files import (
    AGENCIES,
    CLAIMS,
    EARLIER_HOURS,
    GATHERED,
    HOURS,
    OFFICES,
    SERVICES,
    SPECIAL_DAYS,
)

_BOOKING = {True: "yes", False: "no", None: ""}


class Table(NamedTuple):
    """Rows by column; of a row, only what is in `columns` counts."""

    columns: Sequence[str]
    rows: Sequence[Mapping[str, str]]


def register_tables(register: Register) -> Mapping[str, Table]:
    """The register as tables by file name. Reading them gives the same register.

    Offices stand in the order of the Swedish alphabet, claims in that of their numbers.
    Offices get the columns `earlier_address` and `address_changed`, claims `id`, `known_from`,
    `corrects` and `recorded`, hours `changed` and earlier hours also `number`, only where there is
    something in them that the other columns don't tell.
    """
    offices = sorted(register.offices.values(), key=lambda o: (alphabetical(o.name), o.id))
    claims = sorted((c for its in register.claims.values() for c in its), key=lambda c: c.id)
    hours = (h for its in register.hours.values() for h in its)
    earlier = (e for its in register.earlier_hours.values() for e in its)
    days = (d for its in register.special_days.values() for d in its)
    numbered = [_claim(place, claim) for place, claim in enumerate(claims, start=1)]
    return {
        OFFICES: _known(OFFICE_COLUMNS, OFFICE_EXTRAS, [*map(_office, offices)]),
        CLAIMS: _known(CLAIM_COLUMNS, CLAIM_EXTRAS, numbered),
        SERVICES: Table(SERVICE_COLUMNS, [*map(_service, register.services)]),
        AGENCIES: Table(AGENCY_COLUMNS, [*map(_agency, register.agencies.values())]),
        HOURS: _known(HOURS_COLUMNS, HOURS_EXTRAS, [*map(_hours, hours)]),
        EARLIER_HOURS: _known(EARLIER_COLUMNS, EARLIER_EXTRAS, [*map(_earlier, earlier)]),
        SPECIAL_DAYS: Table(SPECIAL_DAY_COLUMNS, [*map(_special_day, days)]),
    }


def _known(
    columns: Sequence[str], extras: Sequence[str], rows: Sequence[Mapping[str, str]]
) -> Table:
    """The columns, and those of the extras in which something is known."""
    known = [name for name in extras if any(row[name] for row in rows)]
    return Table((*columns, *known), rows)


def _office(office: Office) -> dict[str, str]:
    area = office.vulnerable_area
    unsaid = area is Known.UNKNOWN and office.programme_phase is None
    return {
        "id": office.id,
        "name": office.name,
        "municipality_code": office.municipality_code,
        "locality": office.locality or "",
        "address": office.address or "",
        "lat": str(office.position.lat),
        "lon": str(office.position.lon),
        "position_of": office.position_of,
        "agencies": "|".join(office.agencies),
        "id_card": office.id_card,
        "programme_phase": str(office.programme_phase or ""),
        "socially_vulnerable_area": "" if unsaid else area,
        "earlier_address": office.earlier_address or "",
        "address_changed": office.address_changed.isoformat() if office.address_changed else "",
    }


def _claim(place: int, claim: Claim) -> dict[str, str]:
    source = claim.source
    told = known_from(claim.kind, claim.when, source.published, GATHERED)
    return {
        "office_id": claim.office_id,
        "kind": claim.kind,
        "date": written(claim.when),
        "precision": claim.when.precision,
        "confidence": claim.confidence,
        "detail": claim.detail,
        "published": written(source.published),
        "source_url": source.url,
        "source_title": source.title,
        "id": "" if claim.id == place else str(claim.id),
        "known_from": "" if claim.known_from == told else claim.known_from.isoformat(),
        "corrects": str(claim.corrects or ""),
        "recorded": claim.recorded.isoformat() if claim.recorded else "",
    }


def _service(service: Service) -> dict[str, str]:
    return {
        "key": service.key,
        "agency": service.agency,
        "offices": service.offices,
        "booking": _BOOKING[service.booking],
        "text_sv": service.text["sv"],
        "text_en": service.text["en"],
        "source_url": service.source_url,
        "as_of": service.as_of,
    }


def _agency(agency: AgencyFacts) -> dict[str, str]:
    names = {"name_sv": agency.name["sv"], "name_en": agency.name["en"]}
    return {"code": agency.code, **names, "phone": agency.phone, "url": agency.url}


def _hours(hours: OpenHours) -> dict[str, str]:
    return {
        "office_id": hours.office_id,
        "weekday": WEEKDAYS[hours.weekday],
        "opens": _time(hours.opens),
        "closes": _time(hours.closes),
        "source_url": hours.source_url,
        "published": hours.published.isoformat() if hours.published else "",
        "changed": hours.changed.isoformat() if hours.changed else "",
    }


def _earlier(earlier: EarlierHours) -> dict[str, str]:
    until, number = earlier.until.isoformat(), str(earlier.number or "")
    return {**_hours(earlier.hours), "until": until, "number": number}


def _special_day(special: SpecialDay) -> dict[str, str]:
    return {
        "office_id": special.office_id,
        "date": special.day.isoformat(),
        "opens": _time(special.opens),
        "closes": _time(special.closes),
        "note_sv": special.note_sv,
        "note_en": special.note_en,
    }


def _time(value: time | None) -> str:
    return "" if value is None else value.strftime("%H:%M")
