"""Questions of three months and what staff did in a year, for measuring the overview."""

from datetime import UTC, datetime, timedelta
from itertools import product

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.places.model import Gazetteer, Outcome
from bot.talk.model import Intent
from data import tables
from data.engine import writing
from tests.benchmarks.console_load.country import TODAY, Size

DAYS = 90
_INTENTS = (Intent.FIND_OFFICE, Intent.HOURS, Intent.SERVICES, Intent.OPENING_DATE)
_DOORS = ("web", "telegram")


async def questions(engine: AsyncEngine, size: Size, gazetteer: Gazetteer) -> None:
    """As many different kinds of questions a day as there are offices, and some unknown words."""
    kinds = list(product(_INTENTS, _DOORS, sorted(gazetteer.municipalities)))
    step = max(1, len(kinds) // size.offices)
    for ago in range(DAYS):
        day = TODAY - timedelta(days=ago)
        rows = [
            {
                "day": day,
                "intent": intent.value,
                "municipality_code": code,
                "outcome": Outcome.FOUND.value,
                "door": door,
                "many": 1 + place % 7,
            }
            for place, (intent, door, code) in enumerate(kinds[ago % step :: step])
        ]
        async with writing(engine) as connection:
            await connection.execute(insert(tables.question_counts), rows)
    words = [{"word": f"ort{n}", "many": 5 + n, "last_day": TODAY} for n in range(size.offices)]
    async with writing(engine) as connection:
        await connection.execute(insert(tables.unknown_places), words)


async def audit(engine: AsyncEngine, size: Size) -> None:
    """Four entries for each announcement, over a year."""
    count = 4 * size.announcements
    began = datetime(2025, 11, 26, 9, tzinfo=UTC)
    rows = [
        {
            "at": began + timedelta(days=365) * number / count,
            "actor": f"staff:{number % 9}",
            "name": f"Person {number % 9}",
            "door": "console",
            "action": "register.edited" if number % 4 == 0 else "announcement.edited",
            "subject": f"announcement:{number // 4}",
            "details": '{"changed": "sv, en, audience"}',
        }
        for number in range(count)
    ]
    async with writing(engine) as connection:
        await connection.execute(insert(tables.audit), rows)
