"""What a method works on, and what methods have in common."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.standin.errors import bad_request
from tests.telegram.standin.feed import Feed
from tests.telegram.standin.keyboards import check_markup
from tests.telegram.standin.limits import Limits
from tests.telegram.standin.markup import parse, units
from tests.telegram.standin.params import Json, Params
from tests.telegram.standin.world import Chat, World


@dataclass
class Profile:
    """What the bot says of itself, by language ("" for all others)."""

    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    """(scope as sorted JSON, language) -> commands"""
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    """("name" | "description" | "short_description", language) -> text"""


@dataclass
class Context:
    """One stand-in's state, as methods see it."""

    world: World
    feed: Feed
    limits: Limits | None
    profile: Profile = field(default_factory=Profile)
    callbacks: dict[str, Json] = field(default_factory=dict)
    """Open callback queries by id."""
    callback_answers: dict[str, Json] = field(default_factory=dict)
    inline: set[str] = field(default_factory=set)
    """Open inline queries."""
    inline_answers: dict[str, Json] = field(default_factory=dict)
    actions: list[tuple[int, str]] = field(default_factory=list)
    """(chat, action) of every sendChatAction."""


Method = Callable[[Context, Params], Awaitable[Any]]


def chat_to_write(context: Context, params: Params) -> Chat:
    if "chat_id" not in params.values:
        raise bad_request("chat_id is empty")
    chat = context.world.writable(params.values["chat_id"])
    if context.limits is not None:
        context.limits.check(chat)
    return chat


def parsed(params: Params, name: str, most: int, *, least: int = 1) -> Json:
    """The text under `name` and its entities, as a message has them."""
    what = "message text" if name == "text" else "message caption"
    found = parse(params.text(name), params.text("parse_mode"))
    if least and not found.text.strip():
        raise bad_request(f"{what} is empty")
    if units(found.text) > most:
        raise bad_request("message is too long" if name == "text" else f"{what} is too long")
    if not found.text:
        return {}
    content: Json = {name: found.text}
    if found.entities:
        content["entities" if name == "text" else "caption_entities"] = found.entities
    return content


def sent(context: Context, chat: Chat, params: Params, content: Json) -> Json:
    """Puts the bot's message in the chat, with its keyboard, thread and what it replies to."""
    markup = check_markup(params.structure("reply_markup"), private=chat.type == "private")
    extra: Json = {"reply_markup": markup} if markup else {}
    replied = _replied(chat, params)
    if replied:
        extra["reply_to_message"] = as_told(replied)
    if "message_thread_id" in params.values:
        if not chat.is_forum:
            raise bad_request("message thread not found")
        extra |= {
            "message_thread_id": params.integer("message_thread_id"),
            "is_topic_message": True,
        }
    return as_told(context.world.put(chat, context.world.sender, **content, **extra))


def as_told(message: Json) -> Json:
    """The message as the API tells of it: with buttons, but never with a keyboard of keys."""
    if "inline_keyboard" in message.get("reply_markup", {"inline_keyboard": []}):
        return message
    return {name: value for name, value in message.items() if name != "reply_markup"}


def _replied(chat: Chat, params: Params) -> Json | None:
    given = params.structure("reply_parameters") or {}
    wanted = given.get("message_id", params.values.get("reply_to_message_id"))
    if wanted is None:
        return None
    message = chat.messages.get(int(wanted))
    if message is None and not given.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return message
