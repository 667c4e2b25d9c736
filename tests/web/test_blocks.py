"""Which source is shown with which statement."""

from bot.talk.model import Block, BlockKind, Language
from handlers.web.blocks import Part, ShownBlock, shown_blocks
from tests.web.talking import said, strict_texts

KINDS = {"h": BlockKind.TITLE, "t": BlockKind.TEXT, "i": BlockKind.ITEM, "s": BlockKind.SOURCE}


def shown(written: str) -> str:
    """Blocks written as letters ("h i1 s1"), shown as "h, i(1[s1])"."""
    blocks = tuple(Block(KINDS[word[0]], said(word)) for word in written.split())
    return ", ".join(map(_told, shown_blocks(blocks, strict_texts(), Language.SV)))


def _told(block: ShownBlock) -> str:
    return f"{block.kind}({' '.join(map(_part, block.parts))})"


def _part(part: Part) -> str:
    sources = "+".join(source.text for source in part.sources)
    return f"{part.text}[{sources}]" if sources else part.text


def test_a_source_after_each_item_stands_with_it() -> None:
    assert shown("h i1 s1 i2 s2 s3") == "title(h), item(i1[s1] i2[s2+s3])"


def test_sources_after_several_items_stand_for_all_of_them() -> None:
    assert shown("i1 i2 s1 s2") == "item(i1 i2), source(s1 s2)"


def test_the_source_of_a_text_before_items_stays_with_the_text() -> None:
    assert shown("t1 s1 i1 s2 i2") == "text(t1), source(s1), item(i1[s2] i2)"


def test_a_lone_item_keeps_its_source() -> None:
    assert shown("i1 s1 t1") == "item(i1[s1]), text(t1)"


def test_sources_alone() -> None:
    assert shown("t1 s1 t2 s2") == "text(t1), source(s1), text(t2), source(s2)"


def test_an_item_that_cites_its_source_at_the_end_links_the_source_alone() -> None:
    words = "Boden: öppnade 2023 (osäker uppgift) (NSD, 2023)"
    cited = Block(BlockKind.ITEM, said(words), "https://nsd.se/boden")
    plain = Block(BlockKind.ITEM, said("Ring (gratis)"))
    (listed,) = shown_blocks((cited, plain), strict_texts(), Language.SV)

    source = Part("NSD, 2023", "https://nsd.se/boden")
    assert listed.parts == (
        Part("Boden: öppnade 2023 (osäker uppgift)", None, (source,)),
        Part("Ring (gratis)", None),
    )
