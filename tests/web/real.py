"""The web with everything real behind it: seed, matching, conversation and an SQLite file."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from bot.places.matching import Matcher
from bot.places.model import Position
from bot.talk.conversation import OfficeConversation
from bot.talk.exchange import Exchange
from data.places import read_gazetteer, seed_folder
from data.register_files import read_register
from data.stores import open_stores
from handlers.web.app import web_app
from tests.web.talking import StillClock, all_ready, drawn_map, strict_texts


class OnlyStockholm:
    """Every position lies in Stockholm."""

    def municipality_at(self, position: Position) -> str | None:
        return "0180"


@asynccontextmanager
async def real_app(folder: Path) -> AsyncIterator[web.Application]:
    """The application on a new database in `folder`."""
    gazetteer = read_gazetteer()
    register = read_register(seed_folder(), gazetteer.municipalities)
    conversation = OfficeConversation(gazetteer, Matcher(gazetteer), OnlyStockholm())
    async with open_stores(f"sqlite+aiosqlite:///{folder}/web.sqlite", register) as stores:
        exchange = Exchange(conversation, stores.talk, stores.register, StillClock())
        yield web_app(exchange, strict_texts(), all_ready, drawn_map())
