"""Telegram's HTML, read strictly: its own tags only, closed in order, everything else escaped."""

import re
from dataclasses import dataclass, field
from typing import Any

from tests.telegram.standin.errors import ApiError, bad_request

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}
_ATTRIBUTES = {
    "a": re.compile(r' href="([^"<>]*)"'),
    "span": re.compile(r' class="tg-spoiler"()'),
    "code": re.compile(r'(?: class="language-([^"<>]+)")?'),
    "blockquote": re.compile(r"(?: expandable)?()"),
    "tg-emoji": re.compile(r' emoji-id="(\d+)"'),
}
_PIECE = re.compile(
    r"<(?P<close>/)?(?P<tag>[a-zA-Z][\w-]*)(?P<attributes>[^<>]*)>"
    r"|&(?P<entity>lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});"
    r"|(?P<bad>[<>&])"
)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


@dataclass
class Parsed:
    """The text a person sees and its entities, with offsets and lengths in UTF-16 units."""

    text: str = ""
    entities: list[dict[str, Any]] = field(default_factory=list)


def units(text: str) -> int:
    """The length in UTF-16 units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse(text: str, mode: str) -> Parsed:
    if not mode:
        return Parsed(text.strip())
    if mode.lower() != "html":
        raise bad_request("unsupported parse_mode: the stand-in reads HTML only")
    return _Reader(text).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._parsed = Parsed()
        self._open: list[tuple[str, dict[str, Any]]] = []

    def read(self) -> Parsed:
        at = 0
        for piece in _PIECE.finditer(self._source):
            self._parsed.text += self._source[at : piece.start()]
            at = piece.end()
            self._take(piece)
        self._parsed.text += self._source[at:]
        if self._open:
            raise _refused(f"can't find end tag corresponding to start tag {self._open[-1][0]}")
        return self._parsed

    def _take(self, piece: re.Match[str]) -> None:
        if piece["bad"]:
            raise _refused(f"unescaped {piece['bad']} at offset {piece.start()}")
        if piece["entity"]:
            self._parsed.text += _character(piece["entity"])
        elif piece["close"]:
            self._end(piece["tag"].lower(), piece["attributes"])
        else:
            self._start(piece["tag"].lower(), piece["attributes"])

    def _start(self, tag: str, attributes: str) -> None:
        if tag not in _KINDS:
            raise _refused(f'Unsupported start tag "{tag}"')
        pattern = _ATTRIBUTES.get(tag)
        found = pattern.fullmatch(attributes) if pattern else None
        if (pattern and found is None) or (pattern is None and attributes):
            raise _refused(f'Unsupported attributes of tag "{tag}":{attributes}')
        entity: dict[str, Any] = {"type": _KINDS[tag], "offset": units(self._parsed.text)}
        if tag == "a" and found:
            entity["url"] = found[1].replace("&amp;", "&")
        self._open.append((tag, entity))

    def _end(self, tag: str, attributes: str) -> None:
        if attributes.strip() or not self._open or self._open[-1][0] != tag:
            raise _refused(f'Unmatched end tag "{tag}"')
        entity = self._open.pop()[1]
        entity["length"] = units(self._parsed.text) - entity["offset"]
        if entity["length"]:
            self._parsed.entities.append(entity)


def _character(entity: str) -> str:
    if entity in _NAMED:
        return _NAMED[entity]
    number = int(entity[1:].replace("x", "0x"), 16 if entity[1] == "x" else 10)
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        raise _refused(f"invalid character &{entity};")
    return chr(number)


def _refused(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
