"""The Telegram door joined to the rest: by webhook where there is an address, else by polling."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from pydantic import SecretStr

from bot.announcements.courier import Courier
from bot.app import App
from bot.clock import SystemClock
from bot.delivery.clocks import Clocks
from bot.delivery.holds import Holds
from bot.delivery.progress import Overview
from bot.settings import Settings
from bot.staff.links import base_of
from data.places import seed_folder
from handlers.telegram.door import Core, Options, TelegramDoor
from handlers.telegram.limiter import MessagePace
from handlers.telegram.limiter_shared import share_pace
from handlers.telegram.maps import OfficeMap
from handlers.telegram.membership import KeptAddresses
from handlers.telegram.memos import TelegramMemos
from handlers.telegram.notices import Announced, NoticeSender
from handlers.telegram.on_map import StoredFileIds
from handlers.telegram.sent import StoredMessages
from handlers.telegram.staff import Staff
from handlers.telegram.staff_dialogs import StaffDialogs
from handlers.telegram.webhook_door import WebhookDoor, WebhookOptions
from handlers.telegram.webhook_registration import webhook_secret


@dataclass(frozen=True, slots=True)
class Telegram:
    """The door of the settings, not yet open, and what sends alerts through it once it is."""

    door: TelegramDoor | WebhookDoor
    sender: NoticeSender
    pace: MessagePace
    courier: Courier

    async def share_pace(self, app: App) -> None:
        """Keeps to Telegram's limit together with the other replicas, until cancelled."""
        await share_pace(self.pace, app.settings.telegram_per_second, app.stores.wake)


def telegram(app: App, token: SecretStr) -> Telegram:
    """Telegram as the settings have it."""
    settings = app.settings
    office_map = OfficeMap(seed_folder() / "municipality_map.geojson")
    core = Core(app.exchange, app.texts, app.gazetteer, app.matcher, office_map)
    pace = MessagePace(settings.telegram_per_second)
    options = Options(
        pace=pace,
        file_ids=StoredFileIds(app.stores.telegram, app.clock),
        sent=StoredMessages(app.stores.telegram, app.clock),
        addresses=KeptAddresses(app.stores.people, app.clock),
        staff=Staff(
            settings.staff_chats,
            Overview(app.stores.progress, app.clock),
            app.staff,
            base_of(settings),
        ),
        dialogs=StaffDialogs(app.dialogs(), app.staff),
        inbound=app.inbound,
        metrics=app.metrics,
    )
    door = TelegramDoor(token, settings.telegram_base_url, core, options)
    sender = NoticeSender(
        door.messages,
        app.texts,
        app.exchange.register,
        app.clock,
        lambda: door.is_open,
        Announced(app.board, app.gazetteer, Holds(app.stores.follow_up.held, SystemClock())),
    )
    memos = TelegramMemos(door.messages, app.texts, lambda: door.is_open)
    return Telegram(_by_webhook(door, settings, token), sender, pace, _courier(app, memos))


def _courier(app: App, memos: TelegramMemos) -> Courier:
    return Courier(
        memos=app.stores.memos,
        announcements=app.announcements,
        register=app.exchange.register,
        gazetteer=app.gazetteer,
        door=memos,
        clocks=Clocks(app.clock, SystemClock(), app.settings.bot_clock_speed),
        wake=app.stores.wake,
    )


def _by_webhook(
    door: TelegramDoor, settings: Settings, token: SecretStr
) -> TelegramDoor | WebhookDoor:
    if settings.webhook_url is None:
        return door
    secret = webhook_secret(settings.webhook_secret, token)
    path = urlsplit(settings.webhook_url).path
    return WebhookDoor(
        door, WebhookOptions(settings.webhook_url, path, secret, settings.webhook_delete_at_stop)
    )
