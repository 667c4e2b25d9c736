"""What is said of an office is what its sources say, no more and no less sure."""

import re
from dataclasses import replace
from datetime import date

import pytest

from bot.offices.model import Claim, ClaimKind, Confidence, Source
from bot.offices.when import UNKNOWN_DATE, Precision, When
from bot.talk.model import Language
from tests.talk.talker import Talker, seed_register

OFFICIAL = "https://www.statenssc.se/besokservicekontor"


def told(kind, when, published, confidence=Confidence.HIGH, detail="", number=1, by="Bodens blad"):
    source = Source(f"https://example.se/{number}", f"Nytt kontor ({by})", When.day(published))
    return Claim(number, "boden", kind, when, confidence, detail, source, published)


def asks_about_boden(*claims, day, client=None):
    seed = seed_register()
    register = replace(seed, version=id(claims), claims={**seed.claims, "boden": claims})
    return Talker(day=day, register=register, client=client).says("Boden")


def test_the_newest_publication_is_told():
    older = told(ClaimKind.PLANNED_OPENING, When.day(date(2026, 5, 4)), date(2026, 1, 1), number=1)
    newer = told(ClaimKind.PLANNED_OPENING, When.day(date(2026, 6, 1)), date(2026, 2, 1), number=2)
    answer = asks_about_boden(older, newer, day=date(2026, 3, 1))
    assert "planeras öppna den 1 juni 2026" in answer.text
    assert "4 maj" not in answer.text


def test_a_claim_published_later_than_the_day_asked_about_is_not_known_yet():
    plan = told(ClaimKind.PLANNED_OPENING, When.day(date(2026, 5, 4)), date(2026, 1, 1), number=1)
    opened = told(ClaimKind.OPENED, When.day(date(2026, 5, 4)), date(2026, 5, 5), number=2)
    assert "planeras öppna den 4 maj" in asks_about_boden(plan, opened, day=date(2026, 5, 3)).text
    assert "öppnade den 4 maj 2026" in asks_about_boden(plan, opened, day=date(2026, 5, 5)).text


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When.day(date(2026, 5, 4)), "öppnade den 4 maj 2026"),
        (When(date(2026, 5, 1), Precision.MONTH), "öppnade i maj 2026"),
        (When(date(2026, 4, 1), Precision.QUARTER), "öppnade under andra kvartalet 2026"),
        (When(date(2026, 1, 1), Precision.YEAR), "öppnade under 2026"),
        (UNKNOWN_DATE, "har öppnat, men jag vet inte när"),
    ],
)
def test_a_date_is_told_as_exactly_as_the_source_gives_it(when, said):
    claim = told(ClaimKind.OPENED, when, date(2026, 9, 1))
    assert said in asks_about_boden(claim, day=date(2026, 11, 1)).text


def test_a_plan_that_passed_is_never_told_as_an_opening():
    answer = Talker().says("Sölvesborg")
    assert "skulle öppna under 2022; jag vet inte om det har öppnat" in answer.text
    assert "öppnade" not in answer.text
    assert answer.reply.offices[0].status == "unknown"


def test_a_closing_that_passed_is_not_told_as_closed():
    answer = Talker().says("Bollnäs")
    assert "skulle stänga den 13 juni 2025; jag vet inte om det har stängt" in answer.text


def test_a_low_confidence_is_worded_as_uncertain():
    assert "öppnade i september 2024 (osäker uppgift)" in Talker().says("Nordmaling").text
    english = Talker(client=Language.EN).says("Nordmaling").text
    assert "opened in September 2024 (uncertain)" in english


def test_sources_that_differ_are_shown_as_such_each_with_its_own():
    kungalv = Talker().says("Kungälv")
    assert "sista dagen var 30 maj 2025" in kungalv.text
    assert (
        "Uppgifterna går isär. En annan källa säger att kontoret skulle stänga den 23 maj 2025"
        in (kungalv.text)
    )
    assert kungalv.sources[1][0] == "Källa: Statens servicecenter, 10 april 2025"


def test_a_list_says_that_sources_differ_too():
    assert "men uppgifterna går isär" in asks_about_norrkoping()


def asks_about_norrkoping():
    seed = seed_register()
    last = When.day(date(2026, 3, 2))
    said = [
        told(ClaimKind.CLOSED, last, date(2026, 3, 5), number=1),
        told(ClaimKind.CLOSED, When.day(date(2026, 3, 9)), date(2026, 3, 6), number=2),
    ]
    claims = {**seed.claims, "norrkoping": tuple(replace(c, office_id="norrkoping") for c in said)}
    return Talker(register=replace(seed, version=7, claims=claims)).says("Norrköping").text


def test_a_claim_older_than_a_year_is_said_to_be_old_with_a_link_for_current_hours():
    boden = Talker().says("Boden")
    assert "Uppgiften är mer än ett år gammal." in boden.text
    assert (boden.sources[-1][1]) == OFFICIAL


def test_a_list_with_old_claims_says_so_too():
    assert "Några av uppgifterna är mer än ett år gamla." in Talker().says("Malmö").text


def test_a_claim_of_this_year_is_not_said_to_be_old_but_the_link_is_there():
    nassjo = Talker().says("Nässjö")
    assert "ett år gammal" not in nassjo.text
    assert nassjo.sources[-1][1] == OFFICIAL


def test_an_inauguration_is_not_told_as_the_first_day():
    laholm = asks_about_boden(
        told(ClaimKind.OPENED, When.day(date(2026, 5, 4)), date(2026, 5, 4), detail="inauguration"),
        day=date(2026, 5, 10),
    )
    assert "Kontoret invigdes den 4 maj 2026." in laholm.text
    assert "Första dagen för besökare kan vara en annan" in laholm.text
    assert "öppnade" not in laholm.text


def test_an_office_without_a_claim_is_not_said_to_be_open():
    kiruna = Talker(day=date(2022, 3, 10)).says("Kiruna")
    assert "jag vet inte om det är öppet" in kiruna.text
    assert kiruna.reply.offices[0].status == "unknown"


def test_a_source_is_never_older_than_what_it_saw():
    borlange = Talker().says("Borlänge")
    assert "Kontoret var öppet under 2021." in borlange.text
    assert borlange.sources[0][0] == "Källa: statenssc.se, 7 juni 2021"
    seen = told(ClaimKind.SEEN_OPEN, When(date(2027, 1, 1), Precision.YEAR), date(2026, 1, 1))
    later = asks_about_boden(seen, day=date(2027, 6, 1))
    assert "öppet under 2027" not in later.text
    assert "jag vet inte om det är öppet" in later.text


def test_nothing_is_said_to_be_open_today():
    talker = Talker()
    for code, municipality in sorted(seed_municipalities().items()):
        text = talker.says(municipality).text.casefold()
        assert "öppet i dag" not in text, code
        assert "öppet nu" not in text, code


def seed_municipalities():
    from data.places import read_gazetteer

    known = read_gazetteer().municipalities
    codes = {office.municipality_code for office in seed_register().offices.values()}
    return {code: known[code].name for code in codes}


def test_a_planned_closing_ahead_tells_the_last_day():
    decided = told(ClaimKind.PLANNED_CLOSING, When.day(date(2026, 12, 18)), date(2026, 11, 2))
    answer = asks_about_boden(decided, day=date(2026, 11, 23))
    assert "Kontoret stänger för gott; sista dagen är 18 december 2026." in answer.text


def test_every_state_has_its_source_with_its_date_and_an_address():
    answer = Talker().says("Stockholm")
    told_by = [name for name, href in answer.sources if href != OFFICIAL]
    assert len(told_by) == len(answer.offices)
    assert all(re.search(r"\(.+, .*20\d\d\)$", name) for name in told_by)


@pytest.mark.parametrize("kind", [ClaimKind.PLANNED_CLOSING, ClaimKind.CLOSED])
def test_an_office_that_becomes_part_of_another_tells_where_to_go(kind):
    claim = told(kind, When.day(date(2026, 3, 31)), date(2026, 2, 1), detail="merged:kiruna")
    assert "Gå dit i stället" in asks_about_boden(claim, day=date(2026, 3, 1)).text
    later = asks_about_boden(replace(claim, kind=ClaimKind.CLOSED), day=date(2026, 4, 2))
    assert "Det går upp i Servicekontor Kiruna." in later.text
    gone = replace(claim, detail="merged:nowhere")
    assert "Gå dit" not in asks_about_boden(gone, day=date(2026, 3, 1)).text
