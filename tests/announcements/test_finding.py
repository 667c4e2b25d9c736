"""Places of an audience, as staff type them."""

from functools import cache

import pytest

from bot.alerts.model import Scope, ScopeKind
from bot.announcements.finding import Named, PlaceFinder
from bot.announcements.model import Audience
from bot.announcements.wording import Wording
from bot.places.matching import Matcher
from bot.talk.model import Language
from tests.announcements.builders import gazetteer
from tests.talk.talker import seed_register
from tests.web.talking import strict_texts

BODEN = Scope(ScopeKind.MUNICIPALITY, "2582")
NORRBOTTEN = Scope(ScopeKind.COUNTY, "25")
BODENS_OFFICE = Scope(ScopeKind.OFFICE, "boden")


@cache
def finder() -> PlaceFinder:
    return PlaceFinder(gazetteer(), Matcher(gazetteer()))


def named(words: str) -> Named:
    return finder().named(words, seed_register())


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("Boden", BODEN),
        ("bodens kommun", BODEN),
        ("Norrbottens län", NORRBOTTEN),
        ("norrbotten", NORRBOTTEN),
        ("Norrbotten County", NORRBOTTEN),
        ("Servicekontor Boden", BODENS_OFFICE),
        ("kontoret i Boden", BODENS_OFFICE),
        ("service office in boden", BODENS_OFFICE),
        ("kontoret Kista", Scope(ScopeKind.OFFICE, "kista")),
    ],
)
def test_what_is_clear_is_taken(words: str, scope: Scope) -> None:
    assert named(words) == Named(scope)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Habo", [("municipality", "0643"), ("municipality", "0305")]),
        ("haparnda", [("municipality", "2583")]),
        ("Skogås", [("municipality", "0126")]),
        ("Kista", [("office", "kista"), ("municipality", "0180")]),
        ("Norrland", [("county", code) for code in ("21", "22", "23", "24", "25")]),
    ],
)
def test_what_is_not_clear_is_asked_about(words: str, kinds: list[tuple[str, str]]) -> None:
    found = named(words)
    assert found.sure is None
    assert [(each.kind.value, each.code) for each in found.candidates] == kinds


def test_several_offices_of_a_place_are_asked_about() -> None:
    found = named("kontoret i Malmö")
    assert found.sure is None
    assert {each.kind for each in found.candidates} == {ScopeKind.OFFICE}
    assert len(found.candidates) == 3


@pytest.mark.parametrize(
    "words", ["", "   ", "xyz", "kontoret", "kontoret i ingenstans", "<b>" * 500]
)
def test_what_is_no_place_is_none(words: str) -> None:
    assert named(words) == Named()


def test_what_is_begun_is_suggested() -> None:
    found = finder().suggested("norrb", seed_register())
    assert found[0].scope == NORRBOTTEN
    found = finder().suggested("bod", seed_register())
    assert {BODEN, BODENS_OFFICE} <= {each.scope for each in found}
    assert any(each.by == "Skogås" for each in finder().suggested("skogå", seed_register()))
    assert finder().suggested(" ", seed_register()) == ()
    assert len(finder().suggested("s", seed_register())) == 8


def test_an_audience_is_told_in_words() -> None:
    audience = Audience(
        municipalities=("2582", "9999"), counties=("12",), offices=("boden",), phases=(1,)
    )
    assert _said(audience, Language.SV) == (
        "de som följer Skåne län, Boden (kommun, Norrbottens län), 9999 (finns inte längre), "
        "Servicekontor Boden (kontor) och etapp 1 av nya kontor"
    )
    narrowed = Audience(everyone=True, language=Language.SV)
    assert _said(narrowed, Language.EN) == (
        "everyone who follows anything, only those who are answered in Swedish"
    )
    many = Audience(municipalities=tuple(f"018{n}" for n in range(7)))
    assert _said(many, Language.EN).endswith(" and 3 more")
    assert _said(Audience(), Language.EN) == "no recipients chosen"


def _said(audience: Audience, language: Language) -> str:
    wording = Wording(seed_register(), gazetteer(), language)
    return strict_texts().render(wording.audience(audience), language)
