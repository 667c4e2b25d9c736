"""What the pages of announcements are made from."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.announcements.desk import Announcements
from bot.announcements.finding import PlaceFinder
from bot.announcements.model import Announcement
from bot.announcements.problems import NoSuchAnnouncementError
from bot.announcements.wording import Wording
from bot.clock import Clock
from bot.offices.model import Register
from bot.places.model import Gazetteer
from handlers.staff.forms import Form
from handlers.staff.visit import Visit

PATH = "/staff/meddelanden"


@dataclass(frozen=True, slots=True)
class Parts:
    """The use cases, and what the pages name places by. `register` gives it as it is just now."""

    announcements: Announcements
    finder: PlaceFinder
    gazetteer: Gazetteer
    register: Callable[[], Awaitable[Register]]
    clock: Clock

    async def wording(self, visit: Visit) -> Wording:
        """Names of places in the visitor's language."""
        return Wording(await self.register(), self.gazetteer, visit.language)

    async def asked(self, visit: Visit) -> Announcement:
        """The announcement of the address. Raises HTTPNotFound."""
        number = visit.request.match_info["id"]
        if not (number.isascii() and number.isdecimal() and len(number) < 10):
            raise web.HTTPNotFound
        return await self.known(int(number))

    async def known(self, number: int) -> Announcement:
        """The announcement of this number. Raises HTTPNotFound."""
        try:
            return await self.announcements.announcement(number)
        except NoSuchAnnouncementError:
            raise web.HTTPNotFound from None


def path_of(announcement: Announcement, then: str = "") -> str:
    """The address of one announcement's page, or of one below it."""
    return f"{PATH}/{announcement.id}{'/' if then else ''}{then}"


def number_in(form: Form, name: str) -> int:
    """The whole number of a field; 0 where there is none."""
    value = form.value(name)
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 10 else 0
