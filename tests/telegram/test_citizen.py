"""A citizen's walk through the real conversation, as it looks in Telegram."""

from collections.abc import AsyncIterator

import pytest

from tests.telegram.service import Service, conversation
from tests.telegram.standin import Person, Standin


@pytest.fixture
async def service(telegram: Standin) -> AsyncIterator[Service]:
    """The door with the project's own conversation, on the day the seed was gathered."""
    service = Service(telegram, conversation())
    async with service.running():
        yield service
        refused = [(call.method, call.status) for call in telegram.calls if call.status != 200]
        assert refused == []


@pytest.fixture
def swede(telegram: Standin, service: Service) -> Person:
    return telegram.person("sv")


@pytest.fixture
def visitor(telegram: Standin, service: Service) -> Person:
    return telegram.person("en")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Malmo", "Servicekontor Malmö Rosengård"),
        ("haparnda", "Inget känt servicekontor i Haparanda"),
        ("var ligger kontoret i Örnsköldsviks kommun?", "Inget känt servicekontor"),
        ("jag bor i skogås", "fågelvägen från Skogås"),
        ("75321", "Uppsala"),
        ("Tukholma", "Stockholm"),
        ("id-kort nära Varberg", "Varberg"),
        ("Malmö eller Lund", "Vilken plats menar du?"),
    ],
)
async def test_questions_in_swedish(swede: Person, question: str, told: str) -> None:
    await swede.send(question)
    assert told in swede.last.text


async def test_when_an_office_opens(visitor: Person) -> None:
    await visitor.send("when does the Boden office open")
    assert "opened in June 2023" in visitor.last.text
    assert visitor.last.links[0].startswith("https://")
    assert visitor.last.bold == ["Servicekontor Boden"]


async def test_an_ambiguous_name_is_asked_about(swede: Person) -> None:
    await swede.send("Haga")
    asked = swede.last
    assert 2 <= len(asked.labels) <= 9
    assert asked.labels[-1] == "Inget av dessa"
    await swede.press("Göteborg")
    assert "Göteborg" in swede.last.text


async def test_a_position_gives_the_nearest_office(visitor: Person) -> None:
    await visitor.start()
    await visitor.press("Share my position")
    assert visitor.last.keyboard[0][0]["request_location"]
    await visitor.share(65.83, 21.69)
    assert "Boden" in visitor.last.text
    await visitor.share(48.85, 2.35)
    assert "Sweden" in visitor.last.text
    await visitor.share(65.83, 21.69)


async def test_a_question_waits_for_the_position(swede: Person) -> None:
    await swede.send("What are the opening hours?")
    await swede.press("Share my position")
    assert swede.last.text.startswith("Press the button below")
    await swede.share(65.83, 21.69)
    assert swede.last.bold == ["Opening hours: Servicekontor Boden"]


@pytest.mark.parametrize("pair", ["kontor office", "nya openings", "hjalp help", "om about"])
async def test_commands_are_understood_in_both_languages(
    telegram: Standin, service: Service, pair: str
) -> None:
    for person in (telegram.person("sv"), telegram.person("en")):
        for command in pair.split():
            await person.send(f"/{command} Boden")
        assert len(person.inbox) == 2
        assert person.inbox[0].text


async def test_the_language_chosen_is_kept(visitor: Person) -> None:
    await visitor.send("/sprak")
    await visitor.press("Svenska")
    await visitor.send("Boden")
    assert "öppnade i juni 2023" in visitor.last.text
    await visitor.send_kind("voice")
    assert "skriv en ort" in visitor.last.text
    await visitor.send("/language en")
    await visitor.send("Boden")
    assert "opened in June 2023" in visitor.last.text


async def test_pages_of_new_offices_turn_in_place(swede: Person) -> None:
    await swede.send("/nya")
    first = swede.last.text
    await swede.press("Visa fler")
    assert swede.last.text != first
    assert len(swede.inbox) == 1


async def test_an_office_on_the_map(swede: Person) -> None:
    await swede.send("Boden")
    await swede.press("Visa på karta", answers=2)
    assert swede.last.photo
    await swede.press("Tillbaka")
    assert "öppnade i juni 2023" in swede.last.text


@pytest.mark.parametrize("forged", ["1:office:gone", "0:old", "1:map:x", "1:place:9999:x", "x"])
async def test_an_old_button_says_so_and_offers_the_way_on(swede: Person, forged: str) -> None:
    await swede.start()
    await swede.press_forged(forged)
    assert "för gammal" in swede.last.text
    assert swede.last.labels


async def test_every_button_leads_somewhere(telegram: Standin, swede: Person) -> None:
    seen: dict[str, str] = {}
    for question in (
        "/start",
        "Boden",
        "Malmö",
        "Småland",
        "/nya",
        "/tjanster",
        "/hjalp",
        "Kiruna",
    ):
        await swede.send(question)
        waiting = [swede.last]
        while waiting and len(seen) < 80:
            shown = waiting.pop()
            for button in (b for row in shown.buttons for b in row if "callback_data" in b):
                data = button["callback_data"]
                if data in seen or data.startswith(("1:language", "1:forget")):
                    continue
                answers = 2 if data.startswith("1:map") else 1
                await swede.press_data(swede.user, data, shown.raw, answers=answers)
                seen[data] = swede.last.text
                waiting.append(swede.last)
    assert len(seen) > 40
    assert not [data for data, said in seen.items() if "för gammal" in said or "gick fel" in said]


async def test_an_inline_answer_is_the_answer(swede: Person) -> None:
    given = await swede.inline("Bod")
    boden = next(r for r in given["results"] if r["title"] == "Boden")
    assert "öppnade i juni 2023" in boden["shown"]
    assert boden["description"] == "Servicekontor i kommunen: Servicekontor Boden"
    assert swede.inbox == []


async def test_an_inline_answer_is_in_the_language_chosen(visitor: Person) -> None:
    await visitor.send("/language sv")
    given = await visitor.inline("Boden")
    assert "öppnade i juni 2023" in given["results"][0]["shown"]


async def test_a_group_asks(telegram: Standin, swede: Person) -> None:
    group = telegram.group()
    await group.send(swede, "Boden", answers=0)
    await group.send(swede, "@servicekontor_bot när öppnar Boden?")
    assert "öppnade i juni 2023" in group.last.text
    await group.press(swede, "Öppettider")
    await group.send(swede, "och i Luleå?", reply_to=group.last)
    assert "Luleå" in group.last.text
    assert len(group.inbox) == 3


async def test_a_deep_link_opens_the_office(swede: Person) -> None:
    await swede.start("office_boden")
    assert "Servicekontor Boden" in swede.last.bold
    await swede.start("boden")
    assert "Servicekontor Boden" in swede.last.bold
    await swede.start("nowhere_at_all")
    assert "Jag hjälper dig" in swede.last.text


@pytest.mark.parametrize(
    "odd",
    [
        "x" * 4096,
        "\u202e\u200f",
        "\ud83c",
        "<b>&amp;</i>",
        "🏠" * 2000,
        "'; DROP TABLE",
        "{ $x }",
        "/",
    ],
)
async def test_odd_words_are_answered(swede: Person, odd: str) -> None:
    await swede.send(odd)
    await swede.send("Boden")
    assert "öppnade i juni 2023" in swede.last.text
    assert "gick fel" not in swede.inbox[0].text
