"""A reply as Telegram messages: HTML that is always well formed, and rows of buttons."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bot.announcements.rendering import telegram_html
from bot.talk.model import Block, BlockKind, Choice, Language, Reply
from bot.texts import Texts
from handlers.telegram.markup import MESSAGE_LIMIT, clean, cut, link, shown, units
from handlers.telegram.messages import Keyboard

ASK_POSITION = "tg:position"
"""The data of the button that asks for a position: the door's own, the core never sees it."""

_AROUND = {
    BlockKind.TITLE: ("<b>", "</b>"),
    BlockKind.TEXT: ("", ""),
    BlockKind.ITEM: ("• ", ""),
    BlockKind.NOTE: ("<i>", "</i>"),
    BlockKind.SOURCE: ("", ""),
    BlockKind.DATA: ("<pre>", "</pre>"),
}
_LEADS = {BlockKind.ITEM, BlockKind.SOURCE, BlockKind.TEXT}
_BUTTON_LIMIT = 64


@dataclass(frozen=True, slots=True)
class Rendered:
    """One or more messages in order, each within Telegram's limit; `keyboard` is the last one's."""

    parts: tuple[str, ...]
    keyboard: Keyboard | None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block as HTML with what separates it from the one before, and its length when shown."""

    html: str
    gap: str
    length: int


def render(reply: Reply, texts: Texts, *, most: int = MESSAGE_LIMIT) -> Rendered:
    """The reply as messages of at most `most` UTF-16 units each, split between blocks."""
    pieces = _pieces(reply.blocks, reply.language, texts, most)
    return Rendered(tuple(_split(pieces, most)), keyboard(reply, texts))


def _pieces(
    blocks: Iterable[Block], language: Language, texts: Texts, most: int
) -> Iterator[_Piece]:
    before: BlockKind | None = None
    for block in blocks:
        opening, closing = _AROUND[block.kind]
        bullet = "" if opening.startswith("<") else opening
        gap = "\n" if _close(before, block.kind) else "\n\n"
        if block.markup is not None:
            yield _Piece(telegram_html(block.markup), gap, block.markup.length)
        else:
            said = cut(texts.render(block.text, language), most - units(bullet))
            inner = link(said, block.href) if block.href else shown(said)
            yield _Piece(f"{opening}{inner}{closing}", gap, units(bullet + said))
        before = block.kind


def _close(before: BlockKind | None, kind: BlockKind) -> bool:
    """Whether a block goes on where the one before ended: a list's items, and a source."""
    if kind is BlockKind.SOURCE:
        return before in _LEADS
    return kind is before is BlockKind.ITEM


def _split(pieces: Iterable[_Piece], most: int) -> Iterator[str]:
    html, length = "", 0
    for piece in pieces:
        if html and length + len(piece.gap) + piece.length > most:
            yield html
            html, length = "", 0
        gap = piece.gap if html else ""
        html += gap + piece.html
        length += len(gap) + piece.length
    yield html or "…"


def keyboard(reply: Reply, texts: Texts) -> Keyboard | None:
    """The reply's choices as an inline keyboard; None where it has none."""
    rows = [[_button(c, reply.language, texts) for c in row] for row in reply.choices if row]
    return {"inline_keyboard": rows} if rows else None


def _button(choice: Choice, language: Language, texts: Texts) -> dict[str, Any]:
    label = clean(cut(texts.render(choice.label, language), _BUTTON_LIMIT))
    if choice.href is not None:
        return {"text": label, "url": choice.href}
    data = ASK_POSITION if choice.asks_position else choice.data
    return {"text": label, "callback_data": data}
