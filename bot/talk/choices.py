"""The data behind a button: "1:<verb>:<args>", at most 64 bytes, read back without trust."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2s

from bot.talk.model import Intent, Language

VERSION = "1"
LIMIT = 64
_ID_LIMIT = 40
_SHORTENED = "~"
BACK = "back"
"""Marks a button that goes back: its answer takes the earlier one's place."""


class Verb(StrEnum):
    """What pressing a button asks for."""

    PLACE = "place"
    PLACES = "places"
    COUNTY = "county"
    REGION = "region"
    NONE_OF_THESE = "none"
    OFFICE = "office"
    SERVICES = "services"
    TOPIC = "topic"
    HOURS = "hours"
    MAP = "map"
    NEAR = "near"
    FOLLOW = "follow"
    UNFOLLOW = "stop"
    FOLLOWED = "mine"
    WISHES = "wishes"
    MY_DATA = "data"
    OPENINGS = "openings"
    OPENINGS_IN = "new"
    CLOSINGS = "closings"
    CONTACT = "contact"
    LANGUAGE = "language"
    HELP = "help"
    ABOUT = "about"
    PRIVACY = "privacy"
    FORGET = "forget"


_VERBS = {verb.value: verb for verb in Verb}


@dataclass(frozen=True, slots=True)
class Press:
    """A button that was pressed: a verb of this version and its arguments, not yet checked."""

    verb: Verb
    args: tuple[str, ...] = ()

    def arg(self, index: int) -> str:
        """The argument, or "" where the button has none there."""
        return self.args[index] if index < len(self.args) else ""

    def number(self, index: int) -> int:
        """The argument as a page number, 0 where it is no number of at most three digits."""
        given = self.arg(index)
        return int(given) if given.isascii() and given.isdigit() and len(given) <= 3 else 0


def data(verb: Verb, *args: str | int) -> str:
    """The data of a button. Raises ValueError where it can't be carried."""
    made = ":".join((VERSION, verb, *map(str, args)))
    if not fits(made):
        raise ValueError(f"a button carries at most {LIMIT} bytes: {made!r}")
    return made


def fits(made: str) -> bool:
    """Whether Telegram carries this data."""
    return len(made.encode(errors="replace")) <= LIMIT


def read(given: str) -> Press | None:
    """What the button asks for; None where it is of another version, or none of the bot's."""
    version, *rest = given.split(":")
    if version != VERSION or not rest or rest[0] not in _VERBS or not fits(given):
        return None
    return Press(_VERBS[rest[0]], tuple(rest[1:]))


def office_arg(office_id: str) -> str:
    """The office's id, or a digest of it where it is too long or would break the data apart."""
    if len(office_id.encode()) <= _ID_LIMIT and not set(":~") & set(office_id):
        return office_id
    return _SHORTENED + blake2s(office_id.encode(), digest_size=9).hexdigest()


def find_office(arg: str, office_ids: Iterable[str]) -> str | None:
    """The id of the office that `office_arg` gave this argument for; None where there is none."""
    if not arg:
        return None
    return next((known for known in office_ids if office_arg(known) == arg), None)


def place(code: str, intent: Intent, locality: str | None = None) -> str:
    """Answers a question about a place: this municipality, and what the person wanted of it.

    The locality is left out where its name does not fit.
    """
    if locality and ":" not in locality:
        whole = f"{VERSION}:{Verb.PLACE}:{code}:{intent}:{locality}"
        if fits(whole):
            return whole
    return data(Verb.PLACE, code, intent)


def language(chosen: Language) -> str:
    """Chooses the language of all answers from now on."""
    return data(Verb.LANGUAGE, chosen)
