"""An answer as plain characters, for the terminal and wherever else nothing but text is shown."""

from bot.talk.model import Block, BlockKind, Reply
from bot.texts import Texts

_BEFORE = {BlockKind.ITEM: "• "}
_CLOSE = frozenset({BlockKind.ITEM, BlockKind.SOURCE})
"""Kinds that stand without an empty line between them and another of their kind."""


def plain_text(reply: Reply, texts: Texts) -> str:
    """The answer's blocks in its language, without its buttons; paragraphs parted by empty lines.

    An address that a block leads to follows in brackets, unless it is the block's own text.
    """
    parts: list[str] = []
    before: BlockKind | None = None
    for block in reply.blocks:
        if before is not None:
            parts.append("\n" if _close(before, block.kind) else "\n\n")
        parts.append(_shown(block, reply, texts))
        before = block.kind
    return "".join(parts)


def _close(before: BlockKind, kind: BlockKind) -> bool:
    return before is BlockKind.TITLE or (before is kind and kind in _CLOSE)


def _shown(block: Block, reply: Reply, texts: Texts) -> str:
    shown = _BEFORE.get(block.kind, "") + texts.render(block.text, reply.language)
    if block.href is None or block.href in shown:
        return shown
    return f"{shown} ({block.href})"
