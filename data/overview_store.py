"""What is counted of questions and followers, read for staff on either database."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.alerts.model import Scope, ScopeKind
from bot.overview.figures import Chosen, Lead, Period, Questions, UnknownPlace
from bot.places.model import Outcome
from bot.talk.model import Intent
from data.reads import read_rows
from data.statements import moment

# The rows are many, and few once they are added up by all but the place: those are divided.
_QUESTIONS = """
WITH asked AS MATERIALIZED (
    SELECT CAST(day AS text) AS day, intent, outcome, door, sum(many) AS many
    FROM question_counts
    WHERE day BETWEEN :first AND :last
        AND (:intent = '' OR intent = :intent) AND (:place = '' OR municipality_code = :place)
    GROUP BY day, intent, outcome, door
)
SELECT 'day', day, sum(many) FROM asked GROUP BY day
UNION ALL SELECT 'intent', intent, sum(many) FROM asked GROUP BY intent
UNION ALL SELECT 'outcome', outcome, sum(many) FROM asked GROUP BY outcome
UNION ALL SELECT 'door', door, sum(many) FROM asked GROUP BY door
UNION ALL SELECT 'place', municipality_code, sum(many) FROM question_counts
    WHERE day BETWEEN :first AND :last
        AND (:intent = '' OR intent = :intent) AND (:place = '' OR municipality_code = :place)
    GROUP BY municipality_code
"""
_UNKNOWN = """
SELECT word, many, last_day FROM unknown_places ORDER BY many DESC, word LIMIT :limit
"""
_FOLLOWERS = "SELECT kind, code, count(*) FROM subscriptions GROUP BY kind, code"
_LEAD = "SELECT holder, until FROM leader WHERE name = 'delivery'"


class SqlOverviewStore:
    """The `OverviewStore` of `bot.overview.figures`."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def questions(self, period: Period, chosen: Chosen) -> Questions:
        """The questions of the period, as far as they are chosen."""
        rows = await read_rows(
            self._engine,
            _QUESTIONS,
            first=period.first,
            last=period.last,
            intent=chosen.intent.value if chosen.intent else "",
            place=chosen.municipality or "",
        )
        parts: dict[str, dict[str, int]] = {}
        for part, key, many in rows:
            parts.setdefault(part, {})[key] = int(many)
        return Questions(
            by_day={date.fromisoformat(k): n for k, n in parts.get("day", {}).items()},
            by_intent=_by_intent(parts.get("intent", {})),
            by_place=parts.get("place", {}),
            by_outcome={Outcome(k): n for k, n in parts.get("outcome", {}).items()},
            by_door=parts.get("door", {}),
        )

    async def unknown_places(self, limit: int) -> Sequence[UnknownPlace]:
        """The words seen most, at most so many."""
        rows = await read_rows(self._engine, _UNKNOWN, limit=limit)
        return [UnknownPlace(word, many, _day(last)) for word, many, last in rows]

    async def followers(self) -> Mapping[Scope, int]:
        """How many follow each scope."""
        rows = await read_rows(self._engine, _FOLLOWERS)
        return {Scope(ScopeKind(kind), code): many for kind, code, many in rows}

    async def lead(self) -> Lead | None:
        """Who leads; None where nobody does."""
        rows = await read_rows(self._engine, _LEAD)
        return Lead(rows[0][0], moment(rows[0][1])) if rows else None


def _by_intent(counts: Mapping[str, int]) -> Mapping[Intent, int]:
    """An intent that this version does not have counts as unknown."""
    known: dict[Intent, int] = {}
    for name, many in counts.items():
        intent = Intent(name) if name in set(Intent) else Intent.UNKNOWN
        known[intent] = known.get(intent, 0) + many
    return known


def _day(value: date | str) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value
