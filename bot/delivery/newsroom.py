"""Making the notices that should exist and don't."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.alerts.finding import find
from bot.alerts.missing import CATCH_UP
from bot.alerts.ports import NoticeStore
from bot.offices.model import Register


class Newsroom:
    """Finds what the register and the clock warrant; `register` gives it as it is just now."""

    def __init__(self, register: Callable[[], Awaitable[Register]], notices: NoticeStore) -> None:
        self._register = register
        self._notices = notices

    async def find_news(self, now: datetime) -> int:
        """Makes what is missing at `now`; how many notices that was. Twice makes nothing more."""
        register = await self._register()
        told = await self._notices.told(now - CATCH_UP)
        found = find(register, now, told)
        return await self._notices.add(found, now) if found else 0
