"""The whole door against the stand-in, on real sockets."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from pydantic import SecretStr
from telegram.ext import BaseRateLimiter

from bot.bundle import LazyBundle
from bot.limits import Inbound
from bot.offices.model import Register
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.places.model import Gazetteer
from bot.talk.conversation import OfficeConversation
from bot.talk.exchange import Exchange
from bot.talk.model import Language, Turn
from bot.tasks import Supervisor
from bot.texts import Texts
from data.places import read_boundaries, read_gazetteer
from data.register_files import read_register
from handlers.telegram.door import Core, Options, TelegramDoor
from handlers.telegram.maps import OfficeMap
from handlers.telegram.staff import Staff
from handlers.telegram.staff_dialogs import StaffDialogs
from tests.telegram.fakes import (
    AddressBook,
    MemoryRegister,
    MemoryTalk,
    SetAnswers,
    StillClock,
    echo,
)
from tests.telegram.standin import Standin


@cache
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@cache
def matcher() -> Matcher:
    return Matcher(gazetteer())


@cache
def office_map() -> OfficeMap:
    return OfficeMap(resources.files("data") / "seed" / "municipality_map.geojson")


@cache
def register() -> Register:
    seed = resources.files("data") / "seed"
    return read_register(seed, gazetteer().municipalities)


@cache
def texts() -> Texts:
    """The project's own texts, strict, and one that shows any words."""
    bundles = {language: _bundle(language) for language in Language}
    return Texts(bundles, strict=True)


def _bundle(language: Language) -> LazyBundle:
    folder = resources.files("locales") / str(language)
    files = [file.read_text(encoding="utf-8") for file in folder.iterdir()]
    return LazyBundle(str(language), [*files, "test-said = { $words }"])


@cache
def conversation() -> OfficeConversation:
    """The project's own conversation on the seed."""
    return OfficeConversation(gazetteer(), matcher(), Boundaries(read_boundaries()))


class NoPace(BaseRateLimiter[object]):
    """Lets everything through at once."""

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def process_request(self, callback, args, kwargs, endpoint, data, rate_limit_args):  # type: ignore[no-untyped-def]
        return await callback(*args, **kwargs)


@dataclass
class Service:
    """A door that answers through one stand-in; `talk` and `book` show what it kept.

    `patience` is how many seconds pass before "typing" is shown, `pause` before another try.
    A `held` service answers nothing before `let_go`.
    """

    telegram: Standin
    conversation: Any = field(default_factory=lambda: SetAnswers(echo))
    talk: MemoryTalk = field(default_factory=MemoryTalk)
    book: AddressBook = field(default_factory=AddressBook)
    staff: Staff = field(default_factory=Staff)
    dialogs: StaffDialogs = field(default_factory=StaffDialogs)
    patience: float = 5.0
    held: bool = False
    token: str | None = None
    pause: float = 1.0
    seconds_to_stop: float = 10.0
    inbound: Inbound = field(default_factory=lambda: Inbound.of(person=1000))

    @property
    def turns(self) -> list[Turn]:
        """What the conversation was asked."""
        return list(self.conversation.turns)

    def let_go(self) -> None:
        assert self.talk.gate is not None
        self.talk.gate.set()

    def door(self) -> TelegramDoor:
        store = MemoryRegister(register())
        exchange = Exchange(self.conversation, self.talk, store, StillClock())
        core = Core(exchange, texts(), gazetteer(), matcher(), office_map())
        options = Options(
            pace=NoPace(),
            addresses=self.book,
            staff=self.staff,
            dialogs=self.dialogs,
            patience=self.patience,
            seconds_to_stop=self.seconds_to_stop,
            pause=self.pause,
            inbound=self.inbound,
        )
        token = SecretStr(self.token or self.telegram.token)
        return TelegramDoor(token, self.telegram.url, core, options)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[TelegramDoor]:
        """Runs the door by long polling; stops it as the service would."""
        if self.held:
            self.talk.gate = asyncio.Event()
        door, stop = self.door(), asyncio.Event()
        async with Supervisor() as tasks:
            task = tasks.start("door", door.run(stop))
            try:
                yield door
            finally:
                stop.set()
                await task
