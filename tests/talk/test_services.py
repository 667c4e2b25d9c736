"""What one can do at an office: by agency, with sources, and what only some offices do."""

import pytest

from bot.offices.model import Agency
from bot.talk.model import Intent, Language
from tests.talk.talker import Talker, seed_register


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("What can I do at the office?", "Help with forms and applications"),
        ("id card", "Apply for the Tax Agency identity card"),
        ("pension", "Guidance on pensions"),
        ("sick pay", "Questions about sickness benefit"),
        ("tax return", "Hand in a paper tax return"),
        ("activity report", "Help writing your activity report"),
        ("moving here", "Only at some offices, so check before you go:"),
    ],
)
def test_what_people_ask_for_is_answered_with_its_source(words, said):
    answer = Talker(client=Language.EN).says(words)
    assert answer.reply.intent is Intent.SERVICES
    assert said in answer.text
    assert answer.sources


def test_what_only_some_offices_do_is_said_so():
    answer = Talker().says("flytta till Sverige")
    at_some = answer.text.index("Bara på vissa kontor, så kontrollera innan du åker:")
    assert answer.text.index("Identitetskontroll när du flyttar till Sverige") > at_some


def test_the_services_of_an_office_lead_to_each_of_its_agencies():
    talker = Talker()
    talker.says("Boden")
    talker.presses("Vad kan jag göra där?")
    answer = talker.presses("Försäkringskassan")
    assert "Försäkringskassan på Servicekontor Boden" in answer.text
    assert "Hjälp att ansöka om föräldrapenning (statenssc.se, 4 oktober 2021)" in answer.text
    assert answer.offices == ["boden"]


def test_every_agency_of_the_register_has_services_to_tell():
    talker = Talker()
    for agency in Agency:
        answer = talker.presses_data(f"1:topic:{agency}")
        assert answer.sources, agency


def test_what_is_asked_of_a_town_with_several_offices_is_told_with_where_they_are():
    answer = Talker(client=Language.EN).says("I live in Angered, where can I get pension help?")
    assert "Guidance on pensions" in answer.text
    assert "Rullagergatan 2, 7 km: opened in 2022 (Publikt, 27 June 2022)" in answer.text
    assert {"Servicekontor Göteborg Gamlestaden", "Swedish Tax Agency"} <= answer.buttons.keys()
    assert answer.offices[0] == "goteborg-gamlestaden"


def test_id_cards_are_told_of_the_office_asked_about_and_the_nearest_that_takes_them():
    varberg = Talker().says("id-kort nära Varberg")
    assert "Servicekontor Varberg tar inte emot ansökningar om id-kort." in varberg.text
    assert "Servicekontor Halmstad, 60 km" in varberg.text
    assert "Bara på vissa kontor, så kontrollera innan du åker:" in varberg.text


@pytest.mark.parametrize(
    ("service", "place", "said"),
    [
        ("id-kort", "i malmö", "Jag vet inte om Servicekontor Malmö Värnhem tar emot"),
        ("aktivitetsrapport", "i Arvika", "Hjälp att skriva aktivitetsrapport"),
        ("id-kort", "Varberg", "Servicekontor Varberg tar inte emot ansökningar om id-kort."),
    ],
)
def test_a_place_after_a_service_is_where_it_is_to_be_done(service, place, said):
    talker = Talker()
    talker.says(service)
    answer = talker.says(place)
    assert answer.reply.intent is Intent.SERVICES
    assert said in answer.text


def test_a_position_after_a_service_is_where_it_is_to_be_done():
    talker = Talker()
    talker.says("id-kort")
    answer = talker.shares(57.107, 12.25)
    assert "Servicekontor Varberg tar inte emot ansökningar om id-kort." in answer.text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("kan jag ansöka om pass?", "Det är inget av det jag vet att man kan göra"),
        ("var förnyar jag passet i Boden", "Det är inget av det jag vet att man kan göra"),
        ("bygglov", "Det är inget av det jag vet att man kan göra"),
        ("passport", "That is not among the things I know you can do"),
        ("driving licence in Arvika", "That is not among the things I know you can do"),
    ],
)
def test_an_errand_that_no_source_knows_of_is_said_not_to_be_known(words, said):
    answer = Talker().says(words)
    assert answer.reply.intent is Intent.SERVICES
    assert said in answer.text
    assert answer.sources


def test_an_errand_that_is_known_is_answered_also_beside_one_that_is_not():
    answer = Talker().says("mitt pass har gått ut, kan jag få id-kort i Skellefteå")
    assert "Servicekontor Skellefteå tar emot ansökningar om id-kort." in answer.text
    assert "inget av det jag vet" not in answer.text


def test_an_office_that_makes_id_cards_needs_no_other():
    answer = Talker().says("id-kort i Skellefteå")
    assert "Servicekontor Skellefteå tar emot ansökningar om id-kort." in answer.text
    assert "Halmstad" not in answer.text


def test_what_an_id_card_costs_is_told_first():
    first = Talker().says("vad kostar ett id-kort").text.splitlines()[2]
    assert first.startswith("Id-kortet kostar 400 kronor")


def test_where_it_is_not_known_whether_an_office_makes_id_cards_it_is_said_so():
    assert "Jag vet inte om Servicekontor Boden tar emot" in Talker().says("id-kort i Boden").text


def test_the_nearest_offices_are_told_where_the_place_has_none():
    answer = Talker().says("pension i Haparanda")
    assert "Vägledning om pension (statenssc.se, 20 mars 2020)" in answer.text
    assert "Servicekontor Överkalix, 80 km" in answer.text


def test_a_closed_office_is_said_to_be_closed_to_who_asks_what_it_does():
    answer = Talker().says("pension i Arvika")
    assert "Vägledning om pension" in answer.text
    assert "Kontoret är stängt för gott" in answer.text
    assert len(answer.offices) == 4


def test_the_office_of_the_part_of_town_is_the_one_asked_about():
    answer = Talker().says("aktivitetsrapport i Kista")
    assert answer.offices == ["kista"]


def test_every_service_of_the_seed_can_be_told_in_both_languages():
    for service in seed_register().services:
        assert set(service.text) == {"sv", "en"}


def test_contact_gives_the_agencies_telephone_numbers():
    answer = Talker().says("jag vill prata med en människa")
    assert answer.reply.intent is Intent.CONTACT
    for facts in seed_register().agencies.values():
        assert facts.phone in answer.text
