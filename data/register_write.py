"""Writing the register as the CSV files that `read_register` reads."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from pathlib import Path

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
from data.claim_files import CLAIM_COLUMNS, CLAIM_EXTRAS
from data.hours_files import (
    EARLIER_COLUMNS,
    EARLIER_EXTRAS,
    HOURS_COLUMNS,
    HOURS_EXTRAS,
    SPECIAL_DAY_COLUMNS,
    WEEKDAYS,
)
from data.office_files import AGENCY_COLUMNS, OFFICE_COLUMNS, SERVICE_COLUMNS
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

_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "ö": "}", "é": "e", "ü": "y"})
"""Lets letters sort as in Swedish, where å, ä and ö come after z."""
_BOOKING = {True: "yes", False: "no", None: ""}


def write_register(register: Register, folder: Path) -> None:
    """Writes all seven files, replacing those there. Reading them gives the same register.

    Offices stand in the order of the Swedish alphabet, claims in that of their numbers.
    Claims get the columns `id`, `known_from`, `corrects` and `recorded`, hours the column
    `changed` and earlier hours also `number`, only where there is something in them that the other
    columns don't tell.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _write(
        folder / OFFICES,
        OFFICE_COLUMNS,
        map(_office, sorted(register.offices.values(), key=_by_name)),
    )
    _write_claims(folder / CLAIMS, register)
    _write(folder / SERVICES, SERVICE_COLUMNS, map(_service, register.services))
    _write(folder / AGENCIES, AGENCY_COLUMNS, map(_agency, register.agencies.values()))
    hours = (h for its in register.hours.values() for h in its)
    _write_known(folder / HOURS, HOURS_COLUMNS, HOURS_EXTRAS, [_hours(each) for each in hours])
    earlier = [_earlier(e) for its in register.earlier_hours.values() for e in its]
    _write_known(folder / EARLIER_HOURS, EARLIER_COLUMNS, EARLIER_EXTRAS, earlier)
    days = (d for its in register.special_days.values() for d in its)
    _write(folder / SPECIAL_DAYS, SPECIAL_DAY_COLUMNS, map(_special_day, days))


def _write(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _by_name(office: Office) -> tuple[str, str]:
    return office.name.lower().translate(_AFTER_Z), office.id


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
    }


def _write_claims(path: Path, register: Register) -> None:
    claims = [claim for its in register.claims.values() for claim in its]
    claims.sort(key=lambda claim: claim.id)
    rows = [_claim(place, claim) for place, claim in enumerate(claims, start=1)]
    _write_known(path, CLAIM_COLUMNS, CLAIM_EXTRAS, rows)


def _write_known(
    path: Path, columns: Sequence[str], extras: Sequence[str], rows: Sequence[Mapping[str, str]]
) -> None:
    """Writes the columns, and those of the extras in which something is known."""
    known = [name for name in extras if any(row[name] for row in rows)]
    names = (*columns, *known)
    _write(path, names, [{name: row[name] for name in names} for row in rows])


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
