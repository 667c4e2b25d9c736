"""The API for programs joined to the rest."""

from bot.app import App
from bot.register.editing import Editor
from handlers.staff.api.announcements import AnnouncementApi
from handlers.staff.api.api import Api
from handlers.staff.api.gate import Gate
from handlers.staff.api.offices import OfficeApi, Registry


def api(app: App) -> Api:
    """The API, with the desks of the console behind it."""
    current = app.exchange.register
    registry = Registry(current, Editor(app.workplace), app.desk, app.gazetteer, app.clock)
    gate = Gate(app.tokens, app.stores.idempotency, app.clock)
    return Api(gate, AnnouncementApi(app.announcements), OfficeApi(registry))
