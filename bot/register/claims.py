"""Entering claims: numbered, dated by when they became known here, and never in another's place."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.offices.claims import known_from
from bot.offices.model import Claim, ClaimKind, Confidence, Register, Source
from bot.offices.when import When


@dataclass(frozen=True, slots=True)
class Statement:
    """What a source says of an office, before it is a claim of the register."""

    kind: ClaimKind
    when: When
    confidence: Confidence
    source: Source
    detail: str = ""
    corrects: int | None = None


def every_claim(register: Register) -> Iterable[Claim]:
    return (claim for its in register.claims.values() for claim in its)


def with_statement(register: Register, office_id: str, statement: Statement, day: date) -> Register:
    """The register with one more claim, entered on `day`; the same where it says that already."""
    its = register.claims.get(office_id, ())
    if any(said(claim) == (office_id, *_words(statement)) for claim in its):
        return register
    number = max((claim.id for claim in every_claim(register)), default=0) + 1
    claim = Claim(
        id=number,
        office_id=office_id,
        kind=statement.kind,
        when=statement.when,
        confidence=statement.confidence,
        detail=statement.detail,
        source=statement.source,
        known_from=known_from(statement.kind, statement.when, statement.source.published, day),
        corrects=statement.corrects,
    )
    entered = (*its, recorded_on(claim, day))
    return replace(register, claims={**register.claims, office_id: entered})


def recorded_on(claim: Claim, day: date) -> Claim:
    """The claim, entered on `day` where it doesn't say when it was."""
    recorded = claim.recorded or day
    return replace(claim, recorded=recorded if recorded > claim.known_from else None)


def said(claim: Claim) -> tuple[object, ...]:
    """What makes a claim the same claim, whatever its number and whenever it was entered."""
    return (claim.office_id, *_words(claim))


def _words(its: Claim | Statement) -> tuple[object, ...]:
    return its.kind, its.when, its.confidence, its.detail, its.source, its.corrects
