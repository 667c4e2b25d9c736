from datetime import date, time
from itertools import count
from pathlib import Path

from bot.offices.claims import known_from
from bot.offices.model import (
    Agency,
    Claim,
    ClaimKind,
    Confidence,
    Known,
    Office,
    OpenHours,
    PositionOf,
    Register,
    Service,
    Source,
)
from bot.offices.status import Status
from bot.offices.when import UNKNOWN_DATE, When
from bot.offices.written import when_of, written
from bot.places.model import Position
from data.register_files import GATHERED

_numbers = count(1)


def claim(
    kind: str,
    when: str = "",
    published: str = "",
    confidence: str = "high",
    *,
    office_id: str = "boden",
    detail: str = "",
    number: int | None = None,
    corrects: int | None = None,
) -> Claim:
    """A claim with its dates as the files write them: 2022, 2022-Q3, 2022-06, 2022-06-27."""
    said, told = a_date(when), a_date(published)
    return Claim(
        number or next(_numbers),
        office_id,
        ClaimKind(kind),
        said,
        Confidence(confidence),
        detail,
        Source("https://example.se/news", "News", told),
        known_from(ClaimKind(kind), said, told, GATHERED),
        corrects,
    )


def a_date(text: str) -> When:
    return when_of(text) if text else UNKNOWN_DATE


def shown(when: When) -> str:
    return written(when)


def told(status: Status) -> tuple[str, str, str | None]:
    """State, date and certainty, as the files write them."""
    return str(status.state), shown(status.when), status.confidence and str(status.confidence)


def day(text: str) -> date:
    return date.fromisoformat(text)


def office(
    office_id: str = "boden",
    *,
    lat: float = 65.8,
    lon: float = 21.7,
    agencies: tuple[Agency, ...] = (Agency.AF, Agency.FK, Agency.PM, Agency.SKV),
    id_card: Known = Known.UNKNOWN,
    phase: int | None = None,
) -> Office:
    return Office(
        office_id,
        f"Servicekontor {office_id.title()}",
        "2582",
        Position(lat, lon),
        PositionOf.LOCALITY,
        agencies,
        id_card=id_card,
        programme_phase=phase,
    )


def service(key: str, agency: Agency = Agency.SSC, offices: str = "all") -> Service:
    texts = {"sv": key, "en": key}
    return Service(key, agency, offices, None, texts, "https://example.se", "2026")


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def week(
    *stretches: str, office_id: str = "boden", source: str = "https://a.se"
) -> tuple[OpenHours, ...]:
    """Week hours written "mon 10:00-15:00", one stretch each."""
    found = []
    for stretch in stretches:
        name, times = stretch.split()
        opens, closes = map(time.fromisoformat, times.split("-"))
        its_day = _WEEKDAYS.index(name)
        found.append(OpenHours(office_id, its_day, opens, closes, source, date(2026, 1, 1)))
    return tuple(found)


def register_of(
    *offices: Office, claims: tuple[Claim, ...] = (), services: tuple[Service, ...] = ()
) -> Register:
    by_office = {o.id: tuple(c for c in claims if c.office_id == o.id) for o in offices}
    return Register(1, {o.id: o for o in offices}, by_office, services, {})


def add(file: Path, line: str) -> None:
    """One more line at the end of a file."""
    file.write_text(file.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
