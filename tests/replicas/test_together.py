"""Two replicas behind a load balancer are one service."""

import asyncio

from tests.replicas.cluster import SECRET, Cluster
from tests.telegram.standin import Person, Standin

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def test_two_replicas_are_one_service(two: Cluster, telegram: Standin) -> None:
    await a_web_conversation_goes_on_at_the_other(two)
    person = telegram.person("sv")
    await a_chat_goes_on_at_the_other(person)
    await what_comes_twice_at_once_is_answered_once(two, telegram, person)

    assert len(two.proxy.taken) == 2
    assert await two.leader() in two.replicas


async def a_web_conversation_goes_on_at_the_other(two: Cluster) -> None:
    _, first = await two.post("/api/chat", {"text": "Boden", "language": "sv"})
    following = {"text": "när öppnar det?", "conversation": first["conversation"]}
    _, second = await two.post("/api/chat", following)

    assert len(two.proxy.taken) == 2
    assert [office["id"] for office in second["offices"]] == ["boden"]


async def a_chat_goes_on_at_the_other(person: Person) -> None:
    for said in ("Kiruna", "Boden", "när öppnar det?", "Kiruna", "öppettider"):
        shown = await person.send(said)
        assert shown is not None
    assert "Boden" in person.inbox[2].text
    assert "Kiruna" in person.inbox[4].text


async def what_comes_twice_at_once_is_answered_once(
    two: Cluster, telegram: Standin, person: Person
) -> None:
    answers = len(person.inbox)
    message = dict(person.chat.messages[1]) | {"text": "Umeå"}
    update = {"update_id": 99_001, "message": message}
    posted = [two.post("/telegram/updates", update, **{SECRET_HEADER: SECRET}) for _ in range(8)]
    found = await asyncio.gather(*posted)

    # Whoever comes while it is being answered is told to come again.
    assert {status for status, _ in found} <= {200, 503}
    assert len(person.inbox) == answers + 1
    assert (await two.post("/telegram/updates", update, **{SECRET_HEADER: SECRET}))[0] == 200
    assert len(person.inbox) == answers + 1
