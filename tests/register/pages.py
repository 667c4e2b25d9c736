"""The register's pages on a server, with the seed behind them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.offices.model import Register
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.ports import RegisterStore
from bot.register.editing import Editor, Workplace
from bot.register.importing import Importer
from bot.wake import LocalWake
from data.engine import open_engine
from data.followers import SqlFollowers
from data.notice_store import SqlNoticeStore
from data.places import read_boundaries, read_gazetteer, seed_folder
from data.reach import SqlReach
from data.register_desk import SqlRegisterDesk
from data.register_files import read_register
from data.register_store import SqlRegisterStore
from data.register_write import register_workbook, register_zip
from data.seed_load import load_seed
from data.talk_store import open_writers
from data.upload_store import SqlUploads
from handlers.staff.register.area import RegisterArea
from handlers.staff.register.parts import Exports, Places, RegisterParts
from tests.register.desk import Noon
from tests.staff.console import Site, console_site


@cache
def places() -> Places:
    gazetteer = read_gazetteer()
    return Places(gazetteer, Matcher(gazetteer), Boundaries(read_boundaries()))


@cache
def seed() -> Register:
    return read_register(seed_folder(), places().gazetteer.municipalities)


class Kept:
    """The register, read again only where it has changed, as the service keeps it."""

    def __init__(self, store: RegisterStore) -> None:
        self._store = store
        self._known: Register | None = None

    async def __call__(self) -> Register:
        version = await self._store.version()
        if self._known is None or self._known.version != version:
            self._known = await self._store.load()
        return self._known


@dataclass
class RegisterSite:
    """The console with the register's pages, the clock, and the database below."""

    site: Site
    engine: AsyncEngine
    clock: Noon
    current: Kept

    async def register(self) -> Register:
        return await self.current()


@asynccontextmanager
async def register_site(url: str, register: Register | None = None) -> AsyncIterator[RegisterSite]:
    """The pages over the database at `url`, with the seed or another register."""
    engine = open_engine(url)
    await load_seed(engine, register or seed())
    clock, current = Noon(), Kept(SqlRegisterStore(engine))
    async with open_writers(engine) as writers:
        desk = SqlRegisterDesk(engine, places().gazetteer.municipalities, LocalWake())
        workplace = Workplace(
            desk, SqlNoticeStore(writers.transactions), SqlReach(engine), clock, current
        )
        parts = RegisterParts(
            current=current,
            clock=clock,
            places=places(),
            editor=Editor(workplace),
            importer=Importer(workplace, desk, SqlUploads(engine)),
            followers=SqlFollowers(engine),
            exports=Exports(register_zip, register_workbook),
        )
        async with console_site(url, [RegisterArea(parts)]) as site:
            yield RegisterSite(site, engine, clock, current)
    await engine.dispose()
