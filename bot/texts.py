"""Texts from `locales/`, rendered in one of the languages with their facts."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from importlib import resources

import structlog
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle

from bot.bundle import LazyBundle
from bot.clock import SWEDEN
from bot.offices.when import Precision, When
from bot.talk.model import Language, Text, text
from bot.talk.readers import FACT, ONE

_BABEL = {Language.SV: "sv_SE", Language.EN: "en_GB"}
_PHRASE = {
    Precision.DAY: "when-day",
    Precision.MONTH: "when-month",
    Precision.QUARTER: "when-quarter",
    Precision.YEAR: "when-year",
    Precision.UNKNOWN: "when-unknown",
}
_CACHED = 8192


class MissingTextError(LookupError):
    """A key or an argument that the locale files don't have."""


class Texts:
    """All texts in all languages.

    `strict` raises MissingTextError on a missing key or argument (tests); otherwise it is logged
    and the key is shown, so that a slip in a text never costs a person the answer.
    """

    def __init__(self, bundles: dict[Language, FluentBundle], *, strict: bool = False) -> None:
        self._bundles = bundles
        self._strict = strict
        self._log = structlog.get_logger()
        self._cached = lru_cache(_CACHED)(self._render)

    @classmethod
    def load(cls, *, strict: bool = False) -> "Texts":
        """Reads `locales/<language>/*.ftl`."""
        return cls({language: _bundle(language) for language in Language}, strict=strict)

    def render(self, item: Text, language: Language) -> str:
        """The text as plain characters; doors escape it for their own markup."""
        return self._cached(item, language)

    def say(self, key: str, language: Language, **facts: object) -> str:
        """`render` for a text made on the spot."""
        return self._cached(text(key, **facts), language)

    def knows(self, key: str) -> bool:
        """Whether there is such a text in every language."""
        return all(bundle.has_message(key) for bundle in self._bundles.values())

    def _render(self, item: Text, language: Language) -> str:
        bundle = self._bundles[language]
        if not bundle.has_message(item.key):
            return self._missing(item.key, language, "no such key")
        pattern = bundle.get_message(item.key).value
        if pattern is None:
            return self._missing(item.key, language, "has no value")
        facts = {FACT: ONE, **dict(self._facts(item.facts, language))}
        shown, errors = bundle.format_pattern(pattern, facts)
        if errors:
            return self._missing(item.key, language, "; ".join(map(str, errors)), str(shown))
        return str(shown)

    def _facts(
        self, facts: Iterable[tuple[str, object]], language: Language
    ) -> Iterable[tuple[str, object]]:
        for name, fact in facts:
            yield name, self._shown(fact, language)
            if isinstance(fact, When):
                yield f"{name}_bare", _bare(fact, language, self)
                yield f"{name}_weekday", _with_weekday(fact, language, self)

    def _shown(self, fact: object, language: Language) -> object:
        if isinstance(fact, Text):
            return self._cached(fact, language)
        if isinstance(fact, When):
            phrase = text(_PHRASE[fact.precision], date=_bare(fact, language, self))
            return self._cached(phrase, language)
        if isinstance(fact, datetime):
            local = fact.astimezone(SWEDEN)
            return f"{_written(local.date(), 'd MMMM y', language)} {local:%H:%M}"
        if isinstance(fact, date):
            return _written(fact, "d MMMM y", language)
        if isinstance(fact, tuple):
            return format_list(
                [str(self._shown(f, language)) for f in fact], locale=_BABEL[language]
            )
        return fact

    def _missing(self, key: str, language: Language, why: str, shown: str | None = None) -> str:
        if self._strict:
            raise MissingTextError(f"{key} in {language}: {why}")
        self._log.error("text_missing", key=key, language=str(language), why=why)
        return shown if shown is not None else key


def _bare(when: When, language: Language, texts: Texts) -> str:
    if when.first is None:
        return texts.say("when-unknown-bare", language)
    if when.precision is Precision.QUARTER:
        quarter = (when.first.month + 2) // 3
        return texts.say("when-quarter-bare", language, quarter=quarter, year=str(when.first.year))
    pattern = {Precision.DAY: "d MMMM y", Precision.MONTH: "MMMM y", Precision.YEAR: "y"}
    return _written(when.first, pattern[when.precision], language)


def _with_weekday(when: When, language: Language, texts: Texts) -> str:
    if when.first is None or when.precision is not Precision.DAY:
        return _bare(when, language, texts)
    return _written(when.first, "EEEE d MMMM y", language)


@lru_cache(_CACHED)
def _written(day: date, pattern: str, language: Language) -> str:
    return format_date(day, pattern, locale=_BABEL[language])


def number(value: float, language: Language) -> str:
    """A number as the language writes it ("1 234,5")."""
    return format_decimal(value, locale=_BABEL[language])


def _bundle(language: Language) -> LazyBundle:
    folder = resources.files("locales") / str(language)
    files = sorted(folder.iterdir(), key=lambda f: f.name)
    texts = [file.read_text(encoding="utf-8") for file in files if file.name.endswith(".ftl")]
    return LazyBundle(_BABEL[language].replace("_", "-"), texts)
