"""What the bot says of itself in Telegram: its menu of commands and its descriptions."""

from collections.abc import Awaitable, Collection
from typing import Any

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.talk.model import Language
from bot.texts import Texts
from handlers.telegram.commands import MEMBER_MENU, MENU, STAFF_MENU, Listed

_DEFAULT = Language.SV
"""Shown where the client's language is neither of the bot's: answers are in it then, too."""


async def introduce(
    bot: Bot,
    texts: Texts,
    staff_chats: Collection[int] = (),
    member_chats: Collection[int] = (),
) -> None:
    """Sets menu and descriptions in each language, and the menu of staff in each of their chats.

    `member_chats` are those of them that members have linked.

    A server that refuses, or does not find a chat, is logged, no more.
    """
    for language in Language:
        codes = [str(language), None] if language is _DEFAULT else [str(language)]
        for code in codes:
            await _introduce_in(bot, texts, language, code)
            for chat in staff_chats:
                own = MEMBER_MENU if chat in member_chats else ()
                for_staff = commands_in(language, texts, (*MENU, *STAFF_MENU, *own))
                await _commands(bot, for_staff, BotCommandScopeChat(chat), code)


async def _introduce_in(bot: Bot, texts: Texts, language: Language, code: str | None) -> None:
    every = commands_in(language, texts)
    in_groups = commands_in(language, texts, in_groups=True)
    await _commands(bot, every, BotCommandScopeDefault(), code)
    await _commands(bot, every, BotCommandScopeAllPrivateChats(), code)
    await _commands(bot, in_groups, BotCommandScopeAllGroupChats(), code)
    long, short = (
        texts.say(key, language) for key in ("telegram-description", "telegram-short-description")
    )
    await _tried("setMyDescription", bot.set_my_description(long, language_code=code))
    await _tried("setMyShortDescription", bot.set_my_short_description(short, language_code=code))


def commands_in(
    language: Language,
    texts: Texts,
    menu: Collection[Listed] = MENU,
    *,
    in_groups: bool = False,
) -> tuple[BotCommand, ...]:
    """The menu in one language, with what a group has use for only where asked."""
    return tuple(
        BotCommand(listed.names[language], texts.say(listed.key, language))
        for listed in menu
        if listed.in_groups or not in_groups
    )


async def _commands(
    bot: Bot, commands: tuple[BotCommand, ...], scope: BotCommandScope, code: str | None
) -> None:
    await _tried("setMyCommands", bot.set_my_commands(commands, scope, code))


async def _tried(method: str, call: Awaitable[Any]) -> None:
    try:
        await call
    except TelegramError as error:
        structlog.get_logger().warning(
            "introduction_refused", method=method, error=type(error).__name__
        )
