"""A register of many offices and many who follow them, for measuring the console."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.offices.model import (
    Agency,
    Claim,
    ClaimKind,
    Confidence,
    Office,
    OpenHours,
    PositionOf,
    Register,
    Source,
    SpecialDay,
)
from bot.offices.when import When
from bot.places.model import Gazetteer
from data.engine import writing
from data.tables import Moment
from tests.delivery.crowd import NUMBERS


@dataclass(frozen=True)
class Size:
    """How many there are of what."""

    offices: int
    subscribers: int
    announcements: int


SMALL, LARGE = Size(100, 10_000, 1_000), Size(1_000, 100_000, 10_000)
TODAY = date(2026, 11, 26)
_OPENED = date(2023, 6, 1)
_NEWS = "https://www.statenssc.se/nyheter"


def register_of(size: Size, gazetteer: Gazetteer, rest: Register) -> Register:
    """Offices over all municipalities, each with claims, hours for every weekday and days off."""
    codes = sorted(gazetteer.municipalities)
    offices = [_office(n, codes[n % len(codes)], gazetteer) for n in range(size.offices)]
    return replace(
        rest,
        offices={office.id: office for office in offices},
        claims={office.id: _claims(n, office) for n, office in enumerate(offices)},
        hours={office.id: _hours(office) for office in offices},
        special_days={office.id: _days(office) for office in offices},
    )


def _office(number: int, code: str, gazetteer: Gazetteer) -> Office:
    municipality = gazetteer.municipalities[code]
    return Office(
        id=f"kontor-{number}",
        name=f"Servicekontor {municipality.name} {number}",
        municipality_code=code,
        position=municipality.position,
        position_of=PositionOf.SEAT,
        agencies=(Agency.AF, Agency.FK, Agency.PM, Agency.SKV),
        address=f"Storgatan {number}",
    )


def _claims(number: int, office: Office) -> tuple[Claim, ...]:
    told = (
        (ClaimKind.PLANNED_OPENING, _OPENED, _OPENED - timedelta(days=90)),
        (ClaimKind.OPENED, _OPENED, _OPENED),
        (ClaimKind.SEEN_OPEN, date(2026, 5, 4), date(2026, 5, 4)),
    )
    return tuple(
        Claim(
            number * len(told) + place,
            office.id,
            kind,
            When.day(day),
            Confidence.HIGH,
            "",
            Source(f"{_NEWS}/{number}", "Nytt kontor (Statens servicecenter)", When.day(known)),
            known,
        )
        for place, (kind, day, known) in enumerate(told, start=1)
    )


def _hours(office: Office) -> tuple[OpenHours, ...]:
    stretches = ((time(10), time(12)), (time(13), time(16)))
    return tuple(
        OpenHours(office.id, weekday, *stretch, _NEWS, date(2026, 1, 7))
        for weekday in range(5)
        for stretch in stretches
    )


def _days(office: Office) -> tuple[SpecialDay, ...]:
    return tuple(SpecialDay(office.id, date(2026, 12, n), None, None, "", "") for n in (24, 31))


_PEOPLE = """
INSERT INTO people (address, door, client, state, reason, not_found, changed_at)
SELECT 'telegram:' || n, 'telegram', 'sv', 'reachable', '', 0, :since FROM {numbers} WHERE true
"""
_FOLLOWS: Mapping[str, str] = {
    "sweden": "SELECT 'sweden', '', id FROM people",
    "office": "SELECT 'office', 'kontor-' || (id % :offices), id FROM people",
}


async def people(engine: AsyncEngine, size: Size, since: datetime) -> None:
    """Each follows all of Sweden and one office: the most that one change can concern."""
    moment = bindparam("since", type_=Moment)
    statement = _PEOPLE.format(numbers=NUMBERS[engine.dialect.name])
    facts = {"size": size.subscribers, "since": since, "offices": size.offices}
    async with writing(engine) as connection:
        await connection.execute(text(statement).bindparams(moment), facts)
        for chosen in _FOLLOWS.values():
            insert = f"""
INSERT INTO subscriptions (kind, code, person_id, wish, rhythm, leads, since)
SELECT f.*, 'everything', 'at_once', true, :since FROM ({chosen}) AS f
"""
            await connection.execute(text(insert).bindparams(moment), facts)
        if engine.dialect.name == "sqlite":
            await connection.execute(text("ANALYZE"))
