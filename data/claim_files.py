"""Claims as rows of CSV files."""

from collections.abc import Container, Iterable
from datetime import date

from bot.offices.claims import known_from
from bot.offices.model import Claim, ClaimKind, Confidence, Source
from bot.offices.when import Precision, When
from bot.register import values
from bot.talk.model import text
from data.csv_rows import Row

CLAIM_COLUMNS = (
    "office_id",
    "kind",
    "date",
    "precision",
    "confidence",
    "detail",
    "published",
    "source_url",
    "source_title",
)
CLAIM_EXTRAS = ("id", "known_from", "corrects", "recorded")
"""Columns that a file may have: where they are missing or empty, a claim's id is its place in the
file, it is known from its publication and entered by then, and it corrects none."""


def read_claims(
    rows: Iterable[Row], offices: Container[str], *, gathered: date, first_id: int = 1
) -> tuple[Claim, ...]:
    """The claims in the file's order, numbered from `first_id` where they have no number.

    An undated source counts from the day `gathered`. Raises SeedError at the first bad row.
    """
    claims: dict[int, Claim] = {}
    told: set[tuple[object, ...]] = set()
    for number, row in enumerate(rows, start=first_id):
        claim = claim_of(row, offices, number, gathered)
        if claim.id in claims:
            raise row.bad("id", text("fault-twice"))
        if claim.corrects is not None and claim.corrects >= claim.id:
            raise row.bad("corrects", text("fault-corrects"))
        said = (claim.office_id, claim.kind, claim.when, claim.source, claim.detail)
        if claim.corrects is None and said in told:
            raise row.bad("office_id", text("fault-claim-twice"))
        told.add(said)
        claims[claim.id] = claim
    return tuple(claims.values())


def claim_of(row: Row, offices: Container[str], number: int, gathered: date) -> Claim:
    """One claim. Raises SeedError where a field is bad."""
    if row.text("office_id") not in offices:
        raise row.bad("office_id", text("fault-no-office"))
    kind, when, published = row.one_of("kind", ClaimKind), _when(row), row.when("published")
    stated = row.optional("known_from")
    return Claim(
        id=_count(row, "id") or number,
        office_id=row.text("office_id"),
        kind=kind,
        when=when,
        confidence=row.one_of("confidence", Confidence),
        detail=row.optional("detail") or "",
        source=Source(row.url("source_url"), row.optional("source_title", 500) or "", published),
        known_from=row.day("known_from") if stated else known_from(kind, when, published, gathered),
        corrects=_count(row, "corrects"),
        recorded=row.day("recorded") if row.optional("recorded") else None,
    )


def _when(row: Row) -> When:
    when = row.when("date")
    if row.one_of("precision", Precision) is not when.precision:
        raise row.bad("precision", text("fault-precision", precision=str(when.precision)))
    return when


def _count(row: Row, field: str) -> int | None:
    return None if row.optional(field) is None else row.parsed(field, values.count)
