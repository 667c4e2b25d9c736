"""Commands, in both languages everywhere: "/kontor Boden", "/office@some_bot Boden"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.talk.model import Intent, Language
from bot.talk.understanding.tokens import fold

_COMMAND = re.compile(r"\s*/([^\W\d_]+)(?:@\w+)?(?![^\s:,.!?])")
_LIKE_ONE = re.compile(r"\s*/[^\W\d_]\S*")


@dataclass(frozen=True, slots=True)
class Command:
    """A command at the start of a text, where it ends, and the language it is a word of.

    `language` is None for a command that is the same in both.
    """

    intent: Intent
    end: int
    language: Language | None = None
    about: bool = False


_IN_BOTH = {"start": Intent.START, "stop": Intent.UNSUBSCRIBE}
_SWEDISH = {
    "kontor": Intent.FIND_OFFICE,
    "hjalp": Intent.HELP,
    "sprak": Intent.LANGUAGE,
    "nya": Intent.LIST_OPENINGS,
    "tjanster": Intent.SERVICES,
    "kontakt": Intent.CONTACT,
    "integritet": Intent.PRIVACY,
    "om": Intent.HELP,
    "bevaka": Intent.SUBSCRIBE,
    "mina": Intent.SUBSCRIPTIONS,
    "stopp": Intent.UNSUBSCRIBE,
    "radera": Intent.FORGET,
    "glom": Intent.FORGET,
}
_ENGLISH = {
    "office": Intent.FIND_OFFICE,
    "help": Intent.HELP,
    "language": Intent.LANGUAGE,
    "openings": Intent.LIST_OPENINGS,
    "services": Intent.SERVICES,
    "contact": Intent.CONTACT,
    "privacy": Intent.PRIVACY,
    "about": Intent.HELP,
    "follow": Intent.SUBSCRIBE,
    "my": Intent.SUBSCRIPTIONS,
    "forget": Intent.FORGET,
}
_COMMANDS: Mapping[str, tuple[Intent, Language | None]] = {
    **{name: (intent, None) for name, intent in _IN_BOTH.items()},
    **{name: (intent, Language.SV) for name, intent in _SWEDISH.items()},
    **{name: (intent, Language.EN) for name, intent in _ENGLISH.items()},
}
NAMES = frozenset(_COMMANDS)
"""Every command, without its slash and in plain letters."""


def command_in(text: str) -> Command | None:
    """The command the text starts with; None where there is none that is known."""
    match = _COMMAND.match(text)
    name = fold(match.group(1)) if match else ""
    if not match or name not in _COMMANDS:
        return None
    intent, language = _COMMANDS[name]
    return Command(intent, match.end(), language, about=name in {"om", "about"})


def strange_command_in(text: str) -> int | None:
    """Where the command ends that the text starts with and that is not known; None without one."""
    match = _LIKE_ONE.match(text)
    return match.end() if match and command_in(text) is None else None
