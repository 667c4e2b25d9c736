"""The console over real sockets: browsers of staff that keep their cookies."""

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientResponse, ClientSession, CookieJar, web
from aiohttp.test_utils import TestServer

from bot.staff.links import sign_in_url
from bot.staff.model import Member, Role
from handlers.staff.console import Area, Console
from handlers.staff.folder import FOLDER
from handlers.web.app import web_app
from tests.staff.builders import Office, open_office
from tests.web.talking import Web, all_ready, drawn_map, strict_texts


@dataclass
class Page:
    """An answer that has been read."""

    status: int
    url: str
    html: str
    headers: Any

    @property
    def words(self) -> str:
        """What one reads, without markup."""
        return " ".join(re.sub(r"<[^>]+>", " ", self.html).split())


class Browser:
    """Keeps cookies and tells where its forms come from, as browsers do."""

    def __init__(self, session: ClientSession, base: str) -> None:
        self.session, self.base = session, base

    async def get(self, path: str, **options: Any) -> Page:
        async with self.session.get(f"{self.base}{path}", **options) as answer:
            return await _page(answer)

    async def post(
        self, path: str, fields: Any = None, origin: str | None = None, **options: Any
    ) -> Page:
        headers = {"Origin": origin or self.base, "Sec-Fetch-Site": "same-origin"}
        headers |= options.pop("headers", {})
        address = f"{self.base}{path}"
        async with self.session.post(address, data=fields, headers=headers, **options) as answer:
            return await _page(answer)

    @property
    def cookies(self) -> list[Any]:
        return list(self.session.cookie_jar)


async def _page(answer: ClientResponse) -> Page:
    return Page(answer.status, str(answer.url), await answer.text(), answer.headers)


@dataclass
class Site:
    """The console on a server, and the desk behind it."""

    office: Office
    console: Console
    base: str
    _open: list[ClientSession]

    def browser(self) -> Browser:
        session = ClientSession(cookie_jar=CookieJar(unsafe=True))
        self._open.append(session)
        return Browser(session, self.base)

    async def signed_in(
        self, name: str = "Anna", role: Role = Role.ADMIN, language: str = "sv"
    ) -> Browser:
        """The browser of a member who came in by their link; made where there is none."""
        member = await self.office.staff.named(name)
        member = member or await self.office.hire(name, role, language)
        browser = self.browser()
        await self.come_in(browser, member)
        return browser

    async def come_in(self, browser: Browser, member: Member) -> Page:
        link = urlsplit(sign_in_url(self.base, await self.office.staff.link(member)))
        await browser.get(f"{link.path}?{link.query}")
        return await browser.post(link.path, {"kod": link.query.partition("=")[2]})


@asynccontextmanager
async def console_site(
    url: str, areas: Iterable[Area] = (), public_url: str | None = None
) -> AsyncIterator[Site]:
    """The console on the database at `url`, with further areas of it."""
    async with open_office(url) as office:
        console = Console(office.staff, office.tokens, public_url, areas)
        async with TestServer(application(console)) as server:
            site = Site(office, console, str(server.make_url("")).rstrip("/"), [])
            try:
                yield site
            finally:
                for session in site._open:
                    await session.close()


def application(console: Console) -> web.Application:
    exchange = Web().exchange()
    app = web_app(exchange, strict_texts(), all_ready, drawn_map(), folders=[FOLDER])
    app.add_routes(console.routes())
    return app
