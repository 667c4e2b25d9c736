"""The commands, in both languages at once, and what each asks."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.talk import choices
from bot.talk.model import Language
from handlers.telegram.deep_links import DeepLinks
from handlers.telegram.updates import Asked, Command


@dataclass(frozen=True, slots=True)
class Listed:
    """A command of the menu: its name by language and the key of its description."""

    names: Mapping[Language, str]
    key: str
    in_groups: bool = True


def _listed(sv: str, en: str, key: str, *, in_groups: bool = True) -> Listed:
    return Listed({Language.SV: sv, Language.EN: en}, f"telegram-command-{key}", in_groups)


MENU = (
    _listed("kontor", "office", "office"),
    _listed("nya", "openings", "openings"),
    _listed("tjanster", "services", "services"),
    _listed("bevaka", "follow", "follow"),
    _listed("mina", "my", "my"),
    _listed("stopp", "stop", "stop"),
    _listed("sprak", "language", "language"),
    _listed("hjalp", "help", "help"),
    _listed("om", "about", "about", in_groups=False),
    _listed("radera", "forget", "forget", in_groups=False),
)
STAFF_MENU = (
    _listed("utskick", "deliveries", "deliveries", in_groups=False),
    _listed("login", "login", "login", in_groups=False),
)
"""Shown and answered in the private chats of staff only."""
MEMBER_MENU = (_listed("meddela", "announce", "announce", in_groups=False),)
"""Shown and answered in chats that members have linked."""
ANNOUNCE = frozenset({"meddela", "announce"})
CANCEL = frozenset({"avbryt", "cancel"})
"""These are answered in members' chats only, the latter only in the middle of something."""
LINKS = frozenset({"koppla", "link"})
"""With a code from the console, these make a private chat one of staff."""
_LANGUAGE = frozenset({"sprak", "language"})
_LANGUAGES = {
    "sv": Language.SV,
    "svenska": Language.SV,
    "swedish": Language.SV,
    "en": Language.EN,
    "engelska": Language.EN,
    "english": Language.EN,
}


async def asked_by_command(command: Command, links: DeepLinks) -> Asked:
    """What the command asks. The core knows its commands; Telegram's own take a payload."""
    if command.name == "start":
        return await links.asked(command.rest)
    chosen = _LANGUAGES.get(command.rest.lower())
    if command.name in _LANGUAGE and chosen is not None:
        return Asked(choice=choices.language(chosen))
    return Asked(text=f"/{command.name} {command.rest}".strip())
