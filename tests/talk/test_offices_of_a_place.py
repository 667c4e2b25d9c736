"""A person names a place and gets its offices, their states and what to ask next."""

from datetime import date

import pytest

from bot.talk.model import Intent, Language
from tests.talk.talker import Talker

BEFORE_BODEN_OPENED = date(2022, 3, 10)
NEXT = ["Vad kan jag göra där?", "Öppettider", "Visa på karta", "Närmaste andra kontor"]


@pytest.mark.parametrize(
    ("words", "municipality", "told"),
    [
        ("Malmo", "1280", "Servicekontor i Malmö"),
        ("haparnda", "2583", "Inget känt servicekontor i Haparanda"),
        ("var ligger kontoret i Örnsköldsviks kommun?", "2284", "Örnsköldsvik"),
        ("when does the Boden office open", "2582", "The office opened in June 2023."),
        ("jag bor i skogås", "0126", "Skogås"),
        ("75321", "0380", "Servicekontor Uppsala Gottsunda"),
        ("Tukholma", "0180", "Servicekontor i Stockholm"),
        ("id-kort nära Varberg", "1383", "Servicekontor Varberg tar inte emot ansökningar"),
    ],
)
def test_a_person_writes_anything_and_gets_the_place(words, municipality, told):
    answer = Talker().says(words)
    assert answer.reply.place.municipalities == (municipality,)
    assert told in answer.text


def test_an_office_is_told_with_its_state_date_source_and_what_one_can_do():
    boden = Talker().says("Boden")
    assert "Servicekontor Boden" in boden.text
    assert "Kontoret öppnade i juni 2023." in boden.text
    assert "Ort: Boden, Norrbottens län." in boden.text
    assert (
        "Arbetsförmedlingen, Försäkringskassan, Pensionsmyndigheten och Skatteverket" in boden.text
    )
    assert (
        boden.sources[0][0],
        boden.sources[0][1][:14],
    ) == ("Källa: NSD, ledare, 20 juni 2023", "https://nsd.se")


def test_an_office_is_told_as_data_too():
    boden = Talker().says("Boden").reply.offices[0]
    assert (boden.id, boden.municipality, boden.status) == ("boden", "2582", "open")
    assert (boden.when.first, boden.confidence) == (date(2023, 6, 1), "medium")
    assert boden.sources[0][0].startswith("https://nsd.se/")


def test_an_answer_has_buttons_for_what_people_ask_next():
    assert list(Talker().says("Boden").buttons) == [*NEXT, "Meddela mig", "In English"]


def test_the_street_is_told_where_it_is_known():
    talker = Talker()
    assert "Adress: Tornfalksgatan, Råslätt. Jönköpings län." in talker.says("Jönköping").text
    assert "Adress: Skäggetorps centrum, Linköping. Östergötlands län." in (
        talker.says("Linköping").text
    )
    assert "Servicekontor Göteborg Gamlestaden, Rullagergatan 2: " in talker.says("Göteborg").text
    assert "Servicekontor Malmö Mobilia: " in talker.says("Malmö").text


def test_each_of_several_offices_has_its_state_its_source_and_a_button():
    malmo = Talker().says("Malmö")
    assert malmo.offices == ["malmo-mobilia", "malmo-rosengard", "malmo-varnhem"]
    assert "Servicekontor Malmö Rosengård: var öppet under 2020" in malmo.text
    assert len(malmo.sources) == 4
    assert "Servicekontor Malmö Värnhem" in malmo.buttons


def test_an_office_of_several_is_told_in_full_when_its_button_is_pressed():
    talker = Talker()
    talker.says("Malmö")
    mobilia = talker.presses("Servicekontor Malmö Mobilia")
    assert mobilia.offices == ["malmo-mobilia"]
    assert "Kontoret invigdes den 25 januari 2023." in mobilia.text


def test_the_offices_of_a_part_of_town_begin_with_the_nearest():
    rinkeby = Talker().says("Rinkeby")
    assert rinkeby.offices[0] == "rinkeby"
    assert rinkeby.reply.offices[0].distance_km == 0
    assert len(rinkeby.offices) == 5


def test_where_there_is_no_office_the_nearest_are_told_with_whole_kilometres():
    haparanda = Talker().says("Haparanda")
    assert haparanda.offices == ["overkalix", "lulea", "boden"]
    assert [office.distance_km for office in haparanda.reply.offices] == [80, 95, 111]
    assert "Servicekontor Luleå, 95 km: var öppet under 2023" in haparanda.text


def test_the_answer_says_what_a_distance_is_measured_from():
    talker = Talker()
    town = "Avståndet är mätt fågelvägen från Haparanda, kommunens huvudort."
    assert town in talker.says("Haparanda").text
    assert "Avståndet är mätt fågelvägen från Skogås." in talker.says("jag bor i skogås").text


def test_a_closed_office_is_never_among_the_nearest():
    talker = Talker()
    for place in ("Grums", "Kil", "Vadstena", "Älvsbyn", "Tjörn"):
        answer = talker.says(place)
        assert answer.reply.offices
        assert all(office.status != "closed" for office in answer.reply.offices)


def test_where_the_office_has_closed_the_nearest_are_told_after_it():
    arvika = Talker().says("Arvika")
    assert "är stängt för gott; sista dagen var 30 maj 2025" in arvika.text
    assert arvika.offices[0] == "arvika"
    assert len(arvika.offices) == 4
    assert "Öppettider" not in arvika.buttons


def test_the_distance_from_a_part_of_the_municipality_is_told():
    assert "Det är ungefär 5 km fågelvägen från 753 21 Uppsala." in Talker().says("753 21").text


def test_what_a_place_is_asked_for_is_the_answers_intent():
    talker = Talker(client=Language.EN)
    assert talker.says("Boden").reply.intent is Intent.FIND_OFFICE
    assert talker.says("when does the Boden office open").reply.intent is Intent.OPENING_DATE
    assert talker.says("opening hours in Boden").reply.intent is Intent.HOURS


def test_an_answer_as_of_another_day_knows_nothing_of_later():
    boden = Talker(day=BEFORE_BODEN_OPENED, client=Language.EN).says("Boden")
    assert "is planned to open during 2022 (phase 1)" in boden.text
    assert boden.sources[0][0] == "Source: Statens servicecenter, 29 September 2021"
    assert "2023" not in boden.text


def test_where_no_office_is_known_the_list_is_said_to_have_gaps():
    answer = Talker().says("Umeå")
    assert "Jag känner inte till alla kontor. Kontrollera hos Statens servicecenter" in answer.text


def test_an_agency_that_few_offices_have_is_not_looked_for_in_vain():
    answer = Talker().says("Kan jag träffa Migrationsverket i Vetlanda")
    assert "Migrationsverket finns bara på vissa servicekontor" in answer.text
    assert "ingen uppgift om att det finns här. Ring 0771-235 235" in answer.text
    near = Talker(client=Language.EN).says("Migration Agency Säter")
    assert "Of these I know it of: Servicekontor Borlänge." in near.text


def test_an_agency_that_the_office_has_needs_no_word():
    for words in ("Migrationsverket Visby", "Försäkringskassan Vetlanda"):
        assert "finns bara på vissa" not in Talker().says(words).text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("hur många kontor finns det", "67 servicekontor som kan vara öppna, i 58 kommuner."),
        ("lista alla kontor", "Jag känner inte till alla."),
        ("how many offices are there in Sweden", "I know of 67 service offices that may be open"),
    ],
)
def test_how_many_offices_there_are(words, said):
    talker = Talker()
    assert said in talker.says(words).text
    assert talker.says("Skåne").reply.place.municipalities[0] == "1280"


def test_the_offices_of_the_place_spoken_of_are_meant_unless_all_of_sweden_is():
    talker = Talker()
    talker.says("Malmö")
    assert talker.says("vilka kontor finns det").offices[0] == "malmo-mobilia"
    assert "67" in talker.says("hur många kontor finns det i Sverige").text


@pytest.mark.parametrize("words", ["vilket kontor är närmast", "vilka kontor finns nära mig"])
def test_who_asks_for_what_is_near_is_asked_where_that_is(words):
    assert Talker().says(words).text.startswith("Vilken ort gäller det?")
