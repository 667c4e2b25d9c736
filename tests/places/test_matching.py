"""The rules of matching that no single question shows."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.places.matching import Matcher
from bot.places.model import Gazetteer, How, Outcome


def test_every_municipality_is_found_by_its_name_however_it_is_written(
    matcher: Matcher, gazetteer: Gazetteer
) -> None:
    for municipality in gazetteer.municipalities.values():
        name = municipality.name
        for text in (
            name,
            name.upper(),
            f"{name} kommun",
            f"kontoret i {name}?",
            f"the {name} office",
        ):
            found = {place.municipality_code for place in matcher.match(text).places}
            expected = {"0305", "0643"} if name == "Habo" else {municipality.code}
            assert found == expected, text


def test_every_alias_leads_to_its_municipality_or_asks(
    matcher: Matcher, gazetteer: Gazetteer
) -> None:
    for alias in gazetteer.aliases:
        if alias.name.lower() in gazetteer.foreign or alias.kind == "colloquial":
            continue
        codes = {place.municipality_code for place in matcher.match(alias.name).places}
        assert alias.municipality_code in codes, alias.name


def test_every_locality_with_a_thousand_people_is_found_or_asked_about(
    matcher: Matcher, gazetteer: Gazetteer
) -> None:
    for locality in gazetteer.localities:
        if locality.kind == "tatort" and (locality.population or 0) >= 1_000:
            match = matcher.match(f"kontoret i {locality.name}")
            assert match.outcome in {Outcome.FOUND, Outcome.ASK}, locality.name


def test_stockholm_is_the_municipality_not_the_locality_that_swallows_solna(
    matcher: Matcher,
) -> None:
    (place,) = matcher.match("Stockholm").places
    assert (place.municipality_code, place.locality) == ("0180", None)


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Malmö", How.EXACT),
        ("malmo", How.FOLDED),
        ("Göteborgs", How.EXACT),
        ("Gothenburg", How.ALIAS),
        ("Skogås", How.LOCALITY),
        ("753 21", How.POSTCODE),
        ("örnsk", How.PREFIX),
        ("haparnda", How.TYPO),
        ("Småland", How.REGION),
        ("Uppsala län", How.COUNTY),
    ],
)
def test_the_rule_that_found_it_is_told(text: str, how: How, matcher: Matcher) -> None:
    assert matcher.match(text).how is how


def test_a_locality_is_measured_from_where_it_lies(matcher: Matcher) -> None:
    (place,) = matcher.match("jag bor i Skogås").places
    assert place.label == "Skogås"
    assert (round(place.position.lat, 1), round(place.position.lon, 1)) == (59.2, 18.1)


def test_a_postcode_is_called_by_its_number_and_town(matcher: Matcher) -> None:
    (place,) = matcher.match("75321").places
    assert place.label == "753 21 Uppsala"


def test_a_postcode_in_two_municipalities_is_asked_about(
    matcher: Matcher, gazetteer: Gazetteer
) -> None:
    divided = next(code for code in gazetteer.postcodes.values() if code.alternative_code)
    match = matcher.match(divided.code)
    assert match.outcome is Outcome.ASK
    assert [place.municipality_code for place in match.places] == [
        divided.municipality_code,
        divided.alternative_code,
    ]


def test_an_unknown_postcode_is_told_back(matcher: Matcher) -> None:
    assert matcher.match("99999").word == "999 99"


def test_an_unknown_place_is_told_back(matcher: Matcher) -> None:
    assert matcher.match("finns det kontor i Xyzköping?").word == "xyzköping"


def test_words_that_are_taken_are_no_place(matcher: Matcher) -> None:
    text = "Vara"
    assert matcher.match(text).outcome is Outcome.FOUND
    assert matcher.match(text, [(0, 4)]).outcome is Outcome.NONE


def test_at_most_eight_places_are_asked_about_and_all_are_counted(matcher: Matcher) -> None:
    match = matcher.match("Haga")
    assert (len(match.places), match.total) == (8, 13)


def test_a_region_tells_its_counties_and_how_many_municipalities_it_has(matcher: Matcher) -> None:
    match = matcher.match("Småland")
    assert (match.outcome, match.region) == (Outcome.ASK, "Småland")
    assert match.county_codes == ("06", "07", "08")
    assert match.total == 33


def test_harjedalen_is_a_municipality_and_told_to_be_a_region_too(matcher: Matcher) -> None:
    match = matcher.match("Härjedalen")
    assert (match.outcome, match.region) == (Outcome.FOUND, "Härjedalen")


def test_what_is_typed_so_far_is_completed_municipalities_first(matcher: Matcher) -> None:
    labels = [place.label for place in matcher.complete("mal", 4)]
    assert labels[:2] == ["Malmö", "Malung-Sälen"]
    assert len(labels) == 4
    assert [place.label for place in matcher.complete("skogå", 1)] == ["Skogås"]
    assert matcher.complete("Göteb", 1)[0].municipality_code == "1480"
    assert matcher.complete("", 3)[0].label == "Stockholm"
    assert matcher.complete("qqq", 5) == []


@pytest.mark.parametrize("text", ["Malmö " * 20_000, "x" * 100_000, "å " * 50_000, "<" * 100_000])
def test_a_very_long_text_is_read_only_in_part(text: str, matcher: Matcher) -> None:
    assert matcher.match(text).outcome in set(Outcome)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=200))
@example("\ud800")
@example("Malmö\ud83d")
@example("\x00\x07")
@example("ß ŉ ǰ İ ﬁ")
@example("s")
@example("'s")
@example("&#0;&#999999;&bogus;")
def test_any_text_is_answered(matcher: Matcher, text: str) -> None:
    match = matcher.match(text)
    assert (len(match.places) == 1) is (match.outcome is Outcome.FOUND)
    if match.outcome is Outcome.UNKNOWN:
        assert match.word
    matcher.complete(text, 5)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_any_words_in_any_order_are_answered(matcher: Matcher, data: st.DataObject) -> None:
    words = [
        "Malmö",
        "eller",
        "Haga",
        "i",
        "Bro",
        "från",
        "till",
        "Småland",
        "75321",
        "inte",
        "kontoret",
    ]
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=12)))
    match = matcher.match(text)
    assert (len(match.places) == 1) is (match.outcome is Outcome.FOUND)
    assert len({place.municipality_code for place in match.places}) == len(match.places)


def test_the_place_at_the_end_of_a_letter_is_found(matcher: Matcher) -> None:
    letter = "Min granne hjälper mig med allt som jag inte orkar göra själv. " * 20
    found = matcher.match(letter + "Vi bor i Skövde sedan många år.")
    assert [place.label for place in found.places] == ["Skövde"]
