"""The register's area of the console: its pages, each with what one must be allowed to."""

from aiohttp import web

from bot.staff.model import Permission
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.register.edit_pages import EditPages
from handlers.staff.register.export import ExportPages
from handlers.staff.register.forms import EDITS, NEW_OFFICE
from handlers.staff.register.import_pages import ImportPages
from handlers.staff.register.listing import ListPage
from handlers.staff.register.office import OfficePage
from handlers.staff.register.parts import Directories, RegisterParts
from handlers.staff.register.paths import EXPORT, IMPORT, NEW, OFFICES


class RegisterArea:
    """The pages of `/staff/kontor` and `/staff/register`."""

    def __init__(self, parts: RegisterParts) -> None:
        directories = Directories(parts)
        self._listing = ListPage(parts, directories)
        self._office = OfficePage(parts, directories)
        self._edits = [(form, EditPages(parts, form)) for form in EDITS]
        self._new = EditPages(parts, NEW_OFFICE)
        self._imports = ImportPages(parts)
        self._exports = ExportPages(parts)

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        look, edit = Permission.LOOK, Permission.EDIT_REGISTER
        edits = [
            route
            for form, pages in self._edits
            for route in _form(keeper, f"{OFFICES}/{{office}}/{form.path}", pages)
        ]
        return [
            keeper.get(OFFICES, look, self._listing.show),
            keeper.get(f"{OFFICES}/{{office}}", look, self._office.show),
            *edits,
            *_form(keeper, NEW, self._new),
            keeper.get(IMPORT, edit, self._imports.ask),
            keeper.post(IMPORT, edit, self._imports.hand_in),
            keeper.get(f"{IMPORT}/{{upload}}", edit, self._imports.show),
            keeper.post(f"{IMPORT}/{{upload}}", edit, self._imports.decide),
            keeper.get(f"{EXPORT}.zip", look, self._exports.packed),
            keeper.get(f"{EXPORT}.xlsx", look, self._exports.workbook),
        ]


def _form(keeper: Doorkeeper, path: str, pages: EditPages) -> list[web.RouteDef]:
    edit = Permission.EDIT_REGISTER
    return [keeper.get(path, edit, pages.ask), keeper.post(path, edit, pages.take)]
