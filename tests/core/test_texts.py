"""Texts come in the person's language, with dates as exactly as they are known."""

from datetime import date

import pytest
from structlog.testing import capture_logs

from bot.bundle import LazyBundle
from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.talk.model import Language
from bot.texts import MissingTextError, Texts

SV, EN = Language.SV, Language.EN


@pytest.mark.parametrize(
    ("when", "swedish", "english"),
    [
        (When.day(date(2022, 5, 31)), "den 31 maj 2022", "on 31 May 2022"),
        (When(date(2023, 6, 1), Precision.MONTH), "i juni 2023", "in June 2023"),
        (
            When(date(2023, 4, 1), Precision.QUARTER),
            "under andra kvartalet 2023",
            "in the second quarter of 2023",
        ),
        (When(date(2022, 1, 1), Precision.YEAR), "under 2022", "in 2022"),
        (UNKNOWN_DATE, "okänt när", "at an unknown time"),
    ],
)
def test_a_date_is_told_as_exactly_as_it_is_known(when: When, swedish: str, english: str) -> None:
    texts = Texts.load(strict=True)
    assert texts._shown(when, SV) == swedish
    assert texts._shown(when, EN) == english


@pytest.mark.parametrize(
    ("place", "swedish", "english"),
    [
        ("Boden", "i Boden", "in Boden"),
        ("Gotland", "på Gotland", "on Gotland"),
        ("Tjörn", "på Tjörn", "on Tjörn"),
        ("Öckerö", "på Öckerö", "on Öckerö"),
        ("Gotlands län", "i Gotlands län", "in Gotlands län"),
        ("Dals-Ed", "i Dals-Ed", "in Dals-Ed"),
    ],
)
def test_one_is_in_a_town_and_on_an_island(place: str, swedish: str, english: str) -> None:
    texts = Texts.load(strict=True)
    assert texts.say("none-here-title", SV, municipality=place).endswith(f"kontor {swedish}")
    assert texts.say("none-here-title", EN, municipality=place).endswith(f"office {english}")


def test_a_missing_key_or_fact_raises_where_strict() -> None:
    texts = Texts.load(strict=True)
    with pytest.raises(MissingTextError):
        texts.say("no-such-text", SV)
    with pytest.raises(MissingTextError):
        texts.say("when-day", SV)
    with pytest.raises(MissingTextError):
        texts.say("none-here-title", SV)


def test_a_missing_key_costs_nobody_the_answer_in_service() -> None:
    texts = Texts.load()
    with capture_logs() as logs:
        assert texts.say("no-such-text", EN) == "no-such-text"
    assert logs[0]["event"] == "text_missing"


def test_several_facts_are_joined_in_the_languages_way() -> None:
    texts = Texts.load(strict=True)
    agencies = ("Skatteverket", "Försäkringskassan", "Pensionsmyndigheten")
    assert texts._shown(agencies, SV) == "Skatteverket, Försäkringskassan och Pensionsmyndigheten"
    assert texts._shown(agencies, EN) == "Skatteverket, Försäkringskassan and Pensionsmyndigheten"


def test_a_file_is_parsed_when_a_text_of_it_or_one_that_leans_on_it_is_asked_for() -> None:
    leaning = "one = Ett\n\n# About two\ntwo =\n    Två, sen { three } och { -four }\n"
    bundle = LazyBundle("sv-SE", [leaning, "three = Tre\n-four = Fyra\n", "five = Fem\n"])

    assert not bundle._messages
    assert bundle.has_message("one")
    assert bundle.format_pattern(bundle.get_message("two").value) == ("Två, sen Tre och Fyra", [])
    assert set(bundle._messages) == {"one", "two", "three"}
    assert bundle.has_message("five")
    assert not bundle.has_message("six")
