"""What delivery needs from the stores and from a door, as protocols; tests have fakes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.delivery.model import Delivery, Outcome
from bot.delivery.policy import Settlement


class Sender(Protocol):
    """Sends over one door."""

    async def send(self, delivery: Delivery) -> Outcome:
        """Renders `delivery.notices` in the delivery's language and makes one try to send them.

        Never raises but when cancelled. It tries nothing again by itself: what to do next follows
        from the outcome. UNKNOWN only where the message may have arrived; where it surely did not
        (no connection, 429, 500), RETRY.
        """
        ...


class FanOut(Protocol):
    """Turning a notice into one delivery for each person it concerns."""

    async def fan_out(self, now: datetime, people: int) -> bool:
        """Takes the next `people` of the most pressing notice that is due.

        True while there may be more. One short transaction, kept with how far it got: it may stop
        anywhere and go on anywhere, also in another process. What has expired is not sent.
        """
        ...

    async def recover(self, real: datetime) -> int:
        """Puts deliveries back whose lease ran out before `real`; how many."""
        ...


class DeliveryStore(Protocol):
    """Deliveries on their way."""

    async def claim(
        self, channel: str, limit: int, now: datetime, until: datetime, *, urgent_only: bool
    ) -> Sequence[Delivery]:
        """At most `limit` deliveries that are due over the channel, urgent ones first.

        They are the caller's until `until` (real time: a replay's clock may run faster). What has
        expired, and what no longer concerns its person, is settled as such and left out. Nothing
        means that nothing is due.
        """
        ...

    async def settle(self, settlements: Sequence[Settlement], now: datetime) -> None:
        """Keeps what came of the tries, in one transaction.

        A delivery that another has claimed since is left to them. A person who is gone loses their
        subscriptions and what waits for them, with the reason kept; a chat that moved takes both
        along.
        """
        ...


class LeaderStore(Protocol):
    """Who leads: one process of those that share a database."""

    async def hold(self, holder: str, now: datetime, until: datetime) -> bool:
        """Takes or renews the lead until `until`, where nobody else holds it at `now`."""
        ...

    async def let_go(self, holder: str) -> None:
        """Gives the lead up, where `holder` has it."""
        ...


class People(Protocol):
    """People as the doors come to know of them."""

    async def gone(self, address: str, reason: str, now: datetime) -> None:
        """Nothing reaches them any more: ends their subscriptions and what waits for them."""
        ...

    async def move(self, address: str, to: str) -> None:
        """The chat has a new address: conversation, subscriptions and deliveries go along."""
        ...
