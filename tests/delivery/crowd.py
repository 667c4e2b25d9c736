"""Many people at once who follow one municipality, by a statement or two."""

from datetime import datetime

from sqlalchemy import bindparam, text
from sqlalchemy.ext.asyncio import AsyncEngine

from data.engine import writing
from data.tables import Moment

NUMBERS = {
    "sqlite": "(WITH RECURSIVE c(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM c WHERE n + 1 < :size)"
    " SELECT n FROM c) AS numbers",
    "postgresql": "(SELECT generate_series(0, CAST(:size AS int) - 1) AS n) AS numbers",
}
_PEOPLE = """
INSERT INTO people (address, door, client, state, reason, not_found, changed_at)
SELECT 'telegram:' || n, 'telegram', 'sv', 'reachable', '', 0, :since FROM {numbers} WHERE true
"""
_SUBSCRIPTIONS = """
INSERT INTO subscriptions (kind, code, person_id, wish, rhythm, leads, since)
SELECT 'municipality', '2582', id, 'everything', 'at_once', true, :since FROM people
"""


async def crowd(engine: AsyncEngine, size: int, since: datetime) -> None:
    """`telegram:0` and so on follow Boden's municipality since then."""
    moment = bindparam("since", type_=Moment)
    people = _PEOPLE.format(numbers=NUMBERS[engine.dialect.name])
    async with writing(engine) as connection:
        facts = {"size": size, "since": since}
        await connection.execute(text(people).bindparams(moment), facts)
        await connection.execute(text(_SUBSCRIPTIONS).bindparams(moment), {"since": since})
