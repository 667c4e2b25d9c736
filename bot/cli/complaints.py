"""What was given on the command line, checked; a fault is one clear sentence and exit code 2."""

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NoReturn

from bot.errors import SettingError
from bot.settings import Settings, load_settings
from bot.talk.model import Language
from bot.texts import Texts

WRONG_USE = 2
_LANGUAGES = frozenset(language.value for language in Language)


def spoken(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language of the command line's own words: --lang's, else that of the environment."""
    for word, after in zip(arguments, [*arguments, ""][1:], strict=True):
        if word.partition("=")[0] == "--lang":
            asked = word.partition("=")[2] or after
            if asked in _LANGUAGES:
                return Language(asked)
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    place = next((environment[name] for name in names if environment.get(name)), "")
    return Language.SV if place.lower().startswith("sv") else Language.EN


class Complaints:
    """Checks values and tells in the person's language what is wrong with them."""

    def __init__(self, texts: Texts, language: Language) -> None:
        self._texts = texts
        self._language = language

    def say(self, key: str, **facts: object) -> str:
        """The text `key` in the person's language."""
        return self._texts.say(key, self._language, **facts)

    def stop(self, key: str, **facts: object) -> NoReturn:
        """Writes the sentence to standard error and stops with exit code 2."""
        print(self.say(key, **facts), file=sys.stderr)  # noqa: T201
        sys.exit(WRONG_USE)

    def language(self, value: str | None) -> Language | None:
        if value is None:
            return None
        if value not in _LANGUAGES:
            self.stop("cli-bad-language", value=value)
        return Language(value)

    def day(self, value: str | None) -> date | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            return self.stop("cli-bad-date", value=value)

    def settings(self, **given: object) -> Settings:
        """The settings with those given here; stops where one can't be used."""
        try:
            return load_settings(**given)
        except SettingError as error:
            return self.stop("cli-bad-setting", details=str(error))
