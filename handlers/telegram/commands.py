"""The commands, in both languages at once, and what each asks."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.talk import choices
from bot.talk.choices import Verb
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
    _listed("sprak", "language", "language"),
    _listed("hjalp", "help", "help"),
    _listed("om", "about", "about", in_groups=False),
)
_CHOICES = {
    "nya": choices.data(Verb.OPENINGS, 1),
    "openings": choices.data(Verb.OPENINGS, 1),
    "tjanster": choices.data(Verb.SERVICES),
    "services": choices.data(Verb.SERVICES),
    "hjalp": choices.data(Verb.HELP),
    "help": choices.data(Verb.HELP),
    "om": choices.data(Verb.ABOUT),
    "about": choices.data(Verb.ABOUT),
    "kontakt": choices.data(Verb.CONTACT),
    "contact": choices.data(Verb.CONTACT),
    "integritet": choices.data(Verb.PRIVACY),
    "privacy": choices.data(Verb.PRIVACY),
    "glom": choices.data(Verb.FORGET),
    "forget": choices.data(Verb.FORGET),
}
_LANGUAGES = {
    "sv": Language.SV,
    "svenska": Language.SV,
    "swedish": Language.SV,
    "en": Language.EN,
    "engelska": Language.EN,
    "english": Language.EN,
}
_OFFICE = {"kontor": "kontor", "office": "office"}
_LANGUAGE = {"sprak": "byt språk", "language": "change language"}
NAMES = frozenset({*_CHOICES, *_OFFICE, *_LANGUAGE, "start"})
"""Every command that the bot knows, whatever its menu shows."""


async def asked_by_command(command: Command, links: DeepLinks) -> Asked:
    """What the command asks. One that the bot doesn't know is read as words."""
    name, rest = command.name, command.rest
    if name == "start":
        return await links.asked(rest)
    if name in _CHOICES:
        return Asked(choice=_CHOICES[name])
    if name in _OFFICE:
        return Asked(text=rest or _OFFICE[name])
    if name in _LANGUAGE:
        chosen = _LANGUAGES.get(rest.lower())
        if chosen is not None:
            return Asked(choice=choices.language(chosen))
        return Asked(text=_LANGUAGE[name])
    return Asked(text=f"{name} {rest}".strip())
