"""Inline mode: answers to post in any chat."""

from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin


async def test_municipalities_and_offices_are_offered(service: Service, person: Person) -> None:
    given = await person.inline("Bod")
    titles = [result["title"] for result in given["results"]]
    assert "Boden" in titles
    first = given["results"][titles.index("Boden")]
    assert first["shown"] == f"'1:place:2582:find_office' in telegram:{person.user['id']}"
    link = first["reply_markup"]["inline_keyboard"][0][0]["url"]
    assert link == "https://t.me/servicekontor_bot?start=place_2582"


async def test_an_office_is_offered_by_its_name(service: Service, person: Person) -> None:
    given = await person.inline("brandberg")
    offered = {result["id"]: result for result in given["results"]}
    assert "1:office:brandbergen" in offered
    assert "Haninge" in offered["1:office:brandbergen"]["description"]


async def test_a_locality_and_a_slip_lead_to_their_municipality(
    service: Service, person: Person
) -> None:
    for words, title in [
        ("skogås", "Skogås, Huddinge"),
        ("haparnda", "Haparanda"),
        ("75321", "Uppsala"),
    ]:
        given = await person.inline(words)
        assert given["results"][0]["title"] == title


async def test_the_answers_are_personal_and_kept_for_a_while(
    service: Service, telegram: Standin, person: Person
) -> None:
    await person.inline("Boden")
    (call,) = telegram.called("answerInlineQuery")
    assert call.params["is_personal"] is True
    assert call.params["cache_time"] == 300


async def test_many_suggestions_come_in_pages(service: Service, person: Person) -> None:
    first = await person.inline("s")
    assert len(first["results"]) == 10
    second = await person.inline("s", first["next_offset"])
    ids = [result["id"] for page in (first, second) for result in page["results"]]
    assert len(ids) == len(set(ids)) == 20


async def test_the_last_page_says_so(service: Service, person: Person) -> None:
    given = await person.inline("haparanda")
    assert given.get("next_offset", "") == ""


async def test_an_empty_query_tells_how_to_use_it(service: Service, telegram: Standin) -> None:
    swede = telegram.person("sv")
    (how,) = (await swede.inline("  "))["results"]
    assert how["title"] == "Skriv en ort efter @servicekontor_bot"
    assert "1:help" in how["shown"]


async def test_nothing_found_leads_to_the_bot(service: Service, person: Person) -> None:
    given = await person.inline("xyzzy")
    assert given["results"] == []
    assert given["button"]["start_parameter"] == "inline"


async def test_odd_queries_are_answered(service: Service, person: Person) -> None:
    for words, offset in [("\ud83c", ""), ("<b>&", "x"), ("å" * 256, "-1"), ("s", "999999")]:
        assert "results" in await person.inline(words, offset)
