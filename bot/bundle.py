"""The texts of one language, each file parsed when a text of it is first asked for."""

import re
from collections.abc import Iterable
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.places.folding import fold_name

_KEY = re.compile(r"^(-?[a-zA-Z][\w-]*)[ \t]*=", re.MULTILINE)
_LEANS_ON = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")


class LazyBundle(FluentBundle):
    """Parsing everything takes a tenth of a start, and most processes show few of the texts.

    `files` are whole `.ftl` files; those that its texts lean on are parsed with it. In a text
    `IN($place)` says that something is there, as `where` has it: "in Boden", "on Gotland".
    """

    def __init__(self, locale: str, files: Iterable[str]) -> None:
        super().__init__([locale], use_isolating=False, functions={"IN": self._in})
        self._unread = {key: file for file in files for key in _KEY.findall(file)}

    def has_message(self, message_id: str) -> bool:
        """Whether there is a text of that key; it can be shown by now."""
        self._read(message_id)
        return super().has_message(message_id)

    def _in(self, place: object) -> Any:
        """A string, which the library takes though its types don't say so.

        The name without dots chooses among the variants, for their keys are plain letters.
        """
        name = str(place)
        pattern = self.get_message("where").value if self.has_message("where") else None
        if pattern is None:
            raise LookupError("where")
        shown, _ = self.format_pattern(pattern, {"place": name, "plain": fold_name(name)})
        return str(shown)

    def _read(self, key: str) -> None:
        file = self._unread.get(key)
        if file is None:
            return
        self._unread = {other: its for other, its in self._unread.items() if its is not file}
        self.add_resource(FluentResource(file))
        for other in _LEANS_ON.findall(file):
            self._read(other)
