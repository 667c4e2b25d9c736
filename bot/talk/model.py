"""What comes in and what goes out: a conversation as values. Nothing here knows a door."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.announcements.markup import Markup
from bot.offices.when import When
from bot.places.model import How, Outcome, Position


class Language(StrEnum):
    """The languages a person can be answered in."""

    SV = "sv"
    EN = "en"


class Intent(StrEnum):
    """What a person wants."""

    START = "start"
    HELP = "help"
    FIND_OFFICE = "find_office"
    OPENING_DATE = "opening_date"
    HOURS = "hours"
    SERVICES = "services"
    LIST_OPENINGS = "list_openings"
    LIST_CLOSINGS = "list_closings"
    SUBSCRIBE = "subscribe"
    UNSUBSCRIBE = "unsubscribe"
    SUBSCRIPTIONS = "subscriptions"
    LANGUAGE = "language"
    CONTACT = "contact"
    PRIVACY = "privacy"
    FORGET = "forget"
    SMALLTALK = "smalltalk"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a turn is from: the door ("telegram", "web", "terminal"), the chat address there
    ("telegram:123") and the language their client tells of, where it does.

    `reachable`: alerts can be sent to the address. `may_follow`: this person may choose what is
    followed from there, which in a group only its administrators may. `asks` False: what they did
    is no question to be counted; the door only needs to know how to speak to them.
    """

    door: str
    address: str
    client: Language | None = None
    reachable: bool = False
    may_follow: bool = True
    asks: bool = True


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing a person did: exactly one of `text`, `choice` (a button's data) or `position`.

    `day` is the day the answer is to be as of.
    """

    person: Person
    day: date
    text: str | None = None
    choice: str | None = None
    position: Position | None = None


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept of a conversation between turns: codes only, never a word the person wrote."""

    intent: Intent | None = None
    municipality: str | None = None
    office: str | None = None
    locality: str | None = None
    origin: Position | None = None
    """What distances are measured from, rounded to two decimals (about a kilometre)."""
    topic: str | None = None
    """The service or agency asked about, where one was."""
    asked: tuple[str, ...] = ()
    """The municipality codes of the bot's last question, so that "the first" can answer it."""
    more: str | None = None
    """The data of the button that turned to the next page of the last answer, where it had one."""
    language: Language | None = None
    """The last answer's language where the question chose it, so that its buttons keep to it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be shown: its key in `locales/` and the facts it takes. Make it with `text`.

    A fact is a string (shown as it is), a number, a date, a `When` (shown with its preposition:
    "i juni 2023"; the fact NAME_bare has it without, and NAME_weekday with the weekday of an exact
    day: "tisdag 1 december 2026"), a Text of its own, or a tuple of these, joined as a list in
    the language's way. All are hashable.
    """

    key: str
    facts: tuple[tuple[str, object], ...] = ()


def text(key: str, **facts: object) -> Text:
    """The text `key` with these facts."""
    return Text(key, tuple(sorted(facts.items())))


class BlockKind(StrEnum):
    """How a block is shown: a heading, a paragraph, one item of a list, a note, a source, or data
    whose spaces and line breaks are kept.
    """

    TITLE = "title"
    TEXT = "text"
    ITEM = "item"
    NOTE = "note"
    SOURCE = "source"
    DATA = "data"


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of an answer. `href` is an absolute http(s) address the whole block leads to.

    `markup` is the same text as staff marked it, for doors that can show that.
    """

    kind: BlockKind
    text: Text
    href: str | None = None
    markup: Markup | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: a label and either the data that comes back (at most 64 bytes) or an address.

    An address that begins with "/" is on the service's own web site.
    """

    label: Text
    data: str = ""
    href: str | None = None
    asks_position: bool = False
    """Where the door can, this button asks for the person's position instead of sending data."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A position to show on a map, with what it is the position of in its name."""

    position: Position
    name: Text
    address: Text
    is_door: bool
    office_id: str
    municipality_code: str


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """What was understood of the place, for doors that show it as data.

    `word` is what was tried where no place is known by it. It is the person's: never stored.
    """

    outcome: Outcome = Outcome.NONE
    municipalities: tuple[str, ...] = ()
    how: How = How.NONE
    word: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """One office of an answer as data. `distance_km` is None where nothing was measured."""

    id: str
    municipality: str
    status: str
    when: When
    confidence: str | None
    distance_km: int | None
    sources: tuple[tuple[str, When], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer. Doors render `blocks` and `choices` (rows of buttons) in `language`."""

    language: Language
    intent: Intent
    blocks: tuple[Block, ...]
    choices: tuple[tuple[Choice, ...], ...] = ()
    place: PlaceAnswer = PlaceAnswer()
    offices: tuple[OfficeAnswer, ...] = ()
    venue: Venue | None = None
    tells_record: bool = False
    """All that is stored about the person is to be told with it, by who can read it."""
    edits: bool = False
    """The answer to a button that turns pages or goes back: it takes the earlier answer's place."""
