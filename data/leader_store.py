"""Who leads, as one row."""

from datetime import datetime

from data.statements import Transactions

_HOLD = """
INSERT INTO leader (name, holder, until) VALUES ('delivery', :holder, :until)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
WHERE leader.holder = excluded.holder OR leader.until <= :now
RETURNING holder
"""
_LET_GO = "DELETE FROM leader WHERE name = 'delivery' AND holder = :holder"


class SqlLeaderStore:
    """The `LeaderStore` of `bot.delivery.ports`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def hold(self, holder: str, now: datetime, until: datetime) -> bool:
        """Takes or renews the lead until `until`, where nobody else holds it at `now`."""
        facts = {"holder": holder, "now": now, "until": until}
        return bool(await self._transactions.run(lambda db: db.rows(_HOLD, **facts)))

    async def let_go(self, holder: str) -> None:
        """Gives the lead up, where `holder` has it."""
        await self._transactions.run(lambda db: db.count(_LET_GO, holder=holder))
