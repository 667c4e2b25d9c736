"""The API for programs joined to the rest."""

from bot.app import App
from bot.register.editing import Editor, Workplace
from handlers.staff.api.announcements import AnnouncementApi
from handlers.staff.api.api import Api
from handlers.staff.api.gate import Gate
from handlers.staff.api.offices import OfficeApi, Registry


def api(app: App) -> Api:
    """The API, with the desks of the console behind it."""
    current = app.exchange.register
    editor = Editor(Workplace(app.desk, app.notices, app.clock, current))
    registry = Registry(current, editor, app.desk, app.gazetteer, app.clock)
    gate = Gate(app.tokens, app.stores.idempotency, app.clock)
    return Api(gate, AnnouncementApi(app.announcements), OfficeApi(registry))
