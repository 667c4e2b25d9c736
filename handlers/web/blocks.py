"""The blocks of an answer as the page shows them: items with their own sources, in one list."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.talk.model import Block, BlockKind, Language
from bot.texts import Texts

_SCHEMES = ("https://", "http://", "tel:", "mailto:")
_CITED = re.compile(r"(?P<said>.+) \((?P<source>[^()]+)\)")
_LISTED = (BlockKind.ITEM, BlockKind.SOURCE)


@dataclass(frozen=True, slots=True)
class Part:
    """A text, where it leads, and the sources that stand for it alone."""

    text: str
    href: str | None
    sources: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One or more parts of the same kind, in order."""

    kind: BlockKind
    parts: tuple[Part, ...]


def shown_blocks(
    blocks: Iterable[Block], texts: Texts, language: Language
) -> tuple[ShownBlock, ...]:
    """The blocks with their texts rendered; neighbours of a kind are one."""
    shown: list[ShownBlock] = []
    for listed, run in groupby(blocks, key=lambda block: block.kind in _LISTED):
        parts = [(b.kind, _part(b, texts.render(b.text, language))) for b in run]
        shown += _listed(parts) if listed else _neighbours(parts)
    return tuple(shown)


def _part(block: Block, words: str) -> Part:
    href = safe(block.href)
    cited = _CITED.fullmatch(words) if href and block.kind is BlockKind.ITEM else None
    # A whole item as a link is hard to read: the source at its end is what leads somewhere.
    if cited is not None:
        return Part(cited["said"], None, (Part(cited["source"], href),))
    return Part(words, href)


def safe(href: str | None) -> str | None:
    """The address where its scheme can do no harm, else None."""
    return href if href and href.startswith(_SCHEMES) else None


def local(href: str | None) -> str | None:
    """As `safe`; an address on this site is safe too."""
    return href if href and re.match(r"/[^/\\]", href) else safe(href)


def _listed(parts: Sequence[tuple[BlockKind, Part]]) -> list[ShownBlock]:
    first = next((i for i, (kind, _) in enumerate(parts) if kind is BlockKind.ITEM), len(parts))
    before, rest = _neighbours(parts[:first]), parts[first:]
    kinds = [kind for kind, _ in rest]
    for_all_of_them = kinds == sorted(kinds, key=_LISTED.index) and kinds.count(BlockKind.ITEM) > 1
    if not rest or for_all_of_them:
        return before + _neighbours(rest)
    return [*before, ShownBlock(BlockKind.ITEM, tuple(_with_sources(rest)))]


def _with_sources(parts: Iterable[tuple[BlockKind, Part]]) -> list[Part]:
    items: list[Part] = []
    for kind, part in parts:
        if kind is BlockKind.ITEM:
            items.append(part)
        else:
            last = items[-1]
            items[-1] = Part(last.text, last.href, (*last.sources, part))
    return items


def _neighbours(parts: Iterable[tuple[BlockKind, Part]]) -> list[ShownBlock]:
    return [
        ShownBlock(kind, tuple(part for _, part in run))
        for kind, run in groupby(parts, key=lambda pair: pair[0])
    ]
