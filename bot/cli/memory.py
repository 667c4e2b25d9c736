"""Conversation state that lasts as long as the process: nothing of a terminal talk is stored."""

from datetime import datetime

from bot.ports import Opened, RegisterStore, Remembered

# Its methods have the arguments of every TalkStore; a terminal has no updates and no expiry.
# ruff: noqa: ARG002


class ProcessMemory:
    """A TalkStore for one person at a terminal."""

    def __init__(self, register: RegisterStore) -> None:
        self._register = register
        self._remembered: dict[str, Remembered] = {}

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        remembered = self._remembered.get(address, Remembered())
        return Opened(remembered, await self._register.version())

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        self._remembered[address] = remembered

    async def release(self, update: str) -> None:
        """Nothing is delivered twice at a terminal."""

    async def forget(self, address: str) -> None:
        self._remembered.pop(address, None)
