"""What the core needs from the stores, as protocols; `data/` has the stores, tests have fakes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.alerts.model import Subscription
from bot.offices.model import Register
from bot.talk.model import Language, Memory


class RegisterStore(Protocol):
    """The register of offices and claims."""

    async def version(self) -> int:
        """Grows with every change of the register."""
        ...

    async def load(self) -> Register:
        """All of it, as one consistent snapshot."""
        ...


Record = Mapping[str, Sequence[Mapping[str, object]]]
"""What is stored about one person: table -> its rows about them, by column, as JSON holds them."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept of one chat address between turns.

    `follows` are its subscriptions; change them with `dataclasses.replace`. `client` is the
    language the client last told of, kept with subscriptions only, so that alerts arrive in the
    person's language. `forgotten` erases everything about the address, whatever else is said.
    `followed` is what was followed when the turn began: the store sets it and keeps the
    difference, so nobody else touches it.
    """

    chosen: Language | None = None
    memory: Memory = field(default_factory=Memory)
    follows: tuple[Subscription, ...] = ()
    client: Language | None = None
    forgotten: bool = False
    followed: tuple[Subscription, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Opened:
    """A turn that may be answered: what is remembered, and the register's version just now."""

    remembered: Remembered
    register_version: int


class TalkStore(Protocol):
    """Conversation state and the updates that have been answered.

    An address is a door and an id ("telegram:123", "web:9f..."). An update is a door's own name
    for one incoming turn ("telegram:77123"); None where the door can't deliver twice.
    """

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        """What is remembered of the address (nothing of a new one), read in one round trip.

        None: the update is answered already. StillInHandError: another process has claimed it, or
        takes long to answer another update of the address, for which this waits a little; it must
        be delivered again, for that process may have died. A claim holds for half a minute.
        """
        ...

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        """Keeps state and subscriptions and notes the update as answered, in one transaction.

        What waits to be sent and no longer concerns the person is cancelled with it.
        """
        ...

    async def release(self, update: str) -> None:
        """The update could not be answered: it may be delivered again at once."""
        ...

    async def about(self, address: str) -> Record:
        """Everything that is stored about the address, in every table."""
        ...

    async def forget(self, address: str) -> None:
        """Erases everything about the address, in every table."""
        ...
