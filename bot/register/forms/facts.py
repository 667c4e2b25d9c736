"""The form of an office's facts: what it is called, where it is, whom one meets there."""

from collections.abc import Container, Mapping
from dataclasses import fields as fields_of

from bot.errors import FaultError
from bot.offices.model import Agency, Known, Office, PositionOf
from bot.places.model import Position
from bot.register import values
from bot.register.edits import ChangeFacts, Edit
from bot.register.entries import BadEntriesError, Entries
from bot.register.limits import SWEDEN_LATITUDES, SWEDEN_LONGITUDES
from bot.talk.model import text

_PHASES = {"": None, "1": 1, "2": 2}
_LONGEST_LOCALITY = 100


def empty() -> dict[str, str]:
    """The fields of an office of which nothing is known."""
    blank = ("name", "municipality_code", "locality", "address", "lat", "lon", "programme_phase")
    unsettled = {"id_card": Known.UNKNOWN.value, "vulnerable_area": Known.UNKNOWN.value}
    return dict.fromkeys(blank, "") | {"position_of": PositionOf.DOOR.value} | unsettled


def of(office: Office) -> dict[str, str]:
    """The fields as they are now."""
    return {
        "name": office.name,
        "municipality_code": office.municipality_code,
        "locality": office.locality or "",
        "address": office.address or "",
        "lat": str(office.position.lat),
        "lon": str(office.position.lon),
        "position_of": office.position_of.value,
        "id_card": office.id_card.value,
        "programme_phase": str(office.programme_phase or ""),
        "vulnerable_area": office.vulnerable_area.value,
        **{f"agency-{code}": "on" for code in office.agencies},
    }


def edit(
    fields: Mapping[str, str], before: Mapping[str, str], office: Office, codes: Container[str]
) -> Edit:
    """What the fields change of what they said `before`; the rest stays as it is by then.

    `codes` are the municipalities that exist. Raises BadEntriesError.
    """
    now, then = office_of(fields, office.id, codes), _lenient(before, office, codes)
    names = [each.name for each in fields_of(Office)]
    changed = [(name, getattr(now, name)) for name in names]
    return Edit(
        office.id,
        (ChangeFacts(tuple((n, v) for n, v in changed if getattr(then, n) != v)),),
    )


def _lenient(fields: Mapping[str, str], office: Office, codes: Container[str]) -> Office:
    # They come back from the browser: where somebody has changed them, all counts as changed.
    try:
        return office_of(fields, office.id, codes)
    except BadEntriesError:
        return office


def office_of(fields: Mapping[str, str], office_id: str, codes: Container[str]) -> Office:
    """The office that the fields describe. Raises BadEntriesError."""
    entries = Entries(fields)
    office = read(entries, office_id, codes)
    entries.check()
    return office


def read(entries: Entries, office_id: str, codes: Container[str]) -> Office:
    """As `office_of`; to be followed by `entries.check()`."""
    phase = entries.given("programme_phase")
    if phase not in _PHASES:
        entries.refuse("programme_phase", text("fault-phase"))
    return Office(
        id=office_id,
        name=entries.read("name", values.required, ""),
        municipality_code=entries.read("municipality_code", lambda v: _code(v, codes), ""),
        position=position(entries),
        position_of=position_of(entries),
        agencies=_agencies(entries),
        locality=entries.read("locality", locality, None),
        address=entries.read("address", values.optional, None),
        id_card=entries.read("id_card", _known, Known.UNKNOWN),
        programme_phase=_PHASES.get(phase),
        vulnerable_area=entries.read("vulnerable_area", _known, Known.UNKNOWN),
    )


def position(entries: Entries) -> Position:
    """Where the office is, in degrees."""
    return Position(
        entries.read("lat", lambda v: values.between(v, *SWEDEN_LATITUDES), 0.0),
        entries.read("lon", lambda v: values.between(v, *SWEDEN_LONGITUDES), 0.0),
    )


def position_of(entries: Entries) -> PositionOf:
    """What the position is the position of."""
    return entries.read("position_of", lambda v: values.one_of(v, PositionOf), PositionOf.DOOR)


def _code(value: str, codes: Container[str]) -> str:
    found = values.required(value)
    if found not in codes:
        raise FaultError(text("fault-municipality"))
    return found


def locality(value: str) -> str | None:
    """The place inside the municipality; None where there is nothing."""
    return values.optional(value, _LONGEST_LOCALITY)


def _known(value: str) -> Known:
    return values.one_of(value, Known)


def _agencies(entries: Entries) -> tuple[Agency, ...]:
    chosen = tuple(code for code in Agency if entries.given(f"agency-{code}"))
    if not chosen:
        entries.refuse("agencies", text("fault-no-agency"))
    return chosen
