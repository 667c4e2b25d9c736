"""The chat page by plain HTTP, as a browser without JavaScript uses it."""

import re
from html.parser import HTMLParser

import pytest

from bot.places.model import Position
from bot.talk.model import Language
from tests.web.conftest import Client
from tests.web.talking import Web


class Forms(HTMLParser):
    """Collects the fields of a page's forms as (name, value)."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in {"input", "button"} and given.get("name"):
            self.fields.append((given["name"] or "", given.get("value") or ""))

    def value(self, name: str) -> str:
        return next(value for found, value in self.fields if found == name)


async def get(client: Client, path: str = "/", **headers: str) -> str:
    answer = await client.get(path, headers=headers)
    assert answer.status == 200
    return await answer.text()


async def test_the_first_page_asks_in_swedish_with_examples(client: Client) -> None:
    page = await get(client)

    assert '<html lang="sv">' in page
    assert "Hitta ditt servicekontor" in page
    assert ("text", "Jag bor i Skogås") in Forms(page).fields


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [
        ("/", "en-US,en;q=0.9", "en"),
        ("/", "fi,sv;q=0.5,en;q=0.4", "sv"),
        ("/", "fi", "sv"),
        ("/", "en;q=what, *", "sv"),
        ("/", "en;q=0", "sv"),
        ("/?lang=sv", "en", "sv"),
        ("/?lang=en", "sv", "en"),
        ("/?lang=zz", "en", "en"),
        ("/om?lang=en", "sv", "en"),
        ("/integritet", "en", "en"),
    ],
)
async def test_the_pages_language(client: Client, path: str, accepted: str, language: str) -> None:
    page = await get(client, path, **{"Accept-Language": accepted})

    assert f'<html lang="{language}">' in page
    other = "sv" if language == "en" else "en"
    assert f'lang={other}" lang="{other}"' in page


async def test_the_page_on_privacy_tells_how_to_see_and_erase_what_is_kept(client: Client) -> None:
    page = await get(client, "/integritet?lang=sv")

    assert "Skriv ”vad vet du om mig”" in page
    assert "Skriv ”radera mina uppgifter”" in page
    assert "I säkerhetskopior kan det finnas kvar, men de ska raderas inom 30 dagar." in page
    assert "tas chattadressen bort inom 30 dagar" in page


async def test_a_question_is_answered_and_a_button_goes_on(client: Client, service: Web) -> None:
    first = await (await client.post("/?lang=sv", data={"text": "Boden"})).text()
    assert "Servicekontor Boden" in first
    assert "&lt;b&gt;&amp; mer&lt;/b&gt;" in first
    form = Forms(first)
    assert ("choice", "1:services:boden") in form.fields

    pressed = {"choice": "1:services:boden", "conversation": form.value("conversation")}
    second = await (await client.post("/?lang=sv", data=pressed)).text()

    assert "Det här kan du göra" in second
    assert len({turn.person.address for turn in service.conversation.turns}) == 1


async def test_an_answer_shows_its_source_its_map_and_its_place(client: Client) -> None:
    page = await (await client.post("/", data={"text": "Boden"})).text()

    link = re.search(r'<a href="https://www.statenssc.se/nyheter"[^>]*>', page)
    assert link is not None
    assert 'rel="noopener noreferrer"' in link.group()
    assert 'src="/karta/2582.svg" alt="Karta över Sverige där Boden är markerad."' in page
    assert "https://www.openstreetmap.org/#map=13/65.82518/21.68864" in page
    assert "Se orten på OpenStreetMap" in page


async def test_an_answer_in_another_language_is_marked_as_such(client: Client) -> None:
    page = await (await client.post("/?lang=sv", data={"text": "where is Boden"})).text()

    assert '<html lang="sv">' in page
    assert re.search(r'<article class="answer"[^>]* lang="en"', page)
    assert "Map of Sweden with Boden marked." in page


async def test_the_page_follows_when_the_person_changes_language(
    client: Client, service: Web
) -> None:
    page = await (await client.post("/?lang=sv", data={"choice": "1:language:en"})).text()

    assert '<html lang="en">' in page
    assert 'action="/?lang=en#log"' in page
    assert service.conversation.turns[0].person.client is Language.SV


async def test_a_position_comes_as_a_field_of_the_form(client: Client, service: Web) -> None:
    await client.post("/", data={"position": "59.33,18.07"})

    assert service.conversation.turns[0].position == Position(59.33, 18.07)


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (b"", 422, "Skicka exakt ett"),
        (b"text=&conversation=", 422, "Skriv en ort"),
        (b"text=%20", 422, "Skriv en ort"),
        (b"text=%ff", 400, "Formuläret går inte att läsa"),
        (b"text=%ED%A0%BD", 400, "Formuläret går inte att läsa"),
        ("text=Åre".encode(), 400, "Formuläret går inte att läsa"),
        (b"a=1&" * 50, 400, "Formuläret går inte att läsa"),
        (b"position=here", 422, "Platsen måste ha"),
        (b"position=999,999", 422, "Platsen finns inte"),
        (b"position=nan,nan", 422, "Platsen finns inte"),
        (b"text=Boden&conversation=mine", 422, "Samtalets nummer har fel form"),
        (b"choice=" + b"x" * 65, 422, "Knappens värde är för långt"),
    ],
)
async def test_a_bad_form_gives_the_page_with_the_reason(
    client: Client, service: Web, body: bytes, status: int, words: str
) -> None:
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await client.post("/", data=body, headers=kind)

    page = await answer.text()
    assert answer.status == status
    assert words in page
    assert 'id="composer"' in page
    assert service.conversation.turns == []


async def test_answers_are_kept_by_nobody_on_the_way(client: Client) -> None:
    answer = await client.post("/", data={"text": "Boden"})

    assert answer.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("language", ["sv", "en"])
async def test_sources_are_named_with_the_words_their_licences_ask_for(
    client: Client, language: str
) -> None:
    page = await get(client, f"/om?lang={language}")

    for words in ("GeoNames (geonames.org), CC BY 4.0", "Who’s On First", "Quattroshapes", "SCB"):
        assert words in page
