"""The API over real sockets, on a real database, and programs that call it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer
from sqlalchemy import text

from bot.limits import Inbound
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.register.editing import Editor, Workplace
from bot.staff.model import COMMAND_LINE, TokenScope
from bot.staff.tokens import TokenDesk
from bot.talk.exchange import Exchange
from bot.talk.model import Language
from bot.wake import LocalWake
from data.engine import reading
from data.idempotency_store import SqlIdempotencyStore
from data.notice_store import SqlNoticeStore
from data.reach import SqlReach
from data.register_desk import SqlRegisterDesk
from data.register_store import SqlRegisterStore
from data.seed_load import load_seed
from data.token_store import SqlTokenStore
from handlers.staff.api.announcements import AnnouncementApi
from handlers.staff.api.api import Api
from handlers.staff.api.gate import Gate
from handlers.staff.api.offices import OfficeApi, Registry
from handlers.staff.api.openapi import described
from handlers.staff.folder import FOLDER
from handlers.web.app import web_app
from handlers.web.client import LOOPBACK
from handlers.web.inbound import set_limits
from tests.announcements.builders import Bureau, gazetteer, open_bureau
from tests.api.description import Description
from tests.delivery.builders import HandClock
from tests.register.builders import register
from tests.web.talking import MemoryTalk, SetConversation, Web, all_ready, drawn_map, strict_texts

BASE = "/api/v1"
TELLING = {"sv": "Kontoret har <b>stängt</b>.", "en": "The office is <b>closed</b>."}
IN_BODEN = {"municipalities": ["2582"]}


def announcement(**changes: Any) -> dict[str, Any]:
    return {"text": TELLING, "audience": IN_BODEN} | changes


@dataclass
class Answer:
    """An answer that has been read."""

    status: int
    headers: Any
    body: Any
    raw: str

    @property
    def faults(self) -> dict[str, str]:
        """What is wrong, by pointer."""
        return {each["pointer"]: each["detail"] for each in self.body.get("errors", ())}


@dataclass
class Program:
    """Calls the API with its token; None calls without one."""

    session: ClientSession
    base: str
    secret: str | None
    description: Description
    language: str = "en"

    async def get(self, path: str, **headers: str) -> Answer:
        return await self.call("GET", path, headers=headers)

    async def post(self, path: str, body: Any, **headers: str) -> Answer:
        return await self.call("POST", path, body, headers)

    async def put(self, path: str, body: Any, **headers: str) -> Answer:
        return await self.call("PUT", path, body, headers)

    async def call(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> Answer:
        given = {"Accept-Language": self.language}
        if self.secret is not None:
            given["Authorization"] = f"Bearer {self.secret}"
        given |= {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        is_raw = isinstance(body, bytes | BytesIO)
        options: dict[str, Any] = {"data": body} if is_raw else {}
        if is_raw:
            given.setdefault("Content-Type", "application/json")
        elif body is not None:
            options = {"json": body}
        address = f"{self.base}{path}"
        async with self.session.request(method, address, headers=given, **options) as answer:
            raw = await answer.text()
            has_json = "json" in answer.headers.get("Content-Type", "")
            read = await answer.json(content_type=None) if has_json else None
        self.description.check(method, path, answer.status, answer.headers, read)
        return Answer(answer.status, answer.headers, read, raw)


@dataclass
class ApiSite:
    """The API and what stands behind it."""

    bureau: Bureau
    tokens: TokenDesk
    api: Api
    url: str
    session: ClientSession
    keys: SqlIdempotencyStore
    clock: HandClock = field(default_factory=HandClock)

    @cached_property
    def description(self) -> Description:
        return Description(described(self.api.operations, strict_texts(), Language.EN))

    @property
    def base(self) -> str:
        return f"{self.url}{BASE}"

    async def program(self, *scopes: str, name: str = "portal", language: str = "en") -> Program:
        wanted = [TokenScope(scope) for scope in scopes]
        _, secret = await self.tokens.add(name, wanted, COMMAND_LINE)
        return Program(self.session, self.base, secret, self.description, language)

    def stranger(self, secret: str | None = None) -> Program:
        return Program(self.session, self.base, secret, self.description)

    async def rows(self, sql: str) -> list[tuple[Any, ...]]:
        async with reading(self.bureau.stores.engine) as connection:
            return [tuple(row) for row in await connection.execute(text(sql))]


@asynccontextmanager
async def api_site(
    url: str, its: Register | None = None, *, require_approval: bool = True
) -> AsyncIterator[ApiSite]:
    """The API on the database at `url`, with Boden and Kiruna in its register."""
    async with open_bureau(url, require_approval=require_approval) as bureau:
        engine, db = bureau.stores.engine, bureau.stores.writers.transactions
        await load_seed(engine, its or register())
        tokens = TokenDesk(SqlTokenStore(engine, db), bureau.clock)
        keys = SqlIdempotencyStore(db)
        register_store = SqlRegisterStore(engine)
        current = Exchange(SetConversation({}), MemoryTalk(), register_store, bureau.clock).register
        places: Gazetteer = gazetteer()
        desk = SqlRegisterDesk(engine, places.municipalities, LocalWake())
        reach = SqlReach(engine)
        editor = Editor(Workplace(desk, SqlNoticeStore(db), reach, bureau.clock, current))
        offices = OfficeApi(Registry(current, editor, desk, places, bureau.clock))
        api = Api(Gate(tokens, keys, bureau.clock), AnnouncementApi(bureau.announcements), offices)
        app = web_app(Web().exchange(), strict_texts(), all_ready, drawn_map(), folders=[FOLDER])
        set_limits(app, Inbound.of(10_000, 10_000, 10_000), LOOPBACK)
        app.add_routes(api.routes())
        async with TestServer(app) as server, ClientSession() as session:
            at = str(server.make_url("")).rstrip("/")
            yield ApiSite(bureau, tokens, api, at, session, keys, bureau.clock)
