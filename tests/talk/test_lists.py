"""Which offices open or close, of all of Sweden or a part of it, whenever or in a year."""

from datetime import date

import pytest

from bot.talk.model import Intent, Language
from tests.talk.talker import Talker


@pytest.mark.parametrize("words", ["vilka kontor stänger", "vilka kontor har stängt"])
def test_those_that_close_are_listed_with_state_source_and_date(words):
    answer = Talker().says(words)
    assert answer.reply.intent is Intent.LIST_CLOSINGS
    ahead, passed, closed = (
        answer.text.index(lead) for lead in ("Ska stänga:", "Skulle ha stängt:", "Har stängt:")
    )
    assert ahead < answer.text.index("Brandbergen: ska stänga för gott under 2026") < passed
    assert passed < answer.text.index("Bollnäs: skulle stänga den 13 juni 2025; jag vet") < closed
    assert "sista dagen var 30 maj 2025 (Akademikern, 2 juni 2025)" in answer.text[closed:]
    assert "Jag känner inte till alla kontor som stänger." in answer.text


def test_all_of_them_are_reached_by_turning_pages():
    talker = Talker(client=Language.EN)
    seen = set(talker.says("which offices are closing").offices)
    assert "Closing:" in talker.last.text
    seen |= set(talker.presses("Show more").offices)
    assert talker.last.reply.edits
    closed = {"arvika", "filipstad", "kungalv", "lindesberg", "motala", "pitea", "simrishamn"}
    assert closed < seen
    assert "Page 1 of 2." in talker.presses("First page").text


def test_turning_pages_in_words_keeps_to_the_year_and_the_area():
    talker = Talker()
    talker.says("vilka kontor öppnade 2023")
    second = talker.says("visa fler")
    assert second.text.startswith("Nya kontor under 2023")
    assert "Sida 2 av 2." in second.text


def test_those_of_a_county_alone():
    skane = Talker().says("vilka kontor stänger i Skåne")
    assert skane.text.startswith("Kontor som stänger eller har stängt i Skåne")
    assert set(skane.offices) == {"eslov", "trelleborg", "landskrona", "simrishamn"}
    assert skane.buttons["Meddela mig"].data == "1:follow:county:12"


def test_those_of_a_year_alone():
    answer = Talker(client=Language.EN).says("which offices closed in 2025?")
    assert answer.text.startswith("Offices that are closing or have closed in 2025")
    assert "brandbergen" not in answer.offices
    assert "Jag" not in answer.text


def test_where_none_is_known_to_close_that_is_said_with_where_to_look():
    answer = Talker().says("vilka kontor stänger i Gävleborg 2026")
    assert (
        "Jag känner inte till något kontor som stänger eller har stängt i Gävleborgs län under 2026"
    ) in answer.text
    assert "Kontrollera hos Statens servicecenter." in answer.text
    assert answer.offices == []


def test_a_place_that_is_named_gets_its_own_offices():
    assert Talker().says("vilka kontor stänger i Arvika").offices[0] == "arvika"


def test_those_that_open_this_year_are_told_or_that_none_is_known():
    for words, none in (
        ("vilka kontor öppnar i år", "som öppnar eller har öppnat under 2026."),
        ("which offices open this year", "that opens or has opened in 2026."),
    ):
        answer = Talker().says(words)
        assert answer.reply.intent is Intent.LIST_OPENINGS
        assert none in answer.text
        assert answer.offices == ["ludvika"]


def test_the_year_is_counted_from_the_day_of_the_question():
    answer = Talker(day=date(2022, 3, 10)).says("vilka kontor öppnar i år")
    assert answer.text.startswith(
        "Nya kontor under 2022\nSka öppna:\nServicekontor Boden: planeras"
    )
    assert "2023" not in answer.text
    next_year = Talker(day=date(2022, 3, 10)).says("vilka kontor öppnar nästa år")
    assert "Askersund: planeras öppna under 2023" in next_year.text


def test_a_plan_of_the_year_that_passed_is_not_told_as_an_opening():
    answer = Talker().says("which offices opened in 2023")
    opened, _, meant = answer.text.partition("Meant to have opened:")
    assert "Boden: opened in June 2023" in opened
    assert "Eskilstuna: was planned to open during 2023; I don’t know" in meant


@pytest.mark.parametrize(
    ("words", "title", "offices"),
    [
        ("vilka kontor öppnar i Norrbotten", "Nya kontor i Norrbotten", ["boden"]),
        ("new offices in Norrbotten", "New offices in Norrbotten", ["boden"]),
        ("vilka kontor öppnar i Dalarna i år", "Nya kontor i Dalarna under 2026", ["ludvika"]),
    ],
)
def test_new_ones_of_a_county_alone(words, title, offices):
    answer = Talker().says(words)
    assert answer.text.startswith(f"{title}\n")
    assert answer.offices == offices


def test_the_lists_lead_to_each_other():
    talker = Talker()
    talker.says("nya kontor")
    assert talker.presses("Kontor som stänger").reply.intent is Intent.LIST_CLOSINGS
    assert talker.presses("Nya kontor").reply.intent is Intent.LIST_OPENINGS


@pytest.mark.parametrize("data", ["1:closings:2026-13:12:0", "1:closings::99:0", "1:new:x::0"])
def test_a_forged_button_is_out_of_date(data):
    assert "för gammal" in Talker().presses_data(data).text


def test_a_list_goes_on_to_another_year_and_another_part():
    talker = Talker()
    talker.says("vilka kontor öppnar i år")
    assert talker.says("och nästa år?").text.startswith("Nya kontor under 2027")
    talker.says("vilka kontor stänger")
    assert talker.says("i Skåne då").text.startswith("Kontor som stänger eller har stängt i Skåne")
    assert talker.says("och Kiruna?").offices == ["kiruna"]
