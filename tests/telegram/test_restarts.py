"""A bot that is stopped and started again, and two on one database: nobody notices."""

import asyncio

import pytest

from handlers.telegram.updates import HANDLED
from tests.telegram.standin import Fault, Person, Standin
from tests.telegram.whole_bot import SECRET, Mode, WholeBot, answered

PLACES = ("Boden", "Kiruna", "Malmö", "Umeå", "Luleå", "Uppsala", "Gävle", "Örebro")
"""More than one person is answered at once, so that answers still wait when the bot stops."""


@pytest.fixture(params=list(Mode))
def bot(request: pytest.FixtureRequest, telegram: Standin, sqlite_url: str) -> WholeBot:
    return WholeBot(telegram, request.param, sqlite_url)


async def test_what_is_delivered_twice_is_answered_once(bot: WholeBot, telegram: Standin) -> None:
    person, other = telegram.person("sv"), telegram.person("sv")
    async with bot.running():
        await person.send("Boden")
        update = {"update_id": 70_001, "message": person.chat.messages[1]}
        await telegram.context.feed.repeat(update)
        await other.send("Boden")
    await telegram.context.feed.repeat(update)
    async with bot.running():
        await other.send("Kiruna")
    assert len(person.inbox) == 1


async def asks(person: Person) -> None:
    """One place after the other, each as soon as the one before is answered."""
    for number, place in enumerate(PLACES, start=1):
        await person.send(place, answers=0)
        await answered(person, number)


async def test_a_restart_in_the_middle_loses_none_and_answers_none_twice(
    bot: WholeBot, telegram: Standin
) -> None:
    telegram.latency = 0.3
    people = [telegram.person("sv") for _ in range(6)]
    async with asyncio.TaskGroup() as tasks:
        async with bot.running():
            asking = [tasks.create_task(asks(person)) for person in people]
            await answered(people[0])
        assert not any(task.done() for task in asking), "the restart is to come in the middle"
        async with bot.running():
            await asyncio.gather(*asking)
            feed = telegram.context.feed
            await telegram.until(lambda: not feed.pending, "the last acknowledgement")
    for person in people:
        assert len(person.inbox) == len(PLACES)
        for place, shown in zip(PLACES, person.inbox, strict=True):
            assert place in shown.text


async def test_a_restart_is_not_noticed(bot: WholeBot, telegram: Standin) -> None:
    person, other = telegram.person("sv"), telegram.person("sv")
    async with bot.running():
        await person.send("Kirnua")
        await other.send("Boden")
        await other.press("Visa på karta", answers=2)
    async with bot.running():
        await person.edit("Boden")
        await other.press("Visa på karta", answers=2)
        await other.send("radera mina uppgifter")
    assert len(person.inbox) == 1
    assert "öppnade i juni 2023" in person.last.text
    first, second = telegram.called("sendPhoto")
    assert "photo" not in first.params
    assert second.params["photo"]


async def test_who_is_forgotten_leaves_no_trace_of_answers(
    bot: WholeBot, telegram: Standin
) -> None:
    person = telegram.person("sv")
    async with bot.running():
        await person.send("Boden")
        await person.send("radera mina uppgifter")
    message = person.chat.messages[1] | {"text": "Kiruna", "edit_date": 1}
    async with bot.running():
        await person.happen("edited_message", message, answers=1, about="an edit")
    assert len(person.inbox) == 3


@pytest.mark.postgres
async def test_two_processes_answer_an_update_once(telegram: Standin, postgres_url: str) -> None:
    bot = WholeBot(telegram, Mode.WEBHOOK, postgres_url)
    people = [telegram.person("sv") for _ in range(5)]
    async with bot.running() as one, bot.running() as other:
        for number, person in enumerate(people):
            person.chat.started = True
            message = telegram.context.world.put(person.chat, person.user, text="Boden")
            update = {"update_id": 90_000 + number, "message": message}
            given = await asyncio.gather(*(each.post(update) for each in (one, other, one)))
            assert 200 in given
            assert set(given) <= {200, 503}
            assert await other.post(update) == 200
    assert [len(person.inbox) for person in people] == [1] * 5


async def test_the_webhook_is_closed_without_the_secret_and_open_to_large_updates(
    telegram: Standin, sqlite_url: str
) -> None:
    bot, person = WholeBot(telegram, Mode.WEBHOOK, sqlite_url), telegram.person("sv")
    person.chat.started = True
    message = telegram.context.world.put(person.chat, person.user, text="Boden")
    update = {"update_id": 90_000, "message": message}
    async with bot.running() as running:
        for secret in (None, "", "wrong", "a-secret-only-for-testz"):
            assert await running.post(update, secret) == 401
        assert person.inbox == []
        assert await running.post(update | {"later_field": "å" * 100_000}) == 200
    assert len(person.inbox) == 1


@pytest.mark.parametrize("deletes", [False, True])
async def test_the_webhook_is_registered_and_left_as_set(
    telegram: Standin, sqlite_url: str, deletes: bool
) -> None:
    settings = {"webhook_delete_at_stop": deletes}
    telegram.faults.next(Fault.BAD_GATEWAY, "setWebhook")
    async with WholeBot(telegram, Mode.WEBHOOK, sqlite_url, settings).running():
        asked = telegram.called("setWebhook")[-1].params
    assert asked["allowed_updates"] == list(HANDLED)
    assert asked["secret_token"] == SECRET
    assert asked["max_connections"] == 100
    assert not asked["drop_pending_updates"]
    assert (telegram.context.feed.webhook is None) is deletes
