"""The form of one more claim about an office."""

from collections.abc import Mapping
from datetime import date

from bot.offices.model import ClaimKind, Confidence, Source
from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.register import values
from bot.register.claims import Statement
from bot.register.edits import AddClaim, Edit
from bot.register.entries import Entries
from bot.talk.model import text

INAUGURATION = "inauguration"
_LONGEST_TITLE = 500
_FIRST_YEAR = 1990
_YEARS_AHEAD = 30
_OPENINGS = frozenset({ClaimKind.PLANNED_OPENING, ClaimKind.OPENED})


def empty(day: date, kind: str = "", corrects: str = "") -> dict[str, str]:
    """The fields before anything is written."""
    return {
        "kind": kind,
        "date": "",
        "source_url": "",
        "source_title": "",
        "published": day.isoformat(),
        "confidence": Confidence.HIGH.value,
        "inauguration": "",
        "corrects": corrects,
    }


def edit(fields: Mapping[str, str], office_id: str, day: date) -> Edit:
    """Raises BadEntriesError telling each field that can't be used."""
    entries = Entries(fields)
    statement = statement_of(entries, day, detail_of(entries))
    entries.check()
    return Edit(office_id, (AddClaim(statement),))


def detail_of(entries: Entries) -> str:
    """Whether an opening's date is that of the inauguration."""
    of_opening = entries.given("kind") in _OPENINGS
    return INAUGURATION if of_opening and entries.given("inauguration") else ""


def statement_of(entries: Entries, day: date, detail: str = "") -> Statement:
    """What the fields say; to be followed by `entries.check()`."""
    kind = entries.read("kind", lambda v: values.one_of(v, ClaimKind), ClaimKind.OPENED)
    numbered = entries.given("corrects")
    return Statement(
        kind=kind,
        when=_when(entries, "date", day),
        confidence=entries.read(
            "confidence", lambda v: values.one_of(v, Confidence), Confidence.HIGH
        ),
        source=Source(
            entries.read("source_url", values.web_address, ""),
            entries.read("source_title", lambda v: values.required(v, _LONGEST_TITLE), ""),
            _published(entries, day),
        ),
        detail=detail,
        corrects=entries.read("corrects", values.count, 0) if numbered else None,
    )


def _published(entries: Entries, day: date) -> When:
    published = _when(entries, "published", day)
    if published.first is not None and published.first > day:
        entries.refuse("published", text("fault-published-ahead", today=day))
    return published


def _when(entries: Entries, field: str, day: date) -> When:
    when = entries.read(field, values.when, UNKNOWN_DATE)
    if when.precision is not Precision.UNKNOWN and when.first is not None:
        last = day.year + _YEARS_AHEAD
        if not _FIRST_YEAR <= when.first.year <= last:
            years = {"first": str(_FIRST_YEAR), "last": str(last)}
            entries.refuse(field, text("fault-year", **years))
    return when
