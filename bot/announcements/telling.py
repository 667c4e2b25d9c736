"""An announcement as a message to one person, and as a short block of an answer."""

from collections.abc import Iterable, Sequence
from datetime import date

from bot.alerts.model import Scope, Subscription
from bot.alerts.night import swedish_day
from bot.announcements.board import Posted
from bot.announcements.markup import Markup
from bot.announcements.model import Announcement
from bot.announcements.reading import read
from bot.announcements.rendering import plain_text
from bot.offices.model import Register
from bot.places.model import Gazetteer
from bot.talk import choices
from bot.talk.answers.answer import Rows, note, title
from bot.talk.answers.scopes import args
from bot.talk.choices import Verb
from bot.talk.model import Block, BlockKind, Choice, Intent, Language, Reply, text

_WORDS = 60
"""How many characters of what is corrected name it."""
_SHORT = 600
"""How many characters of it an answer shows."""


def message(
    posted: Posted,
    language: Language,
    follows: Sequence[Subscription] = (),
    places: tuple[Register, Gazetteer] | None = None,
) -> Reply:
    """What is sent to one with these subscriptions.

    `places` are what the button to the answer needs; without them there is none.
    """
    rows = _rows(posted, follows, places)
    return Reply(language, Intent.SUBSCRIBE, tuple(_blocks(posted, language)), rows)


def markup_of(announcement: Announcement, language: Language) -> Markup:
    """The text for readers of the language; the Swedish one where there is no other."""
    content = announcement.content
    swedish = language is Language.SV or content.swedish_only or not content.en
    return read(content.sv if swedish else content.en).markup


def short(posted: Posted, language: Language) -> Iterable[Block]:
    """The announcement inside an answer: when it was made, and what it says, cut where long."""
    announcement = posted.announcement
    said = plain_text(markup_of(announcement, language))
    cut = said if len(said) <= _SHORT else f"{said[:_SHORT].rstrip()}…"
    key = "announcement-short-correction" if announcement.corrects else "announcement-short"
    yield note(text(key, date=day_of(announcement), text=cut))
    if _is_foreign(announcement, language):
        yield note(text("announcement-swedish-only"))


def day_of(announcement: Announcement) -> date:
    """The day it began to go out."""
    return swedish_day(announcement.begun_at or announcement.edited_at)


def named(announcement: Announcement, language: Language) -> str:
    """Its first words, by which it can be recognised."""
    words = " ".join(markup_of(announcement, language).shown.split())
    return words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip(' .,;:')}…"


def _blocks(posted: Posted, language: Language) -> Iterable[Block]:
    announcement, wrong = posted.announcement, posted.corrects
    yield title(text("announcement-correction" if wrong else "announcement-heading"))
    if wrong is not None:
        words = named(wrong, language)
        yield note(text("announcement-corrects", date=day_of(wrong), words=words))
    if _is_foreign(announcement, language):
        yield note(text("announcement-swedish-only"))
    markup = markup_of(announcement, language)
    said = text("announcement-text", text=plain_text(markup))
    yield Block(BlockKind.TEXT, said, markup=markup)


def _is_foreign(announcement: Announcement, language: Language) -> bool:
    return language is not Language.SV and announcement.content.swedish_only


def _rows(
    posted: Posted,
    follows: Sequence[Subscription],
    places: tuple[Register, Gazetteer] | None,
) -> Rows:
    answer = _answer(posted, *places) if places else None
    return ((*((answer,) if answer else ()), _stop(posted, follows)),)


def _answer(posted: Posted, register: Register, gazetteer: Gazetteer) -> Choice | None:
    """The button to the answer, where it is about a single office or municipality."""
    audience = posted.announcement.content.audience
    chosen = (audience.municipalities, audience.offices, audience.counties, audience.phases)
    if audience.everyone or sum(map(len, chosen)) != 1:
        return None
    for office in audience.offices:
        if office in register.offices:
            known_as = choices.office_arg(office)
            return Choice(text("button-answer"), choices.data(Verb.OFFICE, known_as))
    for code in audience.municipalities:
        if code in gazetteer.municipalities:
            name = gazetteer.municipalities[code].name
            label = text("button-answer-in", municipality=name)
            return Choice(label, choices.place(code, Intent.FIND_OFFICE))
    return None


def _stop(posted: Posted, follows: Sequence[Subscription]) -> Choice:
    """Ends what brings such messages: the one subscription, or all where all of them do."""
    bringing = [each.scope for each in follows if posted.reach.holds(each.scope)]
    if len(bringing) == 1:
        return Choice(text("button-stop"), _end(bringing[0]))
    if bringing and len(bringing) == len(follows):
        return Choice(text("button-stop-all"), choices.data(Verb.UNFOLLOW, "all"))
    return Choice(text("button-mine"), choices.data(Verb.FOLLOWED, 0))


def _end(scope: Scope) -> str:
    return choices.data(Verb.UNFOLLOW, *args(scope))
