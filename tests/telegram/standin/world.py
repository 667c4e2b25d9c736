"""Users, chats and messages as Telegram keeps them."""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.standin.errors import ApiError, bad_request
from tests.telegram.standin.params import Json


@dataclass
class Chat:
    """One chat. `started`: the bot may write there; `blocked`: the person has blocked it."""

    id: int
    type: str
    name: str
    is_forum: bool = False
    started: bool = True
    blocked: bool = False
    migrated_to: int | None = None
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    journal: list[int] = field(default_factory=list)
    """The bot's messages by id, once for each time one was sent or edited."""
    last_id: int = 0

    def json(self) -> Json:
        shown: Json = {"id": self.id, "type": self.type}
        shown["first_name" if self.type == "private" else "title"] = self.name
        return shown | ({"is_forum": True} if self.is_forum else {})

    def from_bot(self) -> list[Json]:
        """The bot's messages, oldest first, as they are now."""
        return [m for m in self.messages.values() if m.get("from", {}).get("is_bot")]


class World:
    """All chats and files of one stand-in."""

    def __init__(self, username: str) -> None:
        self.bot: Json = {
            "id": 123456789,
            "is_bot": True,
            "first_name": "Servicekontor",
            "username": username,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": True,
        }
        self.chats: dict[int, Chat] = {}
        self.users: dict[int, Json] = {}
        self.files: set[str] = set()
        self._ids = itertools.count(1001)

    @property
    def sender(self) -> Json:
        """The bot as the sender of a message."""
        return {name: self.bot[name] for name in ("id", "is_bot", "first_name", "username")}

    def new_id(self) -> int:
        return next(self._ids)

    def go_on_from(self, number: int) -> None:
        """The next ids are this one and those after it."""
        self._ids = itertools.count(number)

    def add_user(self, user: Json) -> Chat:
        self.users[user["id"]] = user
        chat = Chat(user["id"], "private", user["first_name"], started=False)
        self.chats[chat.id] = chat
        return chat

    def add_chat(self, kind: str, title: str, *, is_forum: bool = False) -> Chat:
        number = self.new_id()
        chat_id = -number if kind == "group" else -1000000000000 - number
        chat = Chat(chat_id, kind, title, is_forum, members={self.bot["id"]: "member"})
        self.chats[chat.id] = chat
        return chat

    def writable(self, chat_id: Any) -> Chat:
        """The chat, if the bot may write there now."""
        chat = self.known(chat_id)
        if chat.migrated_to is not None:
            why = "group chat was upgraded to a supergroup chat"
            raise bad_request(why, migrate_to_chat_id=chat.migrated_to)
        if chat.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat.type != "private" and chat.members.get(self.bot["id"]) in {None, "left", "kicked"}:
            raise ApiError(403, f"Forbidden: bot was kicked from the {chat.type} chat")
        return chat

    def known(self, chat_id: Any) -> Chat:
        try:
            chat = self.chats.get(int(chat_id))
        except (TypeError, ValueError):
            chat = None
        if chat is None or not chat.started:
            raise bad_request("chat not found")
        return chat

    def put(self, chat: Chat, sender: Json, **content: Any) -> Json:
        """A new message in the chat, from the sender."""
        chat.last_id += 1
        message: Json = {"message_id": chat.last_id, "date": int(time.time()), "chat": chat.json()}
        if chat.type == "channel":
            message |= {"sender_chat": chat.json()}
            message |= {"from": sender} if sender.get("is_bot") else {}
        else:
            message |= {"from": sender}
        message |= content
        chat.messages[chat.last_id] = message
        if sender.get("is_bot"):
            chat.journal.append(chat.last_id)
        return message
