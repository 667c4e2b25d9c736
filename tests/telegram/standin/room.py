"""A chat with the bot in it, seen from outside: what is written there and what the bot answers."""

import re
import time
from typing import Any

from tests.telegram.standin.markup import units
from tests.telegram.standin.methods.context import Context, as_told
from tests.telegram.standin.params import Json
from tests.telegram.standin.shown import Shown
from tests.telegram.standin.world import Chat

PATIENCE = 5.0
"""How many seconds a test waits for the bot before it fails."""

_ENTITIES = re.compile(r"(?P<bot_command>(?<!\S)/[a-z0-9_]+(?:@\w+)?)|(?P<mention>(?<!\w)@\w{3,})")


class Room:
    """One chat. Everything a person does waits for `answers` messages sent or edited by the bot."""

    def __init__(self, context: Context, chat: Chat) -> None:
        self.context = context
        self.chat = chat

    @property
    def inbox(self) -> list[Shown]:
        """The bot's messages, oldest first."""
        return [Shown(message) for message in self.chat.from_bot()]

    @property
    def last(self) -> Shown:
        """The message the bot sent or edited last."""
        assert self.chat.journal, f"the bot has written nothing to {self.chat.name}"
        return Shown(self.chat.messages[self.chat.journal[-1]])

    @property
    def actions(self) -> list[str]:
        """What the bot showed itself doing here ("typing")."""
        return [action for chat, action in self.context.actions if chat == self.chat.id]

    async def until(self, seen: Any, missing: str) -> Any:
        """Waits for anything that `seen` can tell of."""
        return await self.context.feed.until(seen, PATIENCE, missing)

    async def happen(self, kind: str, content: Json, *, answers: int, about: str) -> None:
        """Lets Telegram tell the bot of it and waits for the bot's answers."""
        before = len(self.chat.journal)
        await self.context.feed.emit(kind, content)
        if answers:
            wanted = before + answers
            missing = f"{answers} answer(s) to {about} in {self.chat.name}"
            await self.until(lambda: len(self.chat.journal) >= wanted, missing)

    async def say(self, sender: Json, text: str, *, answers: int, **extra: Any) -> Shown | None:
        """A text from the sender; the bot's latest message, None where none is waited for."""
        content: Json = {"text": text} | extra
        entities = entities_of(text)
        if entities:
            content["entities"] = entities
        return await self.post(sender, answers=answers, about=repr(text[:60]), **content)

    async def post(
        self, sender: Json, *, answers: int, about: str = "a message", **content: Any
    ) -> Shown | None:
        """A message of any kind."""
        message = self.context.world.put(self.chat, sender, **content)
        kind = "channel_post" if self.chat.type == "channel" else "message"
        await self.happen(kind, message, answers=answers, about=about)
        return self.last if answers else None

    async def edit_own(self, sender: Json, text: str, *, answers: int) -> Shown | None:
        """The sender's last text becomes another one."""
        own = [
            m
            for m in self.chat.messages.values()
            if m.get("from", {}).get("id") == sender["id"] and "text" in m
        ]
        assert own, "there is nothing to edit"
        own[-1] |= {"text": text, "edit_date": int(time.time())}
        own[-1]["entities"] = entities_of(text)
        await self.happen("edited_message", own[-1], answers=answers, about=f"edit to {text!r}")
        return self.last if answers else None

    def button(self, label: str) -> tuple[Json, Json]:
        """The newest message with such a button, and the button."""
        for shown in reversed(self.inbox):
            for row in shown.buttons:
                for button in row:
                    if label.lower() in button["text"].lower():
                        return shown.raw, button
        labels = self.last.labels if self.chat.journal else []
        raise AssertionError(f"no button {label!r}; the last message has {labels}")

    async def press_button(self, sender: Json, label: str, *, answers: int) -> Json:
        message, button = self.button(label)
        assert "callback_data" in button, f"{label!r} is a link to {button.get('url')}"
        return await self.press_data(sender, button["callback_data"], message, answers=answers)

    async def press_data(self, sender: Json, data: str, message: Json, *, answers: int) -> Json:
        """A button with this data pressed; the parameters of the bot's answerCallbackQuery."""
        query = str(self.context.world.new_id())
        content: Json = {
            "id": query,
            "from": sender,
            "message": dict(as_told(message)),
            "chat_instance": "1",
            "data": data,
        }
        self.context.callbacks[query] = content
        await self.happen("callback_query", content, answers=answers, about=f"button {data!r}")
        answered = self.context.callback_answers
        await self.until(lambda: query in answered, f"an answer to the callback {data!r}")
        return answered[query]


def entities_of(text: str) -> list[Json]:
    """Commands and mentions as Telegram marks them, in UTF-16 units."""
    return [
        {
            "type": str(found.lastgroup),
            "offset": units(text[: found.start()]),
            "length": units(found.group()),
        }
        for found in _ENTITIES.finditer(text)
    ]
