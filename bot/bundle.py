"""The texts of one language, each file parsed when a text of it is first asked for."""

import re
from collections.abc import Iterable

from fluent.runtime import FluentBundle, FluentResource

_KEY = re.compile(r"^([a-zA-Z][\w-]*)[ \t]*=", re.MULTILINE)


class LazyBundle(FluentBundle):
    """Parsing everything takes a tenth of a start, and most processes show few of the texts.

    `files` are whole `.ftl` files; a text may lean on others of its own file only.
    """

    def __init__(self, locale: str, files: Iterable[str]) -> None:
        super().__init__([locale], use_isolating=False)
        self._unread = {key: file for file in files for key in _KEY.findall(file)}

    def has_message(self, message_id: str) -> bool:
        """Whether there is a text of that key; it is parsed by now."""
        file = self._unread.get(message_id)
        if file is not None:
            self.add_resource(FluentResource(file))
            self._unread = {key: its for key, its in self._unread.items() if its is not file}
        return super().has_message(message_id)
