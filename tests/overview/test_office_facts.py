"""Which offices staff are asked to look at."""

from datetime import date

from bot.offices.model import Claim, ClaimKind, Office, Register, Source
from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.overview.offices import office_facts
from tests.stores.builders import claim, office

DAY = date(2026, 11, 23)


def told(id_: str, published: date | None, **fields: object) -> tuple[Office, Claim]:
    """An office with one claim, published on that day."""
    when = When.day(published) if published else UNKNOWN_DATE
    source = Source("https://example.se", "Sida", when)
    known = {"source": source, "known_from": published or DAY, "when": UNKNOWN_DATE}
    given = {"kind": ClaimKind.SEEN_OPEN} | known | fields
    return office(id_), claim(1, id_, **given)


def register(*offices: tuple[Office, Claim | None]) -> Register:
    return Register(
        1,
        {one.id: one for one, _ in offices},
        {one.id: (said,) for one, said in offices if said},
        (),
        {},
    )


def test_offices_with_facts_older_than_a_year_come_the_oldest_first() -> None:
    facts = office_facts(
        register(
            told("new", date(2026, 1, 1)),
            told("a-year", date(2025, 11, 23)),
            told("older", date(2025, 11, 22)),
            told("oldest", date(2021, 1, 1)),
            told("undated", None),
            (office("untold"), None),
        ),
        DAY,
    )
    assert [fact.office.id for fact in facts.to_check] == ["undated", "untold", "oldest", "older"]
    told_on = [fact.told.first for fact in facts.to_check]
    assert told_on == [None, None, date(2021, 1, 1), date(2025, 11, 22)]
    assert facts.offices == 6


def test_a_closed_office_needs_no_check() -> None:
    closed = told("closed", date(2021, 1, 1), kind=ClaimKind.CLOSED, when=When.day(DAY))
    gone = told("gone", date(2021, 1, 1), kind=ClaimKind.CLOSED, when=When.day(date(2021, 1, 1)))
    assert [f.office.id for f in office_facts(register(closed, gone), DAY).to_check] == ["closed"]


def test_openings_ahead_come_the_next_first_and_undated_ones_last() -> None:
    plan = ClaimKind.PLANNED_OPENING
    recent = date(2026, 10, 1)
    facts = office_facts(
        register(
            told("some-day", recent, kind=plan),
            told("spring", recent, kind=plan, when=When(date(2027, 3, 1), Precision.MONTH)),
            told("soon", recent, kind=plan, when=When.day(date(2026, 12, 1))),
            told("passed", recent, kind=plan, when=When.day(date(2026, 11, 1))),
            told("open", recent),
        ),
        DAY,
    )
    assert [fact.office.id for fact in facts.opening] == ["soon", "spring", "some-day"]
