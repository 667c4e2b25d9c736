"""Messages sent and edited, with as little work for each as the Bot API asks for."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from telegram.ext import BaseRateLimiter

from handlers.telegram.limiter import Pace
from handlers.telegram.transport import AiohttpRequest

Wanted = Callable[[], Awaitable[bool]]
Keyboard = Mapping[str, Any]
"""What the Bot API takes as `reply_markup`."""
_NO_PREVIEW = {"is_disabled": True}


class UnwantedError(Exception):
    """The message has not left, for nobody wants it to any more."""


class Messages:
    """Sends HTML over python-telegram-bot's ways, with its pace and its errors.

    The library's own methods make an object of the whole message that Telegram answers with,
    which is a third of the work of an echo, and nobody reads more of it than its number.
    `base_url` is the bot's, with the token.
    """

    def __init__(self, base_url: str, request: AiohttpRequest, pace: BaseRateLimiter[Pace]) -> None:
        self._base_url, self._request, self._pace = base_url, request, pace

    async def send(  # noqa: PLR0913 - the Bot API's
        self,
        chat_id: int,
        html: str,
        *,
        keyboard: Keyboard | None = None,
        thread: int | None = None,
        quoted: int | None = None,
        pace: Pace | None = None,
        wanted: Wanted | None = None,
    ) -> int:
        """Sends a new message; its number. It refers to the message `quoted` while that is there.

        Telegram's errors pass. Raises UnwantedError where it is no longer `wanted` when its turn to
        leave has come.
        """
        fields = _fields(chat_id, html, keyboard)
        if thread is not None:
            fields["message_thread_id"] = thread
        if quoted is not None:
            fields["reply_parameters"] = {
                "message_id": quoted,
                "allow_sending_without_reply": True,
            }
        sent = await self._call("sendMessage", fields, pace, wanted)
        number: int = sent["message_id"]
        return number

    async def edit(
        self, chat_id: int, message: int, html: str, keyboard: Keyboard | None = None
    ) -> None:
        """Puts the words and the keyboard in the place of an earlier message's."""
        fields = _fields(chat_id, html, keyboard) | {"message_id": message}
        await self._call("editMessageText", fields, None)

    async def _call(
        self,
        method: str,
        fields: Mapping[str, Any],
        pace: Pace | None,
        wanted: Wanted | None = None,
    ) -> Any:
        async def leave(url: str, given: Mapping[str, Any]) -> Any:
            if wanted is not None and not await wanted():
                raise UnwantedError
            return await self._request.call(url, given)

        return await self._pace.process_request(
            self._request.call if wanted is None else leave,
            (f"{self._base_url}/{method}", fields),
            {},
            method,
            dict(fields),
            pace,
        )


def _fields(chat_id: int, html: str, keyboard: Keyboard | None) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "chat_id": chat_id,
        "text": html,
        "parse_mode": "HTML",
        "link_preview_options": _NO_PREVIEW,
    }
    if keyboard is not None:
        fields["reply_markup"] = keyboard
    return fields
