"""Visiting pages of the running service one after another: the time each takes, and its SQL."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientSession, CookieJar
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.app import App, open_app
from bot.service import serve
from bot.settings import load_settings
from bot.staff.links import sign_in_url
from bot.staff.model import COMMAND_LINE, Role
from bot.staff.ports import NewMember
from bot.talk.model import Language
from bot.tasks import Supervisor
from data.statements import SqliteStatements
from tests.benchmarks.console_load.country import TODAY
from tests.benchmarks.console_load.pages import Page

WARM, TIMES = 5, 60


@dataclass
class Visited:
    """Milliseconds of each time a page was asked for, sorted; statements, and milliseconds of this
    process's CPU (service and browser), per time.
    """

    page: Page
    took: list[float] = field(default_factory=list)
    statements: float = 0.0
    cpu: float = 0.0

    @property
    def median(self) -> float:
        return self.took[len(self.took) // 2]

    @property
    def p95(self) -> float:
        return self.took[int(len(self.took) * 0.95)]


class Counter:
    """How many statements the service has sent to its database."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, *_: Any) -> None:
        self.count += 1


@contextmanager
def counted(engine: AsyncEngine) -> Iterator[Counter]:
    """Counts what goes through the engine, and what SQLite's one writer does beside it."""
    counter, whole = Counter(), SqliteStatements._execute

    def execute(self: SqliteStatements, sql: str, facts: Any) -> Any:
        counter.add()
        return whole(self, sql, facts)

    event.listen(engine.sync_engine, "before_cursor_execute", counter.add)
    SqliteStatements._execute = execute  # type: ignore[method-assign]
    try:
        yield counter
    finally:
        SqliteStatements._execute = whole  # type: ignore[method-assign]
        event.remove(engine.sync_engine, "before_cursor_execute", counter.add)


@asynccontextmanager
async def running(url: str) -> AsyncIterator[tuple[App, str]]:
    """The whole service on the database, and its address."""
    settings = load_settings(
        database_url=url,
        port=0,
        bot_today=TODAY,
        log_level="error",
        inbound_per_address=100_000,
        inbound_overall=100_000,
    )
    opened: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    stop = asyncio.Event()
    async with open_app(settings) as app, Supervisor() as tasks:
        serving = tasks.start("service", serve(app, stop, opened.set_result))
        yield app, await opened
        stop.set()
        await serving


@asynccontextmanager
async def signed_in(app: App, base: str) -> AsyncIterator[ClientSession]:
    """A browser of an administrator."""
    member = await app.staff.named("Bench") or await app.staff.add(
        NewMember("Bench", Role.ADMIN, Language.SV), COMMAND_LINE
    )
    link = urlsplit(sign_in_url(base, await app.staff.link(member)))
    headers = {"Origin": base, "Sec-Fetch-Site": "same-origin"}
    async with ClientSession(cookie_jar=CookieJar(unsafe=True), headers=headers) as session:
        code = {"kod": link.query.partition("=")[2]}
        async with session.post(f"{base}{link.path}", data=code) as answer:
            answer.raise_for_status()
        yield session


async def visited(session: ClientSession, base: str, page: Page, counter: Counter) -> Visited:
    """Asks for the page again and again, over a real socket: server time and a little more."""
    found, busy = Visited(page), 0.0
    for number in range(WARM + TIMES):
        if number == WARM:
            counter.count, busy = 0, time.process_time()
        started = time.perf_counter()
        method = "GET" if page.form is None else "POST"
        data = page.form() if page.form else None
        async with session.request(method, f"{base}{page.path}", data=data) as answer:
            await answer.read()
            assert answer.status == 200, (page.name, answer.status)
        if number >= WARM:
            found.took.append((time.perf_counter() - started) * 1000)
    found.statements = counter.count / TIMES
    found.cpu = (time.process_time() - busy) / TIMES * 1000
    found.took.sort()
    return found
