"""The office nearest to a person may be another municipality's: it is told, with the distance."""

from dataclasses import replace

import pytest

from bot.places.model import Position
from bot.talk.model import Intent, Language
from tests.talk.talker import Talker, seed_register

SKARHOLMEN = (59.2770, 17.9070)


def test_a_suburb_by_the_border_is_told_of_the_neighbours_nearer_office():
    skarholmen = Talker().says("jag bor i Skärholmen")
    assert skarholmen.reply.place.municipalities == ("0180",)
    assert skarholmen.offices[0] == "liljeholmen"
    told = skarholmen.text.partition("Ett kontor i en annan kommun kan ligga närmare Skärholmen:\n")
    assert told[2].startswith("Servicekontor Hallunda, 5 km: var öppet under 2023")
    assert "Avståndet är mätt fågelvägen från Skärholmen." in told[2]
    assert skarholmen.reply.offices[-1].distance_km == 5


def test_its_button_comes_first_and_leads_there():
    talker = Talker(client=Language.EN)
    skarholmen = talker.says("Skärholmen")
    assert "An office in another municipality may be nearer to Skärholmen:" in skarholmen.text
    assert next(iter(skarholmen.buttons)) == "Servicekontor Hallunda"
    assert talker.presses("Servicekontor Hallunda").offices == ["hallunda"]


@pytest.mark.parametrize("words", ["127 48", "servicekontor i Vårberg", "Bromma", "Skrubba"])
def test_a_postcode_and_other_suburbs_are_too(words):
    assert "i en annan kommun kan ligga närmare" in Talker().says(words).text


def test_a_shared_position_is_too():
    shared = Talker().shares(*SKARHOLMEN)
    assert "Ett kontor i en annan kommun kan ligga närmare din plats:" in shared.text
    assert shared.offices[-1] == "hallunda"


def test_the_only_office_of_the_municipality_is_told_first():
    nobbele = Talker().says("Nöbbele")
    assert nobbele.offices == ["vaxjo-araby", "tingsryd"]
    assert "närmare Nöbbele:\nServicekontor Tingsryd, 19 km" in nobbele.text


@pytest.mark.parametrize("words", ["Stockholm", "Botkyrka", "Tumba", "Sollentuna", "Norrköping"])
def test_who_names_a_municipality_gets_its_own(words):
    assert "i en annan kommun" not in Talker().says(words).text


@pytest.mark.parametrize("words", ["Helenelund", "Skärblacka", "Rinkeby", "Kista"])
def test_what_is_about_as_near_is_not_told_as_nearer(words):
    assert "i en annan kommun" not in Talker().says(words).text


def test_over_the_water_and_far_away_is_not_told_as_nearer():
    assert "Oskarshamn" not in Talker().says("Byxelkrok").text


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("öppettider i Skärholmen", Intent.HOURS),
        ("när öppnar kontoret i Skärholmen", Intent.OPENING_DATE),
    ],
)
def test_hours_and_openings_of_a_place_are_told_without_it(words, intent):
    answer = Talker().says(words)
    assert answer.reply.intent is intent
    assert "i en annan kommun" not in answer.text


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("hur långt är det till närmaste kontor från Skärholmen", "Närmast Skärholmen"),
        ("närmsta servicekontoret till Skärholmen", "Närmast Skärholmen"),
        ("which office is closest to Skärholmen?", "Nearest to Skärholmen"),
    ],
)
def test_who_asks_for_the_nearest_gets_them_whatever_the_municipality(words, first):
    answer = Talker().says(words)
    assert answer.text.startswith(f"{first}\nServicekontor Hallunda, 5 km: ")
    assert answer.offices == ["hallunda", "liljeholmen", "kungsholmen"]


def test_the_nearest_to_a_town_with_an_office_is_that_one():
    assert Talker().says("närmaste kontor i Boden").offices == ["boden"]


def test_where_the_nearer_one_has_closed_it_is_not_told():
    seed = seed_register()
    closed = replace(seed.claims["kungalv"][1], id=9_999, office_id="hallunda")
    register = replace(seed, version=11, claims={**seed.claims, "hallunda": (closed,)})
    assert closed.kind.value == "closed"
    assert "Hallunda" not in Talker(register=register).says("Skärholmen").text


def test_the_distance_to_a_position_stays_when_pages_are_turned():
    seed = seed_register()
    more = {
        f"kista-{number}": replace(seed.offices["kista"], id=f"kista-{number}")
        for number in range(3)
    }
    register = replace(seed, version=12, offices={**seed.offices, **more})
    talker = Talker(register=register)
    talker.shares(59.3793, 17.9306)
    second = talker.presses("Visa fler")
    assert "Servicekontor Liljeholmen, 10 km" in second.text
    assert talker.remembered.memory.origin == Position(59.38, 17.93)


def test_the_nearest_to_the_suburb_spoken_of_may_be_its_own_municipalitys():
    talker = Talker()
    talker.says("jag bor i Skärholmen")
    assert talker.says("närmaste kontor").offices == ["hallunda", "liljeholmen", "kungsholmen"]
    other = talker.says("något annat kontor i närheten")
    assert other.text.startswith("Andra kontor närmast Skärholmen")
    assert "liljeholmen" not in other.offices
