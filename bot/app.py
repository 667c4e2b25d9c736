"""The one place where the parts are chosen and joined."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import structlog

from bot.clock import Clock, ShiftedClock, SystemClock, today
from bot.logs import set_up_logs
from bot.memory import look_for_garbage_seldom
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Position
from bot.ports import Remembered
from bot.settings import Settings
from bot.signals import stop_on_signals
from bot.talk.conversation import OfficeConversation
from bot.talk.exchange import Exchange
from bot.talk.model import Person, Reply, Turn
from bot.tasks import Supervisor
from bot.texts import Texts
from bot.upkeep import upkeep
from data.places import read_boundaries, read_gazetteer, seed_folder
from data.register_files import read_register
from data.stores import Stores, open_stores
from handlers.telegram.door import Core, Options, TelegramDoor
from handlers.telegram.limiter import MessagePace
from handlers.telegram.maps import OfficeMap
from handlers.telegram.webhook_door import WebhookDoor, WebhookOptions
from handlers.telegram.webhook_registration import webhook_secret
from handlers.web.app import web_app
from handlers.web.health import Part, Readiness
from handlers.web.municipality_map import MunicipalityMap
from handlers.web.server import serving

_MAP = "municipality_map.geojson"


@dataclass(frozen=True, slots=True)
class App:
    """The joined parts of a service that is set up but has no door open."""

    settings: Settings
    clock: Clock
    texts: Texts
    gazetteer: Gazetteer
    matcher: Matcher
    stores: Stores
    conversation: OfficeConversation
    exchange: Exchange

    async def answer_once(
        self,
        person: Person,
        *,
        text: str | None = None,
        choice: str | None = None,
        position: Position | None = None,
        remembered: Remembered | None = None,
    ) -> tuple[Reply, Remembered]:
        """Answers without storing anything; the caller keeps what is to be remembered."""
        turn = Turn(person, today(self.clock), text, choice, position)
        register = await self.exchange.register()
        return self.conversation.reply(turn, remembered or Remembered(), register)


@asynccontextmanager
async def open_app(settings: Settings, clock: Clock | None = None) -> AsyncIterator[App]:
    """Reads the seed, opens the database and joins the parts. Leaving closes what was opened."""
    clock = clock or _clock(settings)
    gazetteer = read_gazetteer()
    matcher = Matcher(gazetteer)
    conversation = OfficeConversation(gazetteer, matcher, Boundaries(read_boundaries()))
    seed = read_register(seed_folder(), gazetteer.municipalities)
    async with open_stores(settings.database_url.get_secret_value(), seed) as stores:
        exchange = Exchange(conversation, stores.talk, stores.register, clock)
        texts = Texts.load()
        yield App(settings, clock, texts, gazetteer, matcher, stores, conversation, exchange)


def run(settings: Settings, clock: Clock | None = None) -> None:
    """Runs the service until it is told to stop. Raises ServicekontorError where it can't go on."""
    set_up_logs(settings.log_level, settings.log_format)
    asyncio.run(_run(settings, clock))


async def _run(settings: Settings, clock: Clock | None) -> None:
    stop = asyncio.Event()
    stop_on_signals(stop)
    async with open_app(settings, clock) as app:
        look_for_garbage_seldom()
        await serve(app, stop)


async def serve(app: App, stop: asyncio.Event) -> None:
    """Keeps every door of the settings open until `stop` is set or a part can't go on."""
    telegram = _telegram(app)
    drawing = MunicipalityMap.read(seed_folder() / _MAP)
    web_doors = web_app(app.exchange, app.texts, _readiness(app, telegram), drawing)
    if isinstance(telegram, WebhookDoor):
        web_doors.add_routes(telegram.routes())
    settings = app.settings
    async with serving(web_doors, settings.host, settings.port) as port, Supervisor() as tasks:
        structlog.get_logger().info("started", url=f"http://{settings.host}:{port}")
        tasks.start("upkeep", upkeep(app.stores.talk.tidy, app.clock))
        doors = [tasks.start("telegram", telegram.run(stop))] if telegram else []
        await _first(tasks, stop, tasks.failed)
        stop.set()
        await asyncio.gather(*doors)


async def _first(tasks: Supervisor, *events: asyncio.Event) -> None:
    waiting = [tasks.start("wait", event.wait()) for event in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)


def _clock(settings: Settings) -> Clock:
    real = SystemClock()
    return ShiftedClock(settings.bot_today, real) if settings.bot_today else real


def _telegram(app: App) -> TelegramDoor | WebhookDoor | None:
    settings = app.settings
    if settings.bot_token is None:
        return None
    office_map = OfficeMap.read(seed_folder() / _MAP)
    core = Core(app.exchange, app.texts, app.gazetteer, app.matcher, office_map)
    options = Options(pace=MessagePace(settings.telegram_per_second))
    door = TelegramDoor(settings.bot_token, settings.telegram_base_url, core, options)
    if settings.webhook_url is None:
        return door
    secret = webhook_secret(settings.webhook_secret, settings.bot_token)
    path = urlsplit(settings.webhook_url).path
    return WebhookDoor(
        door,
        WebhookOptions(settings.webhook_url, path, secret, settings.webhook_delete_at_stop),
    )


def _readiness(app: App, telegram: TelegramDoor | WebhookDoor | None) -> Readiness:
    async def parts() -> Mapping[str, Part]:
        register = await app.exchange.register()
        return {
            "database": Part.READY,
            "register": Part.READY if register.offices else Part.FAILED,
            "telegram": _telegram_part(telegram),
        }

    return parts


def _telegram_part(telegram: TelegramDoor | WebhookDoor | None) -> Part:
    if telegram is None:
        return Part.OFF
    return Part.READY if telegram.is_open else Part.STARTING
