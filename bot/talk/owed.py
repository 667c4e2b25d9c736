"""What the store could not be told of an update, to be told before its chat is answered again."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.errors import AnswerNotKeptError, DatabaseAwayError
from bot.latest import Latest

_MOST = 10_000


@dataclass(frozen=True, slots=True)
class Debt:
    """`pay` tells the store, and raises where that still can't be told.

    `delivered` is whether the update's answer is there already.
    """

    update: str
    pay: Callable[[], Awaitable[None]]
    delivered: bool


class Owed:
    """Remembers debts by address until they are paid; of more than `most` addresses, the latest.

    A debt that is forgotten, or dies with the process, costs this much: an update whose claim was
    not given back waits until that lapses, and one that was delivered is delivered once more.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._debts: Latest[str, list[Debt]] = Latest(most)

    def add(self, address: str, debt: Debt) -> None:
        """From now on the address owes this, too."""
        self._debts[address] = [*self._debts.get(address, []), debt]

    async def pay(self, address: str, update: str | None) -> bool:
        """Pays what the address owes, in order; whether the update was delivered before.

        While the database is away, AnswerNotKeptError is raised for an update that was.
        """
        debts = self._debts.get(address, [])
        delivered = any(each.update == update and each.delivered for each in debts)
        try:
            while debts := self._debts.get(address, []):
                await debts[0].pay()
                self._debts[address] = debts[1:]
        except DatabaseAwayError as error:
            if delivered:
                raise AnswerNotKeptError(*error.args) from error
            raise
        self._debts.pop(address, None)
        return delivered
