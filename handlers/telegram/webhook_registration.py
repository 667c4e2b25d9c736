"""Telling Telegram where to post updates, and to stop."""

import asyncio
import hashlib
import hmac
from collections.abc import Awaitable, Callable, Sequence

import structlog
from pydantic import SecretStr
from telegram import Bot
from telegram.error import BadRequest, InvalidToken, RetryAfter, TelegramError

from bot.errors import SettingError, TokenRefusedError
from handlers.telegram.limiter import seconds_of
from handlers.telegram.updates import HANDLED

_MOST_CONNECTIONS = 100
_LONGEST_WAIT = 60.0


def webhook_secret(given: SecretStr | None, token: SecretStr) -> SecretStr:
    """The secret Telegram sends along: as set, else one made of the token, alike in every replica.

    The token can't be worked out from it.
    """
    if given is not None and given.get_secret_value():
        return given
    key = token.get_secret_value().encode()
    return SecretStr(hmac.new(key, b"servicekontor webhook", hashlib.sha256).hexdigest())


async def register_webhook(
    bot: Bot,
    url: str,
    secret: SecretStr,
    *,
    kinds: Sequence[str] = HANDLED,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Has Telegram post updates of these kinds to `url`; what is pending there is kept.

    Tries again, at most a minute apart, while Telegram can't be reached. Raises TokenRefusedError
    for a wrong token and SettingError for an address Telegram won't post to.
    """
    log = structlog.get_logger()
    wait = 1.0
    while True:
        try:
            await bot.set_webhook(
                url,
                secret_token=secret.get_secret_value(),
                max_connections=_MOST_CONNECTIONS,
                allowed_updates=kinds,
                drop_pending_updates=False,
            )
        except InvalidToken:
            raise TokenRefusedError("Telegram does not know BOT_TOKEN.") from None
        except BadRequest as error:
            raise SettingError(f"WEBHOOK_URL: {error.message}") from None
        except TelegramError as error:
            pause = seconds_of(error) if isinstance(error, RetryAfter) else wait
            log.warning("webhook_not_registered", error=error.message, again_in=pause)
            await sleep(pause)
            wait = min(2 * wait, _LONGEST_WAIT)
        else:
            log.info("webhook_registered", kinds=list(kinds))
            return


async def delete_webhook(bot: Bot) -> None:
    """Has Telegram keep updates and post none. A failure is logged and changes nothing."""
    try:
        await bot.delete_webhook(drop_pending_updates=False)
    except TelegramError as error:
        structlog.get_logger().warning("webhook_not_deleted", error=error.message)
