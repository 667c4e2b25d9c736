"""Groups and channels the bot is a member of."""

import re
import time
from typing import Any

from tests.telegram.standin.methods.chats import member_json
from tests.telegram.standin.methods.context import Context, as_told
from tests.telegram.standin.params import Json
from tests.telegram.standin.person import Person
from tests.telegram.standin.room import Room, entities_of
from tests.telegram.standin.shown import Shown
from tests.telegram.standin.world import Chat


class Group(Room):
    """A group, a supergroup or a channel.

    `sees_all`: the bot is told of every message, as an administrator or without privacy mode;
    otherwise of commands, mentions and replies to it alone.
    """

    def __init__(self, context: Context, chat: Chat, *, sees_all: bool = True) -> None:
        super().__init__(context, chat)
        self.sees_all = sees_all

    def join(self, person: Person, status: str = "member") -> None:
        self.chat.members[person.user["id"]] = status

    async def send(
        self,
        person: Person,
        text: str,
        *,
        answers: int = 1,
        reply_to: Shown | None = None,
        thread: int | None = None,
    ) -> Shown | None:
        self.chat.members.setdefault(person.user["id"], "member")
        extra: Json = {"reply_to_message": as_told(reply_to.raw)} if reply_to else {}
        if thread is not None:
            extra |= {"message_thread_id": thread, "is_topic_message": True}
        if not self.sees_all and not reply_to and not self._addressed(text):
            self.context.world.put(self.chat, person.user, text=text, **extra)
            return None
        return await self.say(person.user, text, answers=answers, **extra)

    async def press(self, person: Person, label: str, *, answers: int = 1) -> Json:
        return await self.press_button(person.user, label, answers=answers)

    async def edit(self, person: Person, text: str, *, answers: int = 1) -> Shown | None:
        return await self.edit_own(person.user, text, answers=answers)

    async def post_as_channel(self, text: str, *, answers: int = 1) -> Shown | None:
        """A post in a channel, which has no sender."""
        content: Json = {"text": text}
        if entities_of(text):
            content["entities"] = entities_of(text)
        return await self.post({}, answers=answers, about=repr(text), **content)

    async def set_bot(self, person: Person, status: str, *, answers: int = 0) -> None:
        """The person makes the bot a "member", an "administrator", or removes it ("left")."""
        bot = self.context.world.sender
        before = self.chat.members.get(bot["id"], "left")
        self.chat.members[bot["id"]] = status
        content = {
            "chat": self.chat.json(),
            "from": person.user,
            "date": int(time.time()),
            "old_chat_member": member_json(bot, before),
            "new_chat_member": member_json(bot, status),
        }
        await self.happen("my_chat_member", content, answers=answers, about=f"bot {status}")

    async def upgrade(self, person: Person) -> "Group":
        """The group becomes a supergroup with another id; Telegram tells of it in both."""
        world = self.context.world
        new = world.add_chat("supergroup", self.chat.name)
        new.members = dict(self.chat.members)
        self.chat.migrated_to = new.id
        upgraded = Group(self.context, new, sees_all=self.sees_all)
        await self.post(person.user, answers=0, migrate_to_chat_id=new.id)
        await upgraded.post(person.user, answers=0, migrate_from_chat_id=self.chat.id)
        return upgraded

    def _addressed(self, text: str) -> Any:
        name = self.context.world.bot["username"]
        return text.startswith("/") or re.search(rf"@{name}\b", text, re.IGNORECASE)
