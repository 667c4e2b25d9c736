"""Small values for the stores' tests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time

from bot.offices.model import (
    Agency,
    AgencyFacts,
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
    SpecialDay,
)
from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.places.model import Position
from bot.ports import Remembered, TalkStore
from bot.talk.model import Intent, Language, Memory
from data.engine import open_engine
from data.talk_store import open_talk_store

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BODEN = Remembered(Language.SV, Memory(intent=Intent.FIND_OFFICE, municipality="2582"))
MALMO = Remembered(Language.EN, Memory(intent=Intent.HOURS, municipality="1280"))


@asynccontextmanager
async def another_process(url: str) -> AsyncIterator[TalkStore]:
    """A talk store with connections of its own, as another process on the database has it."""
    engine = open_engine(url)
    async with open_talk_store(engine) as talk:
        yield talk
    await engine.dispose()


def office(id_: str = "boden", **fields: object) -> Office:
    known: dict[str, object] = {
        "name": f"Servicekontor {id_.capitalize()}",
        "municipality_code": "2582",
        "position": Position(65.825, 21.689),
        "position_of": PositionOf.SEAT,
        "agencies": (Agency.AF, Agency.FK, Agency.PM, Agency.SKV),
    }
    return Office(id=id_, **(known | fields))  # type: ignore[arg-type]


def claim(id_: int = 1, office_id: str = "boden", **fields: object) -> Claim:
    known: dict[str, object] = {
        "kind": ClaimKind.OPENED,
        "when": When(date(2023, 6, 1), Precision.MONTH),
        "confidence": Confidence.HIGH,
        "detail": "",
        "source": Source("https://example.se/boden", "Nytt kontor", When.day(date(2023, 6, 12))),
        "known_from": date(2023, 6, 12),
    }
    return Claim(id=id_, office_id=office_id, **(known | fields))  # type: ignore[arg-type]


def register(*claims: Claim, offices: tuple[Office, ...] = ()) -> Register:
    """A register with something in every part of it."""
    undated = Source("https://example.se/odaterad", "Odaterad sida", UNKNOWN_DATE)
    given = claims or (
        claim(1),
        claim(2, source=undated, when=UNKNOWN_DATE, kind=ClaimKind.SEEN_OPEN),
        claim(3, corrects=1, when=When.day(date(2023, 6, 15))),
        claim(4, "skogas", confidence=Confidence.LOW),
    )
    skogas = office("skogas", locality="Skogås", address="Storvretsvägen 2", id_card=Known.YES)
    known = offices or (office(programme_phase=1), skogas)
    return Register(
        version=1,
        offices={each.id: each for each in known},
        claims={
            id_: tuple(each for each in given if each.office_id == id_)
            for id_ in dict.fromkeys(each.office_id for each in given)
        },
        services=(
            _service("pension", Agency.PM, True),
            _service("id_card", Agency.SKV, False),
            _service("guidance", Agency.SSC, None),
        ),
        agencies={
            code: AgencyFacts(code, {"sv": f"{code} på svenska", "en": code}, "0771-1", "https://a")
            for code in (Agency.SKV, Agency.AF)
        },
        hours={"boden": (OpenHours("boden", 0, time(9), time(12)),)},
        special_days={
            "boden": (
                SpecialDay("boden", date(2026, 12, 24), None, None, "Julafton", "Christmas Eve"),
                SpecialDay("boden", date(2026, 12, 30), time(9, 30), time(12)),
            )
        },
    )


def _service(key: str, agency: Agency, booking: bool | None) -> Service:
    texts = {"sv": f"Hjälp: {key}", "en": f"Help: {key}"}
    return Service(key, agency, "all", booking, texts, "https://example.se/tjanster", "2022-12")
