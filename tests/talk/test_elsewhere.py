"""What the offices don't do, or nobody has told of: who knows, and what holds for any office."""

from dataclasses import replace
from datetime import time

import pytest

from bot.offices.model import OpenHours
from bot.talk.model import Intent, Language
from tests.talk.talker import Talker, seed_register


@pytest.mark.parametrize(
    ("words", "ask", "href"),
    [
        ("kan jag ansöka om pass", "Fråga Polisen: polisen.se", "https://polisen.se"),
        ("polisen i Luleå", "Fråga Polisen: polisen.se", "https://polisen.se"),
        ("where can I get a passport", "Ask the police: polisen.se", "https://polisen.se"),
        ("csn", "Fråga CSN: csn.se", "https://www.csn.se"),
        ("kronofogden Kiruna", "Fråga Kronofogden: kronofogden.se", "https://www.kronofogden.se"),
        ("apotek Boden", "Fråga vården: 1177.se", "https://www.1177.se"),
    ],
)
def test_who_asks_for_another_authority_is_told_whom_to_ask(words, ask, href):
    answer = Talker(client=Language.SV if "Fråga" in ask else Language.EN).says(words)
    assert answer.reply.intent is Intent.SERVICES
    assert (ask, href) in answer.sources
    assert "Adress" not in answer.text
    assert "Skatteverket" in answer.text or "Tax Agency" in answer.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("finns det parkering vid kontoret i Kiruna", "Jag har inga uppgifter om det."),
        ("hur lång är kön", "Ring Statens servicecenter, 0771-451 000."),
        ("is there a toilet", "Call National Government Service Centre, 0771-451 000."),
    ],
)
def test_what_an_office_is_like_nobody_has_told(words, said):
    assert said in Talker().says(words).text


def test_money_that_did_not_come_is_an_ongoing_case_and_stops_nothing():
    talker = Talker(client=Language.EN)
    talker.says("notify me about Laholm")
    answer = talker.says("I have not received my money")
    assert "Information about an ongoing case" in answer.text
    assert len(talker.remembered.follows) == 1
    assert "pågående ärende" in Talker().says("jag har inte fått mina pengar").text


def test_who_speaks_another_language_is_told_of_the_bots_own():
    assert "I myself only answer in Swedish and English." in Talker().says("speak arabic?").text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("finns det något kontor som har öppet på lördagar", "Öppet lördag 28 november 2026"),
        ("is any office open on Christmas Eve?", "Open on Thursday 24 December 2026"),
    ],
)
def test_which_offices_are_open_on_a_day_is_not_known(words, day):
    answer = Talker().says(words)
    assert answer.text.startswith(day)
    assert "öppettider" in answer.text or "opening hours" in answer.text
    assert answer.sources


def test_those_whose_hours_are_known_are_told_with_them():
    saturday = OpenHours("kiruna", 5, time(10), time(14))
    closed = OpenHours("arvika", 5, time(10), time(14))
    hours = {"kiruna": (saturday,), "arvika": (closed,)}
    talker = Talker(register=replace(seed_register(), version=77, hours=hours))
    answer = talker.says("vilka kontor har öppet på lördagar")
    assert "Servicekontor Kiruna: 10:00–14:00" in answer.text
    assert "Arvika" not in answer.text
    sunday = talker.says("vilka kontor har öppet på söndag")
    assert "Inget av de kontor som jag vet öppettiderna för har öppet då." in sunday.text


def test_it_is_about_all_offices_whatever_was_spoken_of_before():
    talker = Talker()
    talker.says("Boden")
    assert talker.says("vilka kontor har öppet på lördagar").text.startswith("Öppet lördag")


def test_a_place_told_next_is_where_the_hours_are_asked_for():
    talker = Talker()
    talker.says("vilka kontor har öppet på lördagar")
    assert talker.says("Kiruna").reply.intent is Intent.HOURS
