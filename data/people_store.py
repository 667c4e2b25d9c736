"""People as doors come to know of them."""

from datetime import datetime

from data.people_changes import make_gone, move_person
from data.statements import Transactions


class SqlPeopleStore:
    """The `People` of `bot.delivery.ports`, on either database."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def gone(self, address: str, reason: str, now: datetime) -> None:
        """Nothing reaches them any more: ends their subscriptions and what waits for them."""
        await self._transactions.run(lambda db: make_gone(db, address, reason, now))

    async def move(self, address: str, to: str) -> None:
        """The chat has a new address: conversation, subscriptions and deliveries go along."""
        await self._transactions.run(lambda db: move_person(db, address, to))
