"""What a program wants of an office, as the edit that makes it so.

The forms of the register check what is written, so that a program is told the same as staff are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from bot.offices.merging import merged_into
from bot.offices.model import ClaimKind, Register
from bot.places.model import Gazetteer
from bot.register.edits import AddClaim, AddOffice, Edit, MergeInto, SetWeek, Step
from bot.register.entries import BadEntriesError, Entries, Problem
from bot.register.forms import claim, days, facts, hours
from bot.talk.model import text
from handlers.staff.api.office_models import ClaimBody, Hours, OfficeBody, SpecialDayBody
from handlers.staff.api.offices_shown import claim_shown, hours_shown, special_shown

_MERGED = merged_into("")
_DETAILS = frozenset({"", claim.INAUGURATION})
_STAYS = frozenset({"hours", "special_days", "claims"})
"""What stays as it is where the body doesn't mention it."""
_POINTERS = {
    "municipality_code": "/municipality",
    "lat": "/position/lat",
    "lon": "/position/lon",
    "position_of": "/position/of",
    "corrects": "/claims",
    "into": "/claims",
}


class OfficeEdits:
    """Makes edits. Raises BadEntriesError whose fields are JSON pointers into the body."""

    def __init__(self, gazetteer: Gazetteer, day: date) -> None:
        self._codes, self._day = gazetteer.municipalities, day

    def edit(self, register: Register, office_id: str, body: OfficeBody) -> Edit:
        """What differs from the register; of an office that is not there, all of it."""
        problems: list[Problem] = []
        steps: list[Step] = []
        for part in (self._facts, self._hours, self._special_days, self._claims):
            try:
                steps += part(register, office_id, body)
            except BadEntriesError as bad:
                problems += bad.problems
        if problems:
            raise BadEntriesError(*problems)
        return Edit(office_id, tuple(steps))

    def _facts(self, register: Register, office_id: str, body: OfficeBody) -> Iterable[Step]:
        office = register.offices.get(office_id)
        with _pointing(_pointer):
            if office is None:
                return [AddOffice(facts.office_of(_fields(body), office_id, self._codes))]
            before = facts.of(office)
            if _fields(body) == before:
                return []
            return facts.edit(_fields(body), before, office, self._codes).steps

    def _hours(self, register: Register, office_id: str, body: OfficeBody) -> Iterable[Step]:
        if "hours" not in body.model_fields_set:
            return []
        week = register.hours.get(office_id, ())
        if body.hours is None:
            return [SetWeek(())] if week else []
        if body.hours == hours_shown(week):
            return []
        fields, places, room = _week(body.hours, self._day)
        with _pointing(lambda field: places.get(field, f"/hours/{field}")):
            return hours.edit(fields, office_id, self._day, room).steps

    def _special_days(self, register: Register, office_id: str, body: OfficeBody) -> Iterable[Step]:
        wanted = body.special_days
        if wanted is None:
            return []
        known = register.special_days.get(office_id, ())
        if wanted == [special_shown(each) for each in known if each.day >= self._day]:
            return []
        with _pointing(_special_pointer):
            return days.edit(_special(wanted), office_id, self._day, len(wanted)).steps

    def _claims(self, register: Register, office_id: str, body: OfficeBody) -> Iterable[Step]:
        if office_id not in register.offices and not body.claims:
            raise BadEntriesError(Problem("/claims", "", text("api-fault-no-claim")))
        known = {each.id: claim_shown(each) for each in register.claims.get(office_id, ())}
        problems: list[Problem] = []
        steps: list[Step] = []
        for place, wanted in enumerate(body.claims):
            pointer = f"/claims/{place}"
            try:
                if wanted.id is None:
                    steps += self._claim(wanted, pointer)
                elif known.get(wanted.id) != wanted:
                    why = text("api-fault-claim-fixed", id=str(wanted.id))
                    problems.append(Problem(pointer, str(wanted.id), why))
            except BadEntriesError as bad:
                problems += bad.problems
        if problems:
            raise BadEntriesError(*problems)
        return steps

    def _claim(self, wanted: ClaimBody, pointer: str) -> Iterator[Step]:
        into = wanted.detail.removeprefix(_MERGED) if wanted.detail.startswith(_MERGED) else None
        merges = into is not None and wanted.kind in _CLOSINGS
        if not merges and wanted.detail not in _DETAILS:
            why = text("api-fault-detail", inauguration=claim.INAUGURATION, merged=_MERGED)
            raise BadEntriesError(Problem(f"{pointer}/detail", wanted.detail, why))
        entries = Entries(_claim_fields(wanted))
        with _pointing(lambda field: f"{pointer}{_CLAIM_POINTERS.get(field, f'/{field}')}"):
            statement = claim.statement_of(entries, self._day, wanted.detail)
            entries.check()
        if into is not None:
            yield MergeInto(into)
        yield AddClaim(statement)


_CLOSINGS = frozenset({ClaimKind.CLOSED, ClaimKind.PLANNED_CLOSING})
_CLAIM_POINTERS = {
    "source_url": "/source/url",
    "source_title": "/source/title",
    "published": "/source/published",
}


class _pointing:  # noqa: N801 - reads as a statement
    """Turns the fields of what can't be used into pointers."""

    def __init__(self, pointer: Callable[[str], str]) -> None:
        self._pointer = pointer

    def __enter__(self) -> None:
        pass

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, BadEntriesError):
            found = [Problem(self._pointer(p.field), p.value, p.why) for p in error.problems]
            raise BadEntriesError(*found) from None


def pointer_of(field: str) -> str:
    """The pointer of a field that an edit complains of when it is made."""
    return field if field.startswith("/") else _pointer(field)


def _pointer(field: str) -> str:
    return _POINTERS.get(field, f"/{field}")


def _fields(body: OfficeBody) -> dict[str, str]:
    return {
        "name": body.name,
        "municipality_code": body.municipality,
        "locality": body.locality or "",
        "address": body.address or "",
        "lat": str(body.position.lat),
        "lon": str(body.position.lon),
        "position_of": body.position.of.value,
        "id_card": body.id_card.value,
        "programme_phase": str(body.programme_phase or ""),
        "vulnerable_area": body.vulnerable_area.value,
        **{f"agency-{code.value}": "on" for code in body.agencies},
    }


def _week(body: Hours, day: date) -> tuple[dict[str, str], dict[str, str], int]:
    """The form's fields, the pointer of each, and how many stretches a day may have."""
    fields = {"source_url": body.source_url, "published": body.published or day.isoformat()}
    places: dict[str, str] = {}
    seen: dict[int, int] = {}
    for place, stretch in enumerate(body.week):
        number = seen.get(stretch.weekday, 0)
        seen[stretch.weekday] = number + 1
        for part, value in (("opens", stretch.opens), ("closes", stretch.closes)):
            field = f"{part}-{stretch.weekday}-{number}"
            fields[field], places[field] = value, f"/hours/week/{place}/{part}"
    return fields, places, max(seen.values())


def _special(wanted: list[SpecialDayBody]) -> Mapping[str, str]:
    return {
        f"{part}-{place}": value
        for place, each in enumerate(wanted)
        for part, value in (
            ("day", each.day),
            ("opens", each.opens or ""),
            ("closes", each.closes or ""),
            ("note_sv", each.note_sv),
            ("note_en", each.note_en),
        )
    }


def _special_pointer(field: str) -> str:
    part, _, place = field.rpartition("-")
    return f"/special_days/{place}/{part}"


def _claim_fields(wanted: ClaimBody) -> Mapping[str, str]:
    return {
        "kind": wanted.kind.value,
        "date": wanted.date or "",
        "confidence": wanted.confidence.value,
        "source_url": wanted.source.url,
        "source_title": wanted.source.title,
        "published": wanted.source.published or "",
        "corrects": str(wanted.corrects or ""),
    }
