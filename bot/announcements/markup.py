"""An announcement's text as a tree of marked text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an element does to the text in it."""

    BOLD = "b"
    ITALIC = "i"
    UNDERLINE = "u"
    STRIKE = "s"
    SPOILER = "tg-spoiler"
    LINK = "a"
    CODE = "code"
    PRE = "pre"
    QUOTE = "blockquote"
    EMOJI = "tg-emoji"


@dataclass(frozen=True, slots=True)
class Element:
    """Marked text. `detail` is a link's address, a program's language in PRE, or "expandable"."""

    kind: Kind
    inside: "tuple[Node, ...]" = ()
    detail: str = ""


Node = str | Element


@dataclass(frozen=True, slots=True)
class Markup:
    """A whole text."""

    nodes: tuple[Node, ...] = ()

    @property
    def shown(self) -> str:
        """The characters that a person sees, as Telegram trims them."""
        return "".join(_characters(self.nodes)).strip()

    @property
    def length(self) -> int:
        """The length as Telegram counts it: UTF-16 units of what is seen."""
        return units(self.shown)


def units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _characters(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        else:
            yield from _characters(node.inside)
