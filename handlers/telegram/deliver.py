"""Replies on their way to a chat: a new message, or in the place of an earlier one."""

import structlog
from telegram import TelegramObject
from telegram.error import BadRequest, TelegramError

from bot.talk.model import Language, Reply, Venue
from bot.talk.readers import to_group
from bot.texts import Texts
from handlers.telegram.messages import Keyboard, Messages
from handlers.telegram.on_map import OnMap
from handlers.telegram.rendering import Rendered, render
from handlers.telegram.sent import SentMessages
from handlers.telegram.spot import Spot
from handlers.telegram.updates import is_group


class Delivery:
    """Sends replies and remembers which message answered which."""

    def __init__(self, messages: Messages, texts: Texts, sent: SentMessages, on_map: OnMap) -> None:
        self._messages, self._texts, self._sent, self._on_map = messages, texts, sent, on_map

    async def reply(self, reply: Reply, spot: Spot) -> None:
        """Delivers the whole reply. Telegram's errors pass."""
        rendered = render(to_group(reply) if is_group(spot.chat_id) else reply, self._texts)
        if not await self._replaced(rendered, spot):
            await self._sent_anew(rendered, spot)
        if reply.venue is not None:
            await self._show(reply.venue, reply.language, spot)

    async def _show(self, venue: Venue, language: Language, spot: Spot) -> None:
        # The answer itself is there already: delivering it again for this would repeat it.
        try:
            await self._on_map.show(venue, language, spot)
        except TelegramError as error:
            structlog.get_logger().warning("map_not_sent", error=type(error).__name__)

    async def say(self, html: str, spot: Spot, markup: TelegramObject | None = None) -> None:
        """Sends one message of the door's own."""
        await self._send(html, spot, None if markup is None else markup.to_dict())

    async def _replaced(self, rendered: Rendered, spot: Spot) -> bool:
        """Whether the reply now stands in the place of the earlier message."""
        if spot.replaces is None or len(rendered.parts) > 1:
            return False
        try:
            await self._messages.edit(
                spot.chat_id, spot.replaces, rendered.parts[0], rendered.keyboard
            )
        except BadRequest as error:
            # The same answer again is as good as replaced; a message that is gone, too old or a
            # picture can't be, and the answer is sent anew.
            return "not modified" in error.message
        if spot.question is not None:
            await self._sent.keep(spot.chat_id, spot.question, spot.replaces)
        return True

    async def _sent_anew(self, rendered: Rendered, spot: Spot) -> None:
        *first, last = rendered.parts
        for html in first:
            await self._send(html, spot, None)
        answer = await self._send(last, spot, rendered.keyboard)
        if spot.question is not None and not first:
            await self._sent.keep(spot.chat_id, spot.question, answer)

    async def _send(self, html: str, spot: Spot, markup: Keyboard | None) -> int:
        return await self._messages.send(
            spot.chat_id,
            html,
            keyboard=markup,
            thread=spot.thread,
            quoted=spot.question if spot.quotes else None,
        )
