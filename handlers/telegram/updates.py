"""Updates as what a person asked: who, where, and the words, button or position of a turn."""

import re
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Chat, Message, Update, User
from telegram.error import TelegramError

from bot.places.model import Position
from bot.talk.model import Language, Person

HANDLED = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "inline_query",
    "my_chat_member",
)
"""The kinds of update that the bot asks Telegram for."""

_COMMAND = re.compile(r"/(?P<name>\w{1,32})(?:@(?P<bot>\w+))?(?:\s+(?P<rest>.*))?", re.DOTALL)
_WORDLESS = {
    "photo": "photo",
    "video": "photo",
    "animation": "photo",
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "sticker": "sticker",
    "contact": "contact",
    "poll": "poll",
    "document": "other",
    "dice": "other",
    "story": "other",
    "game": "other",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a message asks; at most one is set. `wordless` names what can't be read ("voice")."""

    text: str | None = None
    choice: str | None = None
    position: Position | None = None
    wordless: str | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A command ("kontor"), the bot it names ("" for none) and what is written after it."""

    name: str
    bot: str
    rest: str


def read_update(raw: Any, bot: Bot | None) -> Update | None:
    """The update; None where it has a shape that the library can't read, or a time out of range."""
    try:
        return Update.de_json(raw, bot)
    except (
        TelegramError,
        TypeError,
        ValueError,
        LookupError,
        AttributeError,
        OverflowError,
        OSError,
    ):
        return None


def person_of(chat: Chat | None, user: User | None) -> Person:
    """Whose turn it is: the chat's, in the language of the client of the one who writes."""
    number = chat.id if chat is not None else user.id if user is not None else 0
    return Person("telegram", address_of(number), _client(user), reachable=True)


def address_of(chat_id: int) -> str:
    return f"telegram:{chat_id}"


def chat_id_of(address: str) -> int:
    """The chat of an address of this door ("telegram:123")."""
    return int(address.removeprefix("telegram:"))


def is_group(chat_id: int) -> bool:
    """Whether the chat is no person's own: Telegram numbers groups below zero."""
    return chat_id < 0


def _client(user: User | None) -> Language | None:
    code = (user.language_code or "")[:2].lower() if user is not None else ""
    return Language(code) if code in set(Language) else None


def asked_by(message: Message) -> Asked | None:
    """What the message asks; None where it only tells of a change in the chat."""
    words = message.text or message.caption
    if words:
        return Asked(text=words)
    spot = message.venue.location if message.venue is not None else message.location
    if spot is not None:
        return Asked(position=Position(spot.latitude, spot.longitude))
    for field, kind in _WORDLESS.items():
        if getattr(message, field, None):
            return Asked(wordless=kind)
    return None


def command_in(text: str) -> Command | None:
    found = _COMMAND.fullmatch(text.strip())
    if found is None:
        return None
    return Command(
        found["name"].lower(), (found["bot"] or "").lower(), (found["rest"] or "").strip()
    )
