"""The staff console joined to the rest, and the first way into it."""

import sys
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.announcements.finding import PlaceFinder
from bot.app import App
from bot.cli.complaints import spoken
from bot.clock import SystemClock
from bot.overview.overview import StaffOverview
from bot.register.editing import Editor
from bot.register.importing import Importer
from bot.staff.links import base_of, sign_in_url
from data.register_write import register_workbook, register_zip
from handlers.staff.announcements.area import AnnouncementArea
from handlers.staff.announcements.parts import Parts
from handlers.staff.audit_pages import AuditPages
from handlers.staff.console import Console
from handlers.staff.folder import FOLDER as CONSOLE_FOLDER
from handlers.staff.overview.pages import OverviewPages
from handlers.staff.register.area import RegisterArea
from handlers.staff.register.parts import Exports, Places, RegisterParts
from handlers.web.municipality_map import MunicipalityMap

__all__ = ["CONSOLE_FOLDER", "console", "first_way_in", "register_area"]


def console(app: App, drawing: MunicipalityMap) -> Console:
    """The console of the settings, with all its areas."""
    areas = (
        _overview(app, drawing),
        _announcements(app),
        register_area(app),
        AuditPages(app.stores.audit),
    )
    return Console(app.staff, app.tokens, app.settings.public_url, areas)


def _overview(app: App, drawing: MunicipalityMap) -> OverviewPages:
    stores, register = app.stores, app.exchange.register
    seen = StaffOverview(stores.overview, stores.progress, register, app.clock, SystemClock())
    return OverviewPages(seen, app.gazetteer, drawing)


def register_area(app: App) -> RegisterArea:
    """The pages of the register."""
    workplace = app.workplace
    return RegisterArea(
        RegisterParts(
            current=workplace.current,
            clock=app.clock,
            places=Places(app.gazetteer, app.matcher, app.boundaries),
            editor=Editor(workplace),
            importer=Importer(workplace, app.desk, app.stores.uploads),
            followers=app.stores.followers,
            exports=Exports(register_zip, register_workbook),
        )
    )


def _announcements(app: App) -> AnnouncementArea:
    finder = PlaceFinder(app.gazetteer, app.matcher)
    register, clock = app.exchange.register, app.clock
    parts = Parts(app.announcements, finder, app.gazetteer, register, clock)
    return AnnouncementArea(parts, app.stores.wake)


@dataclass(frozen=True, slots=True)
class FirstWayIn:
    """A link for the first administrator, for whoever starts the service."""

    app: App
    name: str
    secret: str

    def show(self, url: str) -> None:
        """Writes the link to standard output, and to no log; `url` is where the service answers."""
        base, language = base_of(self.app.settings, urlsplit(url).port), spoken(())
        said = self.app.texts.say("cli-first-link", language, name=self.name)
        sys.stdout.write(f"{said}\n{sign_in_url(base, self.secret)}\n")
        sys.stdout.flush()


async def first_way_in(app: App) -> FirstWayIn | None:
    """The way in while no administrator has ever come in."""
    found = await app.staff.first_link()
    return FirstWayIn(app, found[0].name, found[1]) if found else None
