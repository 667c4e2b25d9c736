"""Commands, in both languages everywhere: "/kontor Boden", "/office@some_bot Boden"."""

import re
from dataclasses import dataclass

from bot.talk.model import Intent
from bot.talk.understanding.tokens import fold

_COMMAND = re.compile(r"\s*/([^\W\d_]+)(?:@\w+)?(?![^\s:,.!?])")


@dataclass(frozen=True, slots=True)
class Command:
    """A command at the start of a text, and where it ends."""

    intent: Intent
    end: int
    about: bool = False


_INTENTS = {
    "start": Intent.START,
    "kontor": Intent.FIND_OFFICE,
    "office": Intent.FIND_OFFICE,
    "hjalp": Intent.HELP,
    "help": Intent.HELP,
    "sprak": Intent.LANGUAGE,
    "language": Intent.LANGUAGE,
    "nya": Intent.LIST_OPENINGS,
    "openings": Intent.LIST_OPENINGS,
    "om": Intent.HELP,
    "about": Intent.HELP,
    "bevaka": Intent.SUBSCRIBE,
    "follow": Intent.SUBSCRIBE,
    "mina": Intent.SUBSCRIPTIONS,
    "my": Intent.SUBSCRIPTIONS,
    "stopp": Intent.UNSUBSCRIBE,
    "stop": Intent.UNSUBSCRIBE,
    "radera": Intent.FORGET,
    "forget": Intent.FORGET,
}


def command_in(text: str) -> Command | None:
    """The command the text starts with; None where there is none that is known."""
    match = _COMMAND.match(text)
    name = fold(match.group(1)) if match else ""
    if not match or name not in _INTENTS:
        return None
    return Command(_INTENTS[name], match.end(), about=name in ("om", "about"))
