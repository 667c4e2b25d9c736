"""Offices, services and agencies as rows of CSV files."""

from collections.abc import Container, Iterable, Mapping

from bot.offices.model import Agency, AgencyFacts, Known, Office, PositionOf, Service
from bot.places.model import Position
from bot.register import values
from bot.register.limits import ID, LONGEST_ID, SWEDEN_LATITUDES, SWEDEN_LONGITUDES
from bot.talk.model import text
from data.csv_rows import Row

OFFICE_COLUMNS = (
    "id",
    "name",
    "municipality_code",
    "locality",
    "address",
    "lat",
    "lon",
    "position_of",
    "agencies",
    "id_card",
    "programme_phase",
    "socially_vulnerable_area",
)
OFFICE_EXTRAS = ("earlier_address", "address_changed")
"""Columns that a file may have: the address before, and the day it changed."""
SERVICE_COLUMNS = (
    "key",
    "agency",
    "offices",
    "booking",
    "text_sv",
    "text_en",
    "source_url",
    "as_of",
)
AGENCY_COLUMNS = ("code", "name_sv", "name_en", "phone", "url")

_OFFICES = ("all", "some", "none")
_BOOKING = {"yes": True, "no": False, "": None}
_PHASES = {"1": 1, "2": 2, "": None}


def read_offices(rows: Iterable[Row], municipalities: Container[str]) -> dict[str, Office]:
    """The offices by id. Raises SeedError at the first bad row."""
    offices: dict[str, Office] = {}
    for row in rows:
        office = office_of(row, municipalities)
        if office.id in offices:
            raise row.bad("id", text("fault-twice"))
        offices[office.id] = office
    return offices


def office_of(row: Row, municipalities: Container[str]) -> Office:
    """One office. Raises SeedError where a field is bad."""
    if row.text("municipality_code") not in municipalities:
        raise row.bad("municipality_code", text("fault-no-municipality"))
    if row.fields["programme_phase"] not in _PHASES:
        raise row.bad("programme_phase", text("fault-phase"))
    return Office(
        id=_office_id(row),
        name=row.text("name"),
        municipality_code=row.text("municipality_code"),
        position=Position(
            row.number_between("lat", *SWEDEN_LATITUDES),
            row.number_between("lon", *SWEDEN_LONGITUDES),
        ),
        position_of=row.one_of("position_of", PositionOf),
        agencies=_agencies(row),
        locality=row.optional("locality", 100),
        address=row.optional("address"),
        id_card=row.one_of("id_card", Known),
        programme_phase=_PHASES[row.fields["programme_phase"]],
        vulnerable_area=_vulnerable_area(row),
        earlier_address=row.optional("earlier_address"),
        address_changed=row.day("address_changed") if row.optional("address_changed") else None,
    )


def _office_id(row: Row) -> str:
    value = row.text("id")
    if len(value) > LONGEST_ID or not ID.fullmatch(value):
        raise row.bad("id", text("fault-office-id", longest=LONGEST_ID))
    return value


def _agencies(row: Row) -> tuple[Agency, ...]:
    codes = row.text("agencies").split("|")
    if len(set(codes)) != len(codes) or not set(codes) <= set(Agency):
        raise row.bad("agencies", text("fault-agencies", allowed=tuple(map(str, Agency))))
    return tuple(map(Agency, codes))


def _vulnerable_area(row: Row) -> Known:
    if row.optional("socially_vulnerable_area") is None:
        return Known.UNKNOWN
    return row.one_of("socially_vulnerable_area", Known)


def read_services(rows: Iterable[Row]) -> tuple[Service, ...]:
    """The services in the file's order. Raises SeedError at the first bad row."""
    services: dict[str, Service] = {}
    for row in rows:
        service = service_of(row)
        if service.key in services:
            raise row.bad("key", text("fault-twice"))
        services[service.key] = service
    return tuple(services.values())


def service_of(row: Row) -> Service:
    """One service. Raises SeedError where a field is bad."""
    if row.fields["offices"] not in _OFFICES:
        raise row.bad("offices", values.none_of(_OFFICES).why)
    if row.fields["booking"] not in _BOOKING:
        raise row.bad("booking", text("fault-booking"))
    row.when("as_of")
    return Service(
        key=row.text("key", 64),
        agency=row.one_of("agency", Agency),
        offices=row.fields["offices"],
        booking=_BOOKING[row.fields["booking"]],
        text={"sv": row.text("text_sv", 1000), "en": row.text("text_en", 1000)},
        source_url=row.url("source_url"),
        as_of=row.fields["as_of"].strip(),
    )


def read_agencies(rows: Iterable[Row]) -> Mapping[Agency, AgencyFacts]:
    """The agencies by code, in the file's order. Raises SeedError at the first bad row."""
    agencies: dict[Agency, AgencyFacts] = {}
    for row in rows:
        code = row.one_of("code", Agency)
        if code in agencies:
            raise row.bad("code", text("fault-twice"))
        names = {"sv": row.text("name_sv", 100), "en": row.text("name_en", 100)}
        agencies[code] = AgencyFacts(code, names, row.text("phone", 40), row.url("url"))
    return agencies
