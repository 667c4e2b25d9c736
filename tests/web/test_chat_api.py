"""`POST /api/chat`: what a program may send, what it gets, and what it is told when it is wrong."""

import json

import pytest

from bot.places.model import Position
from bot.talk.model import Language
from tests.web.conftest import Client
from tests.web.talking import Web


async def ask(client: Client, **fields: object) -> dict[str, object]:
    answer = await client.post("/api/chat", json=fields)
    assert answer.status == 200, await answer.text()
    return await answer.json()


async def test_a_text_is_answered_with_data_and_a_conversation(client: Client) -> None:
    answer = await ask(client, text="Boden")

    assert answer["intent"] == "find_office"
    assert answer["place"] == {"outcome": "found", "municipalities": ["2582"], "how": "exact"}
    assert "Servicekontor Boden" in str(answer["answer"])
    assert {"text": "Vad kan jag göra där?", "data": "1:services:boden"} in answer["buttons"][0]
    assert answer["text"] == "Boden"


async def test_a_conversation_goes_on_under_its_own_number(client: Client, service: Web) -> None:
    first = await ask(client, text="Boden")
    again = await ask(client, text="Boden", conversation=first["conversation"])
    other = await ask(client, text="Boden")

    assert again["conversation"] == first["conversation"] != other["conversation"]
    addresses = [turn.person.address for turn in service.conversation.turns]
    assert addresses == [f"web:{a['conversation']}" for a in (first, again, other)]
    assert set(service.talk.kept) == set(addresses)


async def test_a_button_is_pressed(client: Client, service: Web) -> None:
    answer = await ask(client, choice="1:services:boden")

    assert answer["answer"] == "Det här kan du göra"
    assert service.conversation.turns[0].text is None


@pytest.mark.parametrize(
    "position",
    [{"lat": 59.33, "lon": 18.07}, {"latitude": 59.33, "longitude": 18.07}],
)
async def test_a_position_is_shared(client: Client, service: Web, position: object) -> None:
    await ask(client, position=position)

    assert service.conversation.turns[0].position == Position(59.33, 18.07)


async def test_the_language_is_the_one_given_else_the_clients_else_open(
    client: Client, service: Web
) -> None:
    english = {"Accept-Language": "fr, en-GB;q=0.8, sv;q=0.7"}
    await client.post("/api/chat", json={"text": "a", "language": "sv"}, headers=english)
    await client.post("/api/chat", json={"text": "a"}, headers=english)
    await client.post("/api/chat", json={"text": "a"})

    spoken = [turn.person.client for turn in service.conversation.turns]
    assert spoken == [Language.SV, Language.EN, None]


BAD = [
    ({}, "text"),
    ({"text": None}, "text"),
    ({"text": "Boden", "choice": "1:x"}, "choice"),
    ({"text": "Boden", "position": {"lat": 1, "lon": 2}}, "position"),
    ({"text": ""}, "text"),
    ({"text": " \n"}, "text"),
    ({"text": 7}, "text"),
    ({"text": ["Boden"]}, "text"),
    ({"text": True}, "text"),
    ({"text": "half \ud83d"}, "text"),
    ({"choice": 7}, "choice"),
    ({"choice": "x" * 65}, "choice"),
    ({"choice": "å" * 33}, "choice"),
    ({"position": "59,18"}, "position"),
    ({"position": []}, "position"),
    ({"position": {}}, "position"),
    ({"position": {"lat": "59", "lon": 18}}, "position"),
    ({"position": {"lat": True, "lon": 18}}, "position"),
    ({"position": {"lat": 999, "lon": 999}}, "position"),
    ({"position": {"lat": 59, "lon": 181}}, "position"),
    ({"position": {"lat": float("nan"), "lon": 18}}, "position"),
    ({"position": {"lat": float("inf"), "lon": 18}}, "position"),
    ({"position": {"lat": 10**400, "lon": 18}}, "position"),
    ({"text": "Boden", "language": "fi"}, "language"),
    ({"text": "Boden", "language": 7}, "language"),
    ({"text": "Boden", "language": ["sv"]}, "language"),
    ({"text": "Boden", "conversation": "1"}, "conversation"),
    ({"text": "Boden", "conversation": "../../../../etc/passwd"}, "conversation"),
    ({"text": "Boden", "conversation": 7}, "conversation"),
]


@pytest.mark.parametrize(("fields", "field"), BAD, ids=[json.dumps(f)[:50] for f, _ in BAD])
async def test_a_wrong_field_is_named(
    client: Client, service: Web, fields: dict[str, object], field: str
) -> None:
    answer = await client.post("/api/chat", data=json.dumps(fields))

    assert answer.status == 422
    assert answer.content_type == "application/problem+json"
    said = await answer.json()
    assert said["field"] == field
    assert said["status"] == 422
    assert said["title"]
    assert said["detail"]
    assert service.conversation.turns == []


@pytest.mark.parametrize(
    "body", [b"", b"{", b"Boden", b'{"text": \xff}', b"[" * 50_000, b'["text"]', b'"x"', b"7"]
)
async def test_a_body_that_is_no_json_object_is_refused(client: Client, body: bytes) -> None:
    answer = await client.post("/api/chat", data=body)

    assert answer.status == 400
    assert (await answer.json())["detail"]


async def test_reasons_are_told_in_the_persons_language(client: Client) -> None:
    bad = {"position": {"lat": 999, "lon": 999}}
    english = await client.post("/api/chat", json=bad | {"language": "en"})
    browsers = await client.post("/api/chat", json=bad, headers={"Accept-Language": "en"})
    swedish = await client.post("/api/chat", json=bad)

    assert "no such location" in (await english.json())["detail"]
    assert "no such location" in (await browsers.json())["detail"]
    assert "Platsen finns inte" in (await swedish.json())["detail"]
    assert swedish.headers["Content-Language"] == "sv"


async def test_odd_characters_reach_the_conversation_as_they_are(
    client: Client, service: Web
) -> None:
    odd = "\x00\x1b[31m \u202eneboD 👩‍👩‍👧 <script>alert(1)</script>"
    await ask(client, text=odd)

    assert service.conversation.turns[0].text == odd


async def test_a_long_text_is_answered_and_a_huge_body_is_not(client: Client, service: Web) -> None:
    await ask(client, text="a" * 60_000)
    huge = await client.post("/api/chat", json={"text": "a" * 100_000})

    assert huge.status == 413
    assert "64 kilobyte" in (await huge.json())["detail"]
    assert len(service.conversation.turns) == 1


async def test_the_next_question_is_answered_after_any_of_it(client: Client) -> None:
    for fields, _ in BAD:
        await client.post("/api/chat", data=json.dumps(fields))

    assert (await ask(client, text="Boden"))["intent"] == "find_office"
