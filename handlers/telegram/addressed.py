"""Which messages of a group are meant for the bot; everything else it leaves alone."""

import re
from dataclasses import dataclass

from telegram import Message
from telegram.constants import ChatType

from handlers.telegram.updates import Command, command_in


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as others know it."""

    id: int
    username: str

    @property
    def mention(self) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w)@{re.escape(self.username)}\b[:,]?", re.IGNORECASE)


def is_private(message: Message) -> bool:
    return message.chat.type == ChatType.PRIVATE


def is_addressed(message: Message, me: Me, commands: frozenset[str]) -> bool:
    """Whether the bot is to answer: in private always, else where it is named or replied to."""
    if is_private(message):
        return True
    if message.via_bot is not None:
        return False
    words = message.text or message.caption or ""
    command = command_in(words)
    if command is not None:
        return _is_mine(command, me, commands)
    return me.mention.search(words) is not None or _replies_to(message, me)


def _is_mine(command: Command, me: Me, commands: frozenset[str]) -> bool:
    if command.bot:
        return command.bot == me.username.lower()
    return command.name in commands


def _replies_to(message: Message, me: Me) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == me.id


def without_mention(text: str, me: Me) -> str:
    """The words without the bot's own name."""
    return " ".join(me.mention.sub(" ", text).split()) if me.mention.search(text) else text
