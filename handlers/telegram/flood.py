"""A chat that asks faster than it may: told so once, then passed over until it slows down."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog
from telegram.error import TelegramError

from bot.limits import Buckets, Verdict
from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.exchange import Exchange
from bot.talk.model import Language, Person
from bot.texts import Texts
from handlers.telegram.deliver import Delivery
from handlers.telegram.door_words import too_fast
from handlers.telegram.spot import Spot


class Flood:
    """What is passed over counts as answered, so that Telegram doesn't deliver it again."""

    def __init__(
        self, buckets: Buckets, exchange: Exchange, texts: Texts, delivery: Delivery
    ) -> None:
        self._buckets, self._exchange = buckets, exchange
        self._texts, self._delivery = texts, delivery

    @asynccontextmanager
    async def limited(self, person: Person, spot: Spot) -> AsyncIterator[bool]:
        """Whether to answer. What fails inside the block will come again, and isn't counted."""
        verdict = self._buckets.take(person.address)
        if verdict is Verdict.TELL:
            await self._tell(person, spot)
        try:
            yield verdict is Verdict.PASSED
        except BaseException:
            self._buckets.give_back(person.address)
            raise

    async def _tell(self, person: Person, spot: Spot) -> None:
        structlog.get_logger().info("chat_too_fast")
        # The conversation knows in which language to say it.
        replies = await self._exchange.preview(person, [choices.data(Verb.HELP)])
        language = replies[0].language if replies else person.client or Language.SV
        try:
            await self._delivery.say(too_fast(self._texts, language), spot)
        except TelegramError as error:
            structlog.get_logger().warning("too_fast_not_said", error=type(error).__name__)
