"""What was understood of a text, as a value."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.offices.model import Agency
from bot.talk.model import Intent, Language


class Smalltalk(StrEnum):
    """What a text without an errand is."""

    THANKS = "thanks"
    GREETING = "greeting"
    BYE = "bye"
    HOW_ARE_YOU = "how_are_you"
    WHO_ARE_YOU = "who_are_you"
    INSULT = "insult"
    PRAISE = "praise"
    YES = "yes"
    NO = "no"
    EMOJI = "emoji"
    NONSENSE = "nonsense"


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days from `first` to `last`, both included ("next week", "i sommar")."""

    first: date
    last: date


NONE_OF_THEM = 0
LAST_OF_THEM = -1


@dataclass(frozen=True, slots=True)
class Understood:
    """What a person wants, read from the words alone; no place has been looked for yet.

    UNKNOWN means that no word tells what is wanted: with a place it is a question for its offices,
    without one `smalltalk` may still say what the text was. `taken` are the spans (start, end) of
    the text that are certainly no place. `language` is that of the words, None where they don't
    tell; `certainty` is 0 to 1. `day` is the day asked about, `year` one that is named.
    `topic` is a key of the services, `agencies` those named. `change` is the language asked for.
    `ordinal` answers the bot's last question: 1 is the first choice, LAST_OF_THEM, NONE_OF_THEM.
    `about` asks who runs the bot and where its facts are from; the intent is then HELP. `command`
    is the language that a command is a word of; `strange` tells of a command that is none of the
    bot's, of which nothing else is read.
    `more` asks for the next page and for nothing else. `unread`: there are words that tell nothing
    and are not common, such as a place that nobody knows. `several` asks about offices as such,
    rather than about one or those near.
    """

    intent: Intent
    taken: tuple[tuple[int, int], ...] = ()
    language: Language | None = None
    certainty: float = 0.0
    day: date | DaySpan | None = None
    year: DaySpan | None = None
    topic: str | None = None
    agencies: tuple[Agency, ...] = ()
    smalltalk: Smalltalk | None = None
    change: Language | None = None
    ordinal: int | None = None
    about: bool = False
    command: Language | None = None
    strange: bool = False
    more: bool = False
    unread: bool = False
    several: bool = False
