"""What the door says itself, because only it knows what Telegram can do."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
)

from bot.talk import choices
from bot.talk.choices import Verb
from bot.talk.model import Language
from bot.texts import Texts
from handlers.telegram.markup import shown


def ask_position(
    texts: Texts, language: Language, *, private: bool
) -> tuple[str, ReplyKeyboardMarkup | None]:
    """Asks for a position. Only in a private chat can a key send it."""
    if not private:
        return shown(texts.say("telegram-position-group", language)), None
    key = KeyboardButton(texts.say("telegram-position-key", language), request_location=True)
    keys = ReplyKeyboardMarkup([[key]], resize_keyboard=True, one_time_keyboard=True)
    return shown(texts.say("telegram-position-ask", language)), keys


def wordless(texts: Texts, language: Language, kind: str) -> str:
    """One kind sentence to a picture, a voice message or the like."""
    return shown(texts.say("telegram-wordless", language, kind=kind))


def hello(texts: Texts, language: Language, username: str) -> str:
    """To a group that the bot was added to."""
    return shown(texts.say("telegram-group-hello", language, name=username))


def welcome_back(texts: Texts, language: Language) -> tuple[str, InlineKeyboardMarkup]:
    """To one who had blocked the bot: alerts have ended, and how to have them again."""
    label = texts.say("button-follow", language)
    button = InlineKeyboardButton(label, callback_data=choices.data(Verb.FOLLOW))
    return shown(texts.say("telegram-welcome-back", language)), InlineKeyboardMarkup([[button]])


def failed(texts: Texts, language: Language) -> str:
    return shown(texts.say("telegram-failed", language))


def waits(texts: Texts, language: Language) -> str:
    """To one whose question is answered when the database is back."""
    return shown(texts.say("telegram-waits", language))


def too_fast(texts: Texts, language: Language) -> str:
    """To a chat that asks faster than it may, once."""
    return shown(texts.say("telegram-too-fast", language))
