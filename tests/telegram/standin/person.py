"""A person who talks to the bot in a private chat."""

import time
from typing import Any

from tests.telegram.standin.methods.chats import member_json
from tests.telegram.standin.methods.context import Context
from tests.telegram.standin.params import Json
from tests.telegram.standin.room import Room
from tests.telegram.standin.shown import Shown

_PHOTO = [{"file_id": "p1", "file_unique_id": "p1", "width": 90, "height": 90}]
_FILE = {"file_id": "f1", "file_unique_id": "f1"}
KINDS: dict[str, Json] = {
    "photo": {"photo": _PHOTO},
    "voice": {"voice": _FILE | {"duration": 3}},
    "sticker": {
        "sticker": _FILE
        | {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
        }
    },
    "contact": {"contact": {"phone_number": "+46700000000", "first_name": "Kim"}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "Vilket?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    },
    "document": {"document": _FILE},
}
"""Messages without words, by kind."""


class Person(Room):
    """One person. Actions wait for the bot's answer; `answers` says how many there will be."""

    def __init__(self, context: Context, user: Json) -> None:
        super().__init__(context, context.world.add_user(user))
        self.user = user

    async def start(self, payload: str = "", *, answers: int = 1) -> Shown | None:
        """Opens the bot, with a deep link's payload where given."""
        return await self.send(f"/start {payload}".strip(), answers=answers)

    async def send(self, text: str, *, answers: int = 1, **extra: Any) -> Shown | None:
        self.chat.started = True
        return await self.say(self.user, text, answers=answers, **extra)

    async def send_kind(self, kind: str, *, answers: int = 1) -> Shown | None:
        """Sends one of KINDS."""
        self.chat.started = True
        return await self.post(self.user, answers=answers, about=kind, **KINDS[kind])

    async def share(self, latitude: float, longitude: float, *, answers: int = 1) -> Shown | None:
        """Shares a position."""
        self.chat.started = True
        position = {"latitude": latitude, "longitude": longitude}
        return await self.post(self.user, answers=answers, about="a position", location=position)

    async def share_venue(
        self, title: str, latitude: float, longitude: float, *, answers: int = 1
    ) -> Shown | None:
        self.chat.started = True
        position = {"latitude": latitude, "longitude": longitude}
        venue = {"location": position, "title": title, "address": "Storgatan 1"}
        return await self.post(
            self.user, answers=answers, about="a venue", venue=venue, location=position
        )

    async def edit(self, text: str, *, answers: int = 1) -> Shown | None:
        """Edits the last message."""
        return await self.edit_own(self.user, text, answers=answers)

    async def press(self, label: str, *, answers: int = 1) -> Json:
        """Presses a button under a message, found by a part of its label."""
        return await self.press_button(self.user, label, answers=answers)

    async def press_forged(self, data: str, *, answers: int = 1) -> Json:
        """Presses a button the bot never made, under its last message."""
        return await self.press_data(self.user, data, self.last.raw, answers=answers)

    async def inline(self, query: str, offset: str = "") -> Json:
        """Asks `@bot query` in some chat; the parameters of the bot's answerInlineQuery."""
        number = str(self.context.world.new_id())
        self.context.inline.add(number)
        content = {"id": number, "from": self.user, "query": query, "offset": offset}
        await self.context.feed.emit("inline_query", content)
        answers = self.context.inline_answers
        await self.until(lambda: number in answers, f"an answer to inline {query!r}")
        return answers[number]

    async def block(self) -> None:
        self.chat.blocked = True
        await self._membership("member", "kicked", answers=0)

    async def unblock(self, *, answers: int = 0) -> None:
        self.chat.blocked = False
        await self._membership("kicked", "member", answers=answers)

    async def _membership(self, before: str, after: str, *, answers: int) -> None:
        bot = self.context.world.sender
        content = {
            "chat": self.chat.json(),
            "from": self.user,
            "date": int(time.time()),
            "old_chat_member": member_json(bot, before),
            "new_chat_member": member_json(bot, after),
        }
        await self.happen("my_chat_member", content, answers=answers, about=after)
