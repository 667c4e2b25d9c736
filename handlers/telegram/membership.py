"""Who can still be reached: blocked, removed, added again, moved to another address."""

from typing import Protocol

from telegram import ChatMemberUpdated
from telegram.constants import ChatMemberStatus

from bot.clock import Clock
from bot.delivery.ports import People

_OUTSIDE = {ChatMemberStatus.LEFT, ChatMemberStatus.BANNED}


class Addresses(Protocol):
    """What is kept of chat addresses follows them."""

    async def gone(self, address: str) -> None:
        """The bot was blocked or removed: nothing more is to be sent there."""
        ...

    async def back(self, address: str) -> None:
        """The bot may write there again. Alerts stay off until the person wants them."""
        ...

    async def moved(self, old: str, new: str) -> None:
        """A group got another id."""
        ...


class KeptAddresses:
    """Ends and moves what is kept of people. Who comes back follows nothing before they ask."""

    def __init__(self, people: People, clock: Clock) -> None:
        self._people, self._clock = people, clock

    async def gone(self, address: str) -> None:
        await self._people.gone(address, "blocked", self._clock.now())

    async def back(self, address: str) -> None: ...

    async def moved(self, old: str, new: str) -> None:
        await self._people.move(old, new)


class NothingKept:
    """Where nothing is kept of people, there is nothing to end or move."""

    async def gone(self, address: str) -> None: ...

    async def back(self, address: str) -> None: ...

    async def moved(self, old: str, new: str) -> None: ...


def is_inside(change: ChatMemberUpdated) -> bool:
    """Whether the bot may write in the chat after the change."""
    return change.new_chat_member.status not in _OUTSIDE


def was_inside(change: ChatMemberUpdated) -> bool:
    return change.old_chat_member.status not in _OUTSIDE
