"""Every text a person reads is in `locales/`, in both languages, and every text there is used."""

import re
from fnmatch import fnmatchcase

import pytest

from bot.talk.model import Language
from bot.talk.readers import FACT
from tests.guards import ftl, sources

LANGUAGES = [str(language) for language in Language]
WHAT_PEOPLE_WRITE = ("bot/talk/understanding/", "bot/places/", "handlers/telegram/commands.py")
"""Words that people write and the bot reads: never shown."""
_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+")
_MADE_KEY = re.compile(r"[a-z][a-z0-9]*-[a-z0-9*-]+")
_SENTENCE = re.compile(r"^[A-ZÅÄÖ][\w’',–-]+( [\w’',–-]+)+([.!?:]|$| )")
"""Two words or more that begin as a sentence does."""
_SWEDISH = re.compile(r"[åäöÅÄÖ]")
_DATE_PATTERN = re.compile(r"[EdMy ]+")


def test_there_are_texts_and_code_to_check():
    assert len(ftl.messages("sv")) > 100
    assert len(sources.calls()) > 50
    assert len(sources.literals()) > 500


def test_both_languages_have_the_same_texts_in_the_same_files():
    swedish, english = ftl.messages("sv"), ftl.messages("en")
    assert {k: m.file for k, m in swedish.items()} == {k: m.file for k, m in english.items()}


def test_both_languages_take_the_same_facts():
    swedish, english = ftl.messages("sv"), ftl.messages("en")
    differ = {key for key in swedish if swedish[key].facts - {FACT} != english[key].facts - {FACT}}
    assert not differ


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_hold_no_markup(language):
    for file in (ftl.LOCALES / language).glob("*.ftl"):
        assert not re.search(r"</?[a-z]+[ >/]|&[a-z]+;", file.read_text(encoding="utf-8"))


def test_every_key_in_the_code_exists():
    missing = [
        (call.file, call.line, key)
        for call in sources.calls()
        for key in call.keys
        if not any(fnmatchcase(known, key) for known in ftl.messages("sv"))
    ]
    assert not missing


def test_every_key_in_a_table_of_the_conversation_exists():
    known = ftl.messages("sv")
    families = {key.partition("-")[0] for key in known}
    talk = [each for each in sources.literals() if each.file.startswith("bot/talk/")]
    keys = [each for each in talk if each.shown and _KEY.fullmatch(each.value)]
    missing = [
        each
        for each in keys
        if each.value.partition("-")[0] in families and each.value not in known
    ]
    assert keys
    assert not missing


def test_every_text_is_used():
    whole = {each.value for each in sources.literals()} | sources.words_in_templates()
    patterns = [made for made in sources.patterns() if _MADE_KEY.fullmatch(made)]
    leant_on = {key for m in ftl.messages("sv").values() for key in m.leans_on}
    unused = {
        key
        for key in ftl.messages("sv")
        if key not in whole | leant_on and not any(fnmatchcase(key, p) for p in patterns)
    }
    assert not unused


def test_no_text_for_people_is_written_in_the_code():
    shown = [
        each
        for each in sources.literals()
        if each.shown and not each.file.startswith((*WHAT_PEOPLE_WRITE, "data/"))
    ]
    assert shown
    hard_coded = [each for each in shown if _is_text(each.value)]
    assert not hard_coded


def _is_text(value: str) -> bool:
    if _DATE_PATTERN.fullmatch(value):
        return False
    return bool(_SENTENCE.search(value) or _SWEDISH.search(value))


@pytest.mark.parametrize("written", ["Vilken ort gäller det?", "The office is open", "Välkommen"])
def test_the_guard_knows_a_text_when_it_sees_one(written):
    assert _is_text(written)
