"""An announcement as its recipients see it in Telegram."""

from dataclasses import dataclass

from markupsafe import Markup as SafeMarkup

from bot.announcements.checks import LONGEST, checked
from bot.announcements.model import Content
from bot.announcements.problems import Field
from bot.announcements.rendering import plain_text, web_html
from bot.talk.model import Language, Text
from handlers.staff.announcements.draft_form import placed

_FIRST_WORDS = 90


@dataclass(frozen=True, slots=True)
class Bubble:
    """The message to those who are answered in `language`; `written_in` is the text's own.

    `length` counts as Telegram does, of at most `most`.
    """

    language: Language
    written_in: Language
    body: SafeMarkup
    length: int
    most: int
    problems: tuple[Text, ...]

    @property
    def explains(self) -> bool:
        """Whether it says that the text is in Swedish only."""
        return self.written_in is not self.language


def bubbles_of(content: Content) -> tuple[Bubble, Bubble]:
    """In Swedish and in English."""
    return _bubble(content, Language.SV), _bubble(content, Language.EN)


def first_words(content: Content, language: Language) -> str:
    """How the text begins, in this language where it is written in it; "" where nothing is."""
    source = content.en if language is Language.EN and content.en else content.sv
    words = " ".join(plain_text(checked(source, Field.SV).markup).split())
    return words if len(words) <= _FIRST_WORDS else f"{words[:_FIRST_WORDS].rstrip()}…"


def _bubble(content: Content, language: Language) -> Bubble:
    in_swedish = language is Language.SV or content.swedish_only
    source, field = (content.sv, Field.SV) if in_swedish else (content.en, Field.EN)
    reading = checked(source, field)
    problems = reading.problems if source.strip() else ()
    # A link of the preview must not take the person away from what they write.
    body = web_html(reading.markup).replace("<a href=", '<a target="_blank" href=')
    return Bubble(
        language=language,
        written_in=Language.SV if in_swedish else Language.EN,
        body=SafeMarkup(body),  # noqa: S704 - the core's renderer escapes and knows no script
        length=reading.markup.length,
        most=LONGEST,
        problems=tuple(map(placed, problems)),
    )
