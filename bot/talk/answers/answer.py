"""What an answer is made of before it becomes a reply."""

from dataclasses import dataclass, field

from bot.alerts.model import Subscription
from bot.talk.model import (
    Block,
    BlockKind,
    Choice,
    Intent,
    Memory,
    OfficeAnswer,
    PlaceAnswer,
    Text,
    Venue,
)

Rows = tuple[tuple[Choice, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer's parts, and what is to be remembered of it.

    `follows` is what the person follows from now on, None where that stays as it was. `forgets`
    erases everything about the person; with `tells_record` all that is stored of them is told.
    """

    intent: Intent
    blocks: tuple[Block, ...]
    memory: Memory
    choices: Rows = ()
    place: PlaceAnswer = field(default_factory=PlaceAnswer)
    offices: tuple[OfficeAnswer, ...] = ()
    venue: Venue | None = None
    edits: bool = False
    follows: tuple[Subscription, ...] | None = None
    forgets: bool = False
    tells_record: bool = False


def title(shown: Text) -> Block:
    return Block(BlockKind.TITLE, shown)


def paragraph(shown: Text, href: str | None = None) -> Block:
    return Block(BlockKind.TEXT, shown, href)


def item(shown: Text, href: str | None = None) -> Block:
    return Block(BlockKind.ITEM, shown, href)


def note(shown: Text, href: str | None = None) -> Block:
    return Block(BlockKind.NOTE, shown, href)


def data(shown: Text) -> Block:
    return Block(BlockKind.DATA, shown)


def source(shown: Text, href: str) -> Block:
    return Block(BlockKind.SOURCE, shown, href)
