"""Long polling that acknowledges an update when it is answered, not when it is fetched."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from functools import partial
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest

from bot.errors import AnswerNotKeptError, DatabaseAwayError, StillInHandError, TokenRefusedError
from bot.tasks import Supervisor
from handlers.telegram.limiter import seconds_of
from handlers.telegram.outage import Outage
from handlers.telegram.processor import ChatOrder
from handlers.telegram.updates import HANDLED, read_update

Receive = Callable[[Update], Awaitable[None]]
_LONG = 30
_LIMIT = 100
_GLANCE = 0.25
"""Seconds after which new updates are looked for although some are still being answered."""
_LONGEST_PAUSE = 30.0
_SECONDS_TO_ACKNOWLEDGE = 2.0


class Polling:
    """Fetches updates and gives each to `receive` until it takes it, those of one chat in order.

    `pause` is how many seconds pass before what failed is tried again; the more often, the longer,
    for fetching `longest` at most: nobody is answered meanwhile.
    While the database is away, one update at a time is tried so often, and the others wait for it.
    """

    def __init__(  # noqa: PLR0913 - each is a part of its own
        self,
        bot: Bot,
        request: BaseRequest,
        receive: Receive,
        tasks: Supervisor,
        *,
        pause: float = 1.0,
        longest: float = 5.0,
    ) -> None:
        self._bot, self._request, self._receive, self._tasks = bot, request, receive, tasks
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._answered: set[int] = set()
        self._order = ChatOrder()
        self._outage = Outage(pause)
        self._next = 0
        self._first_pause = self._pause = pause
        self._longest = longest
        self._log = structlog.get_logger()

    async def run(self, stop: asyncio.Event) -> None:
        """Polls until `stop`. Raises TokenRefusedError when Telegram no longer knows the token."""
        while not stop.is_set():
            fetched = await self._until(stop, self._fetch(0 if self._in_hand else _LONG))
            if isinstance(fetched, TelegramError):
                await self._mend(fetched, stop)
            elif fetched is not None:
                self._pause = self._first_pause
                self._take(fetched)
                await self._settle(_GLANCE)

    async def finish(self, seconds: float) -> None:
        """Lets the answers under way end, and acknowledges what was answered, in `seconds`.

        What waits for the database is left to the next process.
        """
        if not self._outage.is_on:
            await self._settle(seconds - _SECONDS_TO_ACKNOWLEDGE)
        unfinished = list(self._in_hand.values())
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)
        if self._next:
            await self._acknowledge()

    async def _acknowledge(self) -> None:
        # Where it fails, what was answered comes again and is known to be answered.
        with suppress(TimeoutError):
            async with asyncio.timeout(_SECONDS_TO_ACKNOWLEDGE):
                await self._fetch(0, limit=1)

    async def _until(self, stop: asyncio.Event, work: Coroutine[Any, Any, Any]) -> Any:
        """What the work gives; None where `stop` came first."""
        working = self._tasks.start("poll", work)
        stopping = self._tasks.start("wait for stop", stop.wait())
        await asyncio.wait({working, stopping}, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()
        if not working.done():
            working.cancel()
            return None
        return working.result()

    async def _fetch(self, seconds: int, limit: int = _LIMIT) -> list[Any] | TelegramError:
        asked = {
            "offset": min(self._in_hand, default=self._next),
            "limit": limit,
            "timeout": seconds,
            "allowed_updates": json.dumps(HANDLED),
        }
        wait = seconds + (self._request.read_timeout or 5.0)
        # The library's own get_updates fails as a whole where one update can't be read.
        try:
            url = f"{self._bot.base_url}/getUpdates?{urlencode(asked)}"
            fetched = await self._request.post(url, read_timeout=wait)
        except TelegramError as error:
            return error
        return fetched if isinstance(fetched, list) else TelegramError("no list of updates")

    def _take(self, fetched: list[Any]) -> None:
        for raw in fetched:
            number = raw.get("update_id") if isinstance(raw, dict) else None
            if not isinstance(number, int):
                continue
            if number not in self._in_hand and number not in self._answered:
                self._in_hand[number] = self._tasks.start("answer", self._answer(number, raw))
            self._next = max(self._next, number + 1)
        oldest = min(self._in_hand, default=self._next)
        self._answered = {number for number in self._answered if number >= oldest}

    async def _answer(self, number: int, raw: Any) -> None:
        update = read_update(raw, self._bot)
        if update is None:
            self._log.warning("update_unreadable", update=number)
        else:
            await self._until_taken(update)
        self._answered.add(number)
        del self._in_hand[number]

    async def _until_taken(self, update: Update) -> None:
        try:
            await self._order.run(update, self._in_turn)
        except AnswerNotKeptError:
            # The answer is there: what its chat asks next need not wait until that is kept.
            await self._tried(update, self._after_outage)

    async def _in_turn(self, update: Update) -> None:
        await self._tried(update, self._receive, (AnswerNotKeptError,))

    async def _tried(
        self, update: Update, receive: Receive, told: tuple[type[Exception], ...] = ()
    ) -> None:
        """Tries until the update is taken; errors of the kinds `told` pass."""
        pause = self._first_pause
        while True:
            try:
                await receive(update)
            except StillInHandError:
                await asyncio.sleep(self._first_pause)
            except DatabaseAwayError as error:
                self._outage.begin()
                if isinstance(error, told):
                    raise
                receive = self._after_outage
            except Exception:  # noqa: BLE001 - the receiver has logged it and wants another try
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            else:
                return

    async def _after_outage(self, update: Update) -> None:
        await self._outage.over(partial(self._receive, update))

    async def _settle(self, seconds: float) -> None:
        if self._in_hand:
            await asyncio.wait(self._in_hand.values(), timeout=seconds)

    async def _mend(self, error: TelegramError, stop: asyncio.Event) -> None:
        if isinstance(error, InvalidToken):
            await self._check_token()
        if isinstance(error, TimedOut):
            return
        pause = seconds_of(error) if isinstance(error, RetryAfter) else self._pause
        why = "another poller uses the same token" if isinstance(error, Conflict) else None
        self._log.warning("polling_failed", error=type(error).__name__, why=why, pause=pause)
        self._pause = min(2 * self._pause, self._longest)
        await self._until(stop, asyncio.sleep(pause))

    async def _check_token(self) -> None:
        # A gateway's 404 looks the same; only a second refusal is Telegram's own.
        try:
            await self._bot.get_me()
        except InvalidToken:
            raise TokenRefusedError(REFUSED) from None
        except TelegramError:
            return


REFUSED = (
    "Telegram does not know the token in BOT_TOKEN. "
    "Ask @BotFather for the bot's token and set it again."
)
