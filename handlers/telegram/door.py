"""The Telegram door: one bot, its parts joined, from start to stop."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

import structlog
from aiohttp import web
from pydantic import SecretStr
from telegram import Update
from telegram.error import InvalidToken, TelegramError
from telegram.ext import BaseRateLimiter, ExtBot

from bot.errors import TokenRefusedError
from bot.limits import Inbound
from bot.metrics import Metrics
from bot.places.matching import Matcher
from bot.places.model import Gazetteer
from bot.talk.exchange import Exchange
from bot.tasks import Supervisor
from bot.texts import Texts
from handlers.telegram.addressed import Me
from handlers.telegram.administrators import Administrators
from handlers.telegram.busy import PATIENCE, Busy
from handlers.telegram.buttons import Buttons
from handlers.telegram.deep_links import DeepLinks
from handlers.telegram.deliver import Delivery
from handlers.telegram.flood import Flood
from handlers.telegram.inline import Inline
from handlers.telegram.introduction import introduce
from handlers.telegram.limiter import MessagePace
from handlers.telegram.maps import OfficeMap
from handlers.telegram.members import Members
from handlers.telegram.membership import Addresses, NothingKept
from handlers.telegram.messages import Messages
from handlers.telegram.on_map import FileIds, FileIdsInMemory, OnMap
from handlers.telegram.polling import REFUSED, Polling
from handlers.telegram.processor import ChatOrder
from handlers.telegram.receiver import Receiver
from handlers.telegram.sent import RecentMessages, SentMessages
from handlers.telegram.spoken import Spoken
from handlers.telegram.staff import Staff
from handlers.telegram.staff_dialogs import StaffDialogs
from handlers.telegram.suggestions import Suggestions
from handlers.telegram.talk import Talk
from handlers.telegram.transport import AiohttpRequest
from handlers.telegram.waiting import Waiting

SECONDS_TO_STOP = 7.0
"""How long the answers under way may take when the service stops. The whole stop may take ten, of
which alerts in the air have some before the door closes."""
_LONGEST_PAUSE = 30.0


@dataclass(frozen=True, slots=True)
class Core:
    """What the door needs of the rest of the service."""

    exchange: Exchange
    texts: Texts
    gazetteer: Gazetteer
    matcher: Matcher
    office_map: OfficeMap


@dataclass(frozen=True, slots=True)
class Options:
    """What can be chosen differently.

    In seconds: `patience` before "typing" is shown, `pause` before what failed is tried again,
    `seconds_to_stop` for the answers under way when the service stops.
    """

    pace: BaseRateLimiter[Any] | None = None
    file_ids: FileIds = field(default_factory=FileIdsInMemory)
    sent: SentMessages = field(default_factory=RecentMessages)
    addresses: Addresses = field(default_factory=NothingKept)
    staff: Staff = field(default_factory=Staff)
    dialogs: StaffDialogs = field(default_factory=StaffDialogs)
    inbound: Inbound = field(default_factory=Inbound.of)
    metrics: Metrics = field(default_factory=Metrics)
    patience: float = PATIENCE
    seconds_to_stop: float = SECONDS_TO_STOP
    pause: float = 1.0


class TelegramDoor:
    """Answers people in Telegram. `base_url` is as python-telegram-bot takes it."""

    def __init__(
        self, token: SecretStr, base_url: str, core: Core, options: Options | None = None
    ) -> None:
        self._core = core
        self._options = options or Options()
        answered = self._options.metrics.telegram.add
        self._polling_request = AiohttpRequest(pool=2, answered=answered)
        request, pace = AiohttpRequest(answered=answered), self._options.pace or MessagePace()
        self.bot: ExtBot[Any] = ExtBot(
            token.get_secret_value(),
            base_url=base_url,
            request=request,
            get_updates_request=self._polling_request,
            rate_limiter=pace,
        )
        self.messages = Messages(self.bot.base_url, request, pace)
        self._tasks = Supervisor()
        self._receiver: Receiver | None = None

    @property
    def is_open(self) -> bool:
        """Whether Telegram has been met, so that updates are answered."""
        return self._receiver is not None

    def routes(self) -> list[web.RouteDef]:
        """None: polling needs no way in."""
        return []

    async def run(self, stop: asyncio.Event) -> None:
        """Answers by long polling until `stop` is set, then finishes what is being answered.

        Raises TokenRefusedError where Telegram does not know the token.
        """
        try:
            if await self.open(stop) and await self._reached(self.bot.delete_webhook, stop):
                await self._poll(stop)
        finally:
            await self.close()

    async def open(self, stop: asyncio.Event) -> bool:
        """Meets Telegram, trying until it is there; False where `stop` was set first."""
        if not await self._reached(self.bot.initialize, stop):
            return False
        self._receiver = self._join(Me(self.bot.id, self.bot.username))
        staff_chats = await self._options.staff.every_chat()
        linked = await self._options.staff.linked_chats()
        introduction = introduce(self.bot, self._core.texts, staff_chats, linked)
        self._tasks.start("introduce", introduction)
        return True

    async def _poll(self, stop: asyncio.Event) -> None:
        polling = Polling(
            self.bot, self._polling_request, self.receive, self._tasks, pause=self._options.pause
        )
        try:
            await polling.run(stop)
        finally:
            await polling.finish(self._options.seconds_to_stop)

    async def receive(self, update: Update) -> None:
        """Answers one update; any error means that it is to be delivered again."""
        if self._receiver is None:
            raise RuntimeError("the door is not open")
        await self._receiver.receive(update)

    async def close(self) -> None:
        """Ends what still runs, keeps what is not kept yet and ends the connections."""
        await self._tasks.close()
        await self._options.sent.close()
        await self.bot.shutdown()

    async def _reached(self, call: Callable[[], Awaitable[object]], stop: asyncio.Event) -> bool:
        """Calls until Telegram answers; False where `stop` was set first."""
        pause = self._options.pause
        while not stop.is_set():
            try:
                await call()
            except InvalidToken:
                raise TokenRefusedError(REFUSED) from None
            except TelegramError as error:
                name = type(error).__name__
                structlog.get_logger().warning("telegram_unreachable", error=name, pause=pause)
                await _wait(stop, pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            else:
                return True
        return False

    def _join(self, me: Me) -> Receiver:
        core, chosen, texts = self._core, self._options, self._core.texts
        on_map = OnMap(self.bot, texts, core.gazetteer, core.office_map, chosen.file_ids)
        delivery = Delivery(self.messages, texts, chosen.sent, on_map)
        buttons, spoken = Buttons(self._tasks), Spoken()
        talk = Talk(
            me=me,
            exchange=core.exchange,
            texts=texts,
            delivery=delivery,
            links=DeepLinks(core.gazetteer, core.matcher, core.exchange),
            sent=chosen.sent,
            addresses=chosen.addresses,
            administrators=Administrators(self.bot),
            busy=Busy(self.bot, self._tasks, chosen.patience),
            buttons=buttons,
            spoken=spoken,
            staff=chosen.staff,
            dialogs=chosen.dialogs,
            flood=Flood(chosen.inbound.person, core.exchange, texts, delivery),
        )
        suggestions = Suggestions(core.gazetteer, core.matcher)
        return Receiver(
            bot=self.bot,
            texts=texts,
            order=ChatOrder(),
            talk=talk,
            inline=Inline(me, core.exchange, texts, suggestions, chosen.inbound.address),
            members=Members(self.bot, me, texts, chosen.addresses),
            waiting=Waiting(self.bot, texts, buttons, spoken),
            metrics=chosen.metrics,
        )


async def _wait(stop: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
