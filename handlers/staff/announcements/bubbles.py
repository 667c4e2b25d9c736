"""An announcement as its recipients see it in Telegram."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from markupsafe import Markup as SafeMarkup

from bot.alerts.model import Subscription
from bot.announcements.audience import reach_of
from bot.announcements.board import Posted
from bot.announcements.checks import LONGEST, checked
from bot.announcements.model import Announcement, Content, State, Who
from bot.announcements.problems import Field
from bot.announcements.rendering import web_html
from bot.announcements.telling import message
from bot.announcements.wording import scopes_of
from bot.talk.model import Block, BlockKind, Choice, Language, Text
from handlers.staff.announcements.draft_form import placed
from handlers.staff.announcements.parts import Parts

_FIRST_WORDS = 90
_NOBODY, _EPOCH = Who("", ""), datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Bubble:
    """The message to those who are answered in `language`; `written_in` is the text's own.

    `length` counts as Telegram does, of at most `most`. `problems` are those of its text.
    """

    language: Language
    written_in: Language
    heading: Text
    notes: tuple[Text, ...]
    body: SafeMarkup
    buttons: tuple[Text, ...]
    length: int
    most: int
    problems: tuple[Text, ...]


async def bubbles_of(
    parts: Parts, content: Content, corrects: int | None = None
) -> tuple[Bubble, Bubble]:
    """In Swedish and in English, as the core makes the messages."""
    register = await parts.register()
    wrong = await parts.announcements.announcement(corrects) if corrects else None
    reach = reach_of(content.audience, register, parts.gazetteer)
    draft = _unsaved(content, corrects)
    # One who follows just what it is about: whom it typically reaches.
    follows = [Subscription(scope) for scope in scopes_of(content.audience)[:1]]
    replies = {
        language: message(
            Posted(draft, reach, wrong), language, follows, (register, parts.gazetteer)
        )
        for language in Language
    }
    sv, en = (
        _bubble(content, language, replies[language].blocks, replies[language].choices)
        for language in (Language.SV, Language.EN)
    )
    return sv, en


def first_words(content: Content, language: Language) -> str:
    """How the text begins, in this language where it is written in it; "" where nothing is."""
    source = content.en if language is Language.EN and content.en else content.sv
    words = " ".join(checked(source, Field.SV).markup.shown.split())
    return words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"


def _bubble(
    content: Content, language: Language, blocks: Sequence[Block], rows: Sequence[Sequence[Choice]]
) -> Bubble:
    in_swedish = language is Language.SV or content.swedish_only
    source, field = (content.sv, Field.SV) if in_swedish else (content.en, Field.EN)
    reading = checked(source, field)
    # A link of the preview must not take the person away from what they write.
    body = web_html(reading.markup).replace("<a href=", '<a target="_blank" href=')
    return Bubble(
        language=language,
        written_in=Language.SV if in_swedish else Language.EN,
        heading=blocks[0].text,
        notes=tuple(block.text for block in blocks if block.kind is BlockKind.NOTE),
        body=SafeMarkup(body),  # noqa: S704 - the core's renderer escapes and knows no script
        buttons=tuple(choice.label for row in rows for choice in row),
        length=reading.markup.length,
        most=LONGEST,
        problems=tuple(map(placed, reading.problems)) if source.strip() else (),
    )


def _unsaved(content: Content, corrects: int | None) -> Announcement:
    return Announcement(
        0, 0, State.DRAFT, content, _NOBODY, _NOBODY, _EPOCH, _EPOCH, corrects=corrects
    )
