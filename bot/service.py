"""The running service: every door of the settings, from start to stop."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

import structlog
from aiohttp import web

from bot.api_service import api
from bot.app import App, open_app
from bot.clock import Clock
from bot.console_service import CONSOLE_FOLDER, console, first_way_in
from bot.delivery_service import DeliveryService
from bot.lean import absent
from bot.limits_shared import share_limits
from bot.logs import set_up_logs
from bot.memory import never_look_again
from bot.open_files import allow_many
from bot.settings import Settings
from bot.signals import stop_on_signals
from bot.tasks import Supervisor
from bot.upkeep import upkeep
from bot.watch_service import Watch
from data.places import seed_folder
from handlers.web.app import web_app
from handlers.web.connections import Limits
from handlers.web.feeds import Feeds
from handlers.web.inbound import set_limits
from handlers.web.metrics import metrics_page
from handlers.web.municipality_map import MunicipalityMap
from handlers.web.server import serving

if TYPE_CHECKING:
    from bot.telegram_service import Telegram


class Door(Protocol):
    """A way in to the conversation that is opened and closed with the service."""

    @property
    def is_open(self) -> bool: ...

    def routes(self) -> list[web.RouteDef]:
        """What it adds to the web server, if anything."""
        ...

    async def run(self, stop: asyncio.Event) -> None:
        """Answers until `stop` is set, then finishes what is being answered."""
        ...


def run(settings: Settings, clock: Clock | None = None) -> None:
    """Runs the service until it is told to stop. Raises ServicekontorError where it can't go on."""
    set_up_logs(settings.log_level, settings.log_format)
    allow_many()
    asyncio.run(_run(settings, clock))


async def _run(settings: Settings, clock: Clock | None) -> None:
    stop = asyncio.Event()
    stop_on_signals(stop)
    async with open_app(settings, clock) as app:
        never_look_again()
        first = await first_way_in(app)
        await serve(app, stop, first.show if first else None)


async def serve(
    app: App, stop: asyncio.Event, opened: Callable[[str], object] | None = None
) -> None:
    """Keeps every door of the settings open until `stop` is set or a part can't go on.

    `opened` is told the web's address as soon as it answers there.
    """
    telegram = _telegram(app)
    door = telegram.door if telegram else None
    alerts = DeliveryService(app, "telegram", telegram.sender) if telegram else None
    web_doors = web_application(app, door, Watch(app, door, alerts))
    settings = app.settings
    limits = Limits.of(settings.trusted_proxies)
    serve_web = serving(web_doors, settings.host, settings.port, limits)
    async with serve_web as port, Supervisor() as tasks:
        url = f"http://{settings.host}:{port}"
        structlog.get_logger().info("started", url=url)
        if opened is not None:
            opened(url)
        _keep_up(tasks, app, telegram)
        # The door closes after the alerts in the air have gone through it.
        close = asyncio.Event()
        doors = [tasks.start("telegram", door.run(close))] if door else []
        if alerts is not None:
            alerts.start(tasks, stop)
        await _first(tasks, stop, tasks.failed)
        stop.set()
        if alerts is not None:
            await alerts.finish()
        close.set()
        await asyncio.gather(*doors)


def _keep_up(tasks: Supervisor, app: App, telegram: "Telegram | None") -> None:
    """Starts what goes on beside the doors."""
    tasks.start("tally", app.tally.run())
    for store in app.stores.tidied:
        tasks.start("upkeep", upkeep(store.tidy, app.clock))
    tasks.start("wake", app.stores.wake.run())
    tasks.start("limits", share_limits(app.inbound, app.stores.wake))
    tasks.start("noticeboard", app.board.run(app.clock.now))
    if telegram is None:
        tasks.start("announcements", app.dispatch(sends=False).run(app.clock.now))
    else:
        tasks.start("pace", telegram.share_pace(app))
        tasks.start("memos", telegram.courier.run())


def web_application(app: App, door: Door | None, watch: Watch) -> web.Application:
    """Everything that is reached by HTTP, joined."""
    drawing = MunicipalityMap.read(seed_folder())
    doors = web_app(
        app.exchange,
        app.texts,
        watch.parts,
        drawing,
        metrics=app.metrics,
        folders=[CONSOLE_FOLDER],
    )
    doors.router.add_get("/metrics", metrics_page(watch.families, app.settings.metrics_token))
    staff = console(app, drawing)
    doors.add_routes(staff.routes())
    doors.on_shutdown.append(staff.close)
    doors.add_routes(api(app).routes())
    doors.add_routes(_feeds(app).routes())
    telegram = door.routes() if door else []
    doors.add_routes(telegram)
    # Telegram's updates are limited by chat; they all come from the same few addresses.
    own_limits = [route.path for route in telegram]
    set_limits(doors, app.inbound, app.settings.trusted_proxies, unlimited=own_limits)
    return doors


def _feeds(app: App) -> Feeds:
    return Feeds(app.exchange, app.texts, app.gazetteer, app.clock, app.board.current)


async def _first(tasks: Supervisor, *events: asyncio.Event) -> None:
    waiting = [tasks.start("wait", event.wait()) for event in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)


def _telegram(app: App) -> "Telegram | None":
    if app.settings.bot_token is None:
        return None
    # The library takes its time and 15 MB, which a bot without Telegram has no use for. The rest
    # is for its own command line, and for a web server of its own.
    with absent("rich"), absent("pygments"), absent("click"), absent("tornado"):
        from bot.telegram_service import telegram  # noqa: PLC0415

    return telegram(app, app.settings.bot_token)
