"""The console's pages of announcements on one database, with people who follow."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.alerts.model import Scope, ScopeKind, Subscription
from bot.announcements.finding import PlaceFinder
from bot.announcements.model import Announcement
from bot.places.matching import Matcher
from bot.staff.model import Role
from handlers.staff.announcements.area import AnnouncementArea
from handlers.staff.announcements.following import Pulse
from handlers.staff.announcements.parts import Parts
from tests.announcements.builders import Bureau, gazetteer, open_bureau, the_register
from tests.staff.console import Browser, Page, Site, console_site

PATH = "/staff/meddelanden"
NEW = f"{PATH}/nytt"
FIELDS: dict[str, Any] = {
    "sv": "Kontoret i <b>Boden</b> har stängt i dag.",
    "en": "The office in <b>Boden</b> is closed today.",
    "to": "some",
    "places": "Boden",
    "when": "now",
    "do": "review",
}
QUICK = Pulse(between=0, beat=0.02)


@dataclass
class AnnouncingSite:
    """The console, and the desk of announcements behind it."""

    site: Site
    bureau: Bureau

    async def editor(self, language: str = "sv") -> Browser:
        return await self.site.signed_in("Eva", Role.EDITOR, language)

    async def publisher(self, name: str = "Bo", language: str = "sv") -> Browser:
        return await self.site.signed_in(name, Role.PUBLISHER, language)

    async def follow(self, *addresses: str, code: str = "2582") -> None:
        for address in addresses:
            scope = Scope(ScopeKind.MUNICIPALITY, code)
            await self.bureau.stores.follow(address, Subscription(scope))

    async def kept(self) -> list[Announcement]:
        return list(await self.bureau.announcements.listed())

    async def latest(self) -> Announcement:
        return (await self.kept())[0]


@cache
def finder() -> PlaceFinder:
    return PlaceFinder(gazetteer(), Matcher(gazetteer()))


@asynccontextmanager
async def announcing_site(url: str, **options: Any) -> AsyncIterator[AnnouncingSite]:
    async with open_bureau(url, **options) as bureau:
        parts = Parts(bureau.announcements, finder(), gazetteer(), the_register, bureau.clock)
        area = AnnouncementArea(parts, bureau.wake, QUICK)
        async with console_site(url, [area]) as site:
            yield AnnouncingSite(site, bureau)


async def write(browser: Browser, path: str = NEW, **changes: Any) -> Page:
    """Sends the form, filled in as usual but for the changes; None leaves a field out."""
    fields = {name: value for name, value in (FIELDS | changes).items() if value is not None}
    return await browser.post(path, [*_pairs(fields)])


def _pairs(fields: dict[str, Any]) -> Any:
    for name, value in fields.items():
        for each in value if isinstance(value, list) else [value]:
            yield name, each
