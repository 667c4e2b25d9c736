"""A message of the bot's as a person sees it."""

from dataclasses import dataclass
from typing import Any

from tests.telegram.standin.params import Json


@dataclass(frozen=True)
class Shown:
    """One message as it is now (it changes when the bot edits it)."""

    raw: Json

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        """The text, or a picture's caption; empty for a position."""
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def buttons(self) -> list[list[Json]]:
        """The rows of buttons under the message."""
        rows: list[list[Json]] = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def keyboard(self) -> list[list[Json]]:
        """The rows of keys that take the place of the person's keyboard."""
        rows: list[list[Json]] = self.raw.get("reply_markup", {}).get("keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.buttons + self.keyboard for button in row]

    @property
    def links(self) -> list[str]:
        """The addresses the text leads to."""
        return [e["url"] for e in self._entities if e["type"] == "text_link"]

    @property
    def bold(self) -> list[str]:
        return [self._part(e) for e in self._entities if e["type"] == "bold"]

    @property
    def edited(self) -> bool:
        return "edit_date" in self.raw

    @property
    def replies_to(self) -> int | None:
        replied = self.raw.get("reply_to_message")
        return int(replied["message_id"]) if replied else None

    @property
    def thread(self) -> int | None:
        return self.raw.get("message_thread_id")

    @property
    def venue(self) -> Any:
        return self.raw.get("venue")

    @property
    def position(self) -> Any:
        return self.raw.get("location")

    @property
    def photo(self) -> str | None:
        """The file id of the picture."""
        return self.raw["photo"][-1]["file_id"] if "photo" in self.raw else None

    @property
    def _entities(self) -> list[Json]:
        name = "entities" if "text" in self.raw else "caption_entities"
        return list(self.raw.get(name, []))

    def _part(self, entity: Json) -> str:
        units = self.text.encode("utf-16-le")
        first, last = entity["offset"], entity["offset"] + entity["length"]
        return units[2 * first : 2 * last].decode("utf-16-le")
