"""Whatever a reply holds, Telegram takes it: well formed, within the limits, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from bot.talk.model import Block, BlockKind
from handlers.telegram.markup import clean, cut, units
from handlers.telegram.rendering import render
from tests.telegram.fakes import answer, words
from tests.telegram.service import texts
from tests.telegram.standin.markup import parse

_SAID = st.text(alphabet=st.characters(blacklist_categories=()), min_size=1, max_size=60)
_BLOCKS = st.lists(
    st.builds(
        Block,
        st.sampled_from(BlockKind),
        _SAID.map(words),
        st.none() | st.just("https://a.se/?x=1&y=<\"'>"),
    ),
    min_size=1,
    max_size=8,
)


@given(_BLOCKS, st.integers(80, 400))
def test_every_part_is_well_formed_and_within_the_limit(blocks: list[Block], most: int) -> None:
    for part in render(answer(*blocks), texts(), most=most).parts:
        assert units(parse(part, "HTML").text) <= most


@given(_BLOCKS)
def test_nothing_said_is_lost(blocks: list[Block]) -> None:
    rendered = render(answer(*blocks), texts())
    shown = "".join(parse(part, "HTML").text for part in rendered.parts)
    for block in blocks:
        assert clean(texts().render(block.text, answer("").language)) in shown


@given(st.text(alphabet=st.characters(blacklist_categories=())), st.integers(2, 40))
def test_cut_text_fits_and_begins_as_the_text(text: str, most: int) -> None:
    shown = cut(text, most)
    assert units(shown) <= most
    assert shown == text or clean(text).startswith(clean(shown.removesuffix("…")))


def test_blocks_look_like_what_they_are() -> None:
    reply = answer(
        Block(BlockKind.TITLE, words("Boden & Åre")),
        Block(BlockKind.ITEM, words("one")),
        Block(BlockKind.ITEM, words("two")),
        Block(BlockKind.SOURCE, words("them")),
        Block(BlockKind.NOTE, words("old")),
        Block(BlockKind.SOURCE, words("SSC"), "https://a.se/?x=1&y=2"),
    )
    (part,) = render(reply, texts()).parts
    assert part == (
        "<b>Boden &amp; Åre</b>\n\n• one\n• two\nthem\n\n<i>old</i>\n\n"
        '<a href="https://a.se/?x=1&amp;y=2">SSC</a>'
    )


def test_a_block_longer_than_a_message_is_cut() -> None:
    (part,) = render(answer(Block(BlockKind.ITEM, words("🏠" * 300))), texts(), most=400).parts
    assert part.startswith("• 🏠")
    assert part.endswith("…")
    assert 398 <= units(part) <= 400


def test_messages_part_between_blocks() -> None:
    parts = render(answer("a" * 300, "b" * 98, "c" * 200), texts(), most=400).parts
    assert parts == ("a" * 300 + "\n\n" + "b" * 98, "c" * 200)
