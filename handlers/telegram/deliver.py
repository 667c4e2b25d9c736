"""Replies on their way to a chat: a new message, or in the place of an earlier one."""

from dataclasses import dataclass

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.talk.model import Reply, Venue
from bot.texts import Texts
from handlers.telegram.markup import clean, cut
from handlers.telegram.rendering import Rendered, render
from handlers.telegram.sent import SentMessages

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_VENUE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a reply goes. `replaces` is the message of the bot's whose place it may take.

    `question` is the person's message; `quotes` tells whether the reply refers to it.
    """

    chat_id: int
    thread: int | None = None
    question: int | None = None
    quotes: bool = False
    replaces: int | None = None


class Delivery:
    """Sends replies and remembers which message answered which."""

    def __init__(self, bot: Bot, texts: Texts, sent: SentMessages) -> None:
        self._bot, self._texts, self._sent = bot, texts, sent

    async def reply(self, reply: Reply, spot: Spot) -> None:
        """Delivers the whole reply. Telegram's errors pass."""
        rendered = render(reply, self._texts)
        if not await self._replaced(rendered, spot):
            await self._sent_anew(rendered, spot)
        if reply.venue is not None:
            await self._venue(reply.venue, reply, spot)

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

    async def _venue(self, venue: Venue, reply: Reply, spot: Spot) -> None:
        name, address = (
            clean(cut(self._texts.render(part, reply.language), _VENUE_LIMIT))
            for part in (venue.name, venue.address)
        )
        await self._bot.send_venue(
            spot.chat_id,
            venue.position.lat,
            venue.position.lon,
            name,
            address,
            message_thread_id=spot.thread,
        )


def _quoted(spot: Spot) -> ReplyParameters | None:
    if not spot.quotes or spot.question is None:
        return None
    return ReplyParameters(spot.question, allow_sending_without_reply=True)
