"""Replies on their way to a chat: a new message, or in the place of an earlier one."""

import structlog
from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, TelegramError

from bot.talk.model import Language, Reply, Venue
from bot.texts import Texts
from handlers.telegram.on_map import OnMap
from handlers.telegram.rendering import Rendered, render
from handlers.telegram.sent import SentMessages
from handlers.telegram.spot import Spot

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class Delivery:
    """Sends replies and remembers which message answered which."""

    def __init__(self, bot: Bot, texts: Texts, sent: SentMessages, on_map: OnMap) -> None:
        self._bot, self._texts, self._sent, self._on_map = bot, texts, sent, on_map

    async def reply(self, reply: Reply, spot: Spot) -> None:
        """Delivers the whole reply. Telegram's errors pass."""
        rendered = render(reply, self._texts)
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

    async def say(self, html: str, spot: Spot, markup: object = None) -> None:
        """Sends one message of the door's own."""
        await self._send(html, spot, markup)

    async def _replaced(self, rendered: Rendered, spot: Spot) -> bool:
        """Whether the reply now stands in the place of the earlier message."""
        if spot.replaces is None or len(rendered.parts) > 1:
            return False
        try:
            await self._edit(rendered.parts[0], spot.chat_id, spot.replaces, rendered.keyboard)
        except BadRequest as error:
            # The same answer again is as good as replaced; a message that is gone, too old or a
            # picture can't be, and the answer is sent anew.
            return "not modified" in error.message
        if spot.question is not None:
            await self._sent.keep(spot.chat_id, spot.question, spot.replaces)
        return True

    async def _edit(
        self, html: str, chat_id: int, message: int, keyboard: InlineKeyboardMarkup | None
    ) -> None:
        await self._bot.edit_message_text(
            html,
            chat_id,
            message,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=_NO_PREVIEW,
        )

    async def _sent_anew(self, rendered: Rendered, spot: Spot) -> None:
        *first, last = rendered.parts
        for html in first:
            await self._send(html, spot, None)
        message = await self._send(last, spot, rendered.keyboard)
        if spot.question is not None and not first:
            await self._sent.keep(spot.chat_id, spot.question, message.message_id)

    async def _send(self, html: str, spot: Spot, markup: object) -> Message:
        return await self._bot.send_message(
            spot.chat_id,
            html,
            parse_mode=ParseMode.HTML,
            reply_markup=markup,  # type: ignore[arg-type]
            link_preview_options=_NO_PREVIEW,
            message_thread_id=spot.thread,
            reply_parameters=_quoted(spot),
        )


def _quoted(spot: Spot) -> ReplyParameters | None:
    if not spot.quotes or spot.question is None:
        return None
    return ReplyParameters(spot.question, allow_sending_without_reply=True)
