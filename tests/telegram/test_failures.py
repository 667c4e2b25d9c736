"""What fails between the bot and Telegram, and between the bot and its store."""

import asyncio

import pytest
from structlog.testing import capture_logs

from bot.errors import TokenRefusedError
from bot.talk.model import Reply, Turn
from bot.tasks import Supervisor
from tests.telegram.fakes import SetAnswers, echo
from tests.telegram.service import Service
from tests.telegram.standin import TOKEN, Fault, Person, Standin
from tests.telegram.standin.feed import Webhook

TRANSIENT = [
    Fault.CONFLICT,
    Fault.TOO_LARGE,
    Fault.SERVER_ERROR,
    Fault.BAD_GATEWAY,
    Fault.HTML,
    Fault.RESET,
    Fault.NOT_FOUND,
]


@pytest.mark.parametrize("fault", [*TRANSIENT, Fault.FLOOD, Fault.UNAUTHORIZED])
async def test_polling_goes_on_after(telegram: Standin, person: Person, fault: Fault) -> None:
    async with Service(telegram, pause=0.01).running():
        await person.send("a")
        telegram.faults.next(fault, "getUpdates", retry_after=0)
        await person.send("b")
        await person.send("c")
    assert [shown.text[:3] for shown in person.inbox] == ["'a'", "'b'", "'c'"]


@pytest.mark.parametrize("fault", TRANSIENT)
async def test_an_answer_that_did_not_get_through_comes_later(
    telegram: Standin, person: Person, fault: Fault
) -> None:
    telegram.faults.next(fault, "sendMessage")
    async with Service(telegram, pause=0.01).running():
        await person.send("Boden")
    assert len(person.inbox) == 1


@pytest.mark.parametrize("fault", [Fault.BAD_REQUEST, Fault.FORBIDDEN])
async def test_an_answer_that_is_refused_is_not_sent_again(
    telegram: Standin, person: Person, fault: Fault
) -> None:
    telegram.faults.next(fault, "sendMessage")
    service = Service(telegram)
    async with service.running():
        await person.send("a", answers=0)
        await person.send("b")
    assert [shown.text[:3] for shown in person.inbox] == ["'b'"]
    gone = ("gone", f"telegram:{person.chat.id}")
    assert (gone in service.book.told) == (fault is Fault.FORBIDDEN)


async def test_a_store_that_is_away_for_a_moment_costs_no_answer(
    telegram: Standin, person: Person
) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.broken = 2
    async with service.running():
        await person.send("Boden")
    assert [shown.text[:7] for shown in person.inbox] == ["'Boden'"]


async def test_an_update_in_another_hand_is_waited_for(telegram: Standin, person: Person) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.in_hand = 10
    with capture_logs() as logs:
        async with service.running():
            await person.send("Boden")
    assert [shown.text[:7] for shown in person.inbox] == ["'Boden'"]
    assert [line for line in logs if line["event"] == "update_failed"] == []


async def test_a_store_that_stays_away_is_owned_up_to(telegram: Standin) -> None:
    service, person = Service(telegram, pause=0.01), telegram.person("sv")
    service.talk.broken = 3
    with capture_logs() as logs:
        async with service.running():
            await person.send("Boden")
    assert person.last.text.startswith("Något gick fel")
    assert [line["tries"] for line in logs if line["event"] == "update_failed"] == [1, 2, 3]


async def test_an_error_of_its_own_is_logged_without_words_and_owned_up_to(
    telegram: Standin,
) -> None:
    def broken(turn: Turn) -> Reply:
        raise ValueError(turn.text)

    service, person = Service(telegram, SetAnswers(broken), pause=0.01), telegram.person("sv")
    with capture_logs() as logs:
        async with service.running():
            await person.send("my secret")
    assert person.last.text.startswith("Något gick fel")
    failures = [line for line in logs if line["event"] == "update_failed"]
    assert [line["error"] for line in failures] == ["ValueError"]
    assert "my secret" not in str(logs)


async def test_the_next_update_is_answered_after_one_that_fails(
    telegram: Standin, person: Person
) -> None:
    def picky(turn: Turn) -> Reply:
        if turn.text == "bad":
            raise ValueError
        return echo(turn)

    other = telegram.person()
    async with Service(telegram, SetAnswers(picky), pause=0.01).running():
        await person.send("bad", answers=0)
        await other.send("good")
        await person.until(lambda: person.inbox, "the apology")
    assert other.last.text.startswith("'good'")


@pytest.mark.parametrize(
    "update",
    [
        {"message": {"message_id": 1}},
        {"message": "text"},
        {"message": None},
        {"callback_query": {"id": "1"}},
        {"inline_query": {"id": "1", "query": "x"}},
        {"my_chat_member": {"chat": {"id": 1, "type": "private"}}},
        {"hologram": {"from": {"id": 1}}},
        {"poll_answer": {"poll_id": "1", "option_ids": []}},
        {"message": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "moon"}}},
        {},
    ],
)
async def test_an_update_of_an_odd_shape_is_passed_over(
    service: Service, telegram: Standin, person: Person, update: dict[str, object]
) -> None:
    await telegram.context.feed.repeat({"update_id": 60000, **update})
    await person.send("Boden")
    await person.send("Umeå")
    assert len(person.inbox) == 2
    assert telegram.context.feed.pending[0]["update_id"] > 60000


async def test_an_unknown_token_stops_the_start_and_is_not_shown(telegram: Standin) -> None:
    for token in (TOKEN[:-4] + "zzzz", "1:short"):
        door = Service(telegram, token=token).door()
        with pytest.raises(TokenRefusedError) as refused, capture_logs() as logs:
            await door.run(asyncio.Event())
        assert token not in str(refused.value)
        assert token not in str(logs)
        assert "BOT_TOKEN" in str(refused.value)


async def test_a_token_that_is_withdrawn_stops_the_bot(telegram: Standin, person: Person) -> None:
    door = Service(telegram).door()
    async with Supervisor() as tasks, asyncio.timeout(5):
        running = tasks.start("door", door.run(asyncio.Event()))
        await person.send("a")
        telegram.faults.next(Fault.UNAUTHORIZED, "getUpdates", times=9)
        telegram.faults.next(Fault.UNAUTHORIZED, "getMe", times=9)
        await person.send("b", answers=0)
        with pytest.raises(TokenRefusedError):
            await running


async def test_another_poller_is_named(telegram: Standin, person: Person) -> None:
    with capture_logs() as logs:
        async with Service(telegram, pause=0.01).running():
            await person.send("a")
            telegram.faults.next(Fault.CONFLICT, "getUpdates")
            await person.send("b")
            await person.send("c")
    (line,) = [line for line in logs if line["event"] == "polling_failed"]
    assert "another poller" in line["why"]


async def test_a_webhook_left_behind_is_taken_away(telegram: Standin, person: Person) -> None:
    await telegram.context.feed.set_webhook(Webhook("http://127.0.0.1:9/hook"))
    async with Service(telegram).running():
        await person.send("Boden")


async def test_telegram_out_of_reach_at_the_start_is_waited_for(
    telegram: Standin, person: Person
) -> None:
    telegram.faults.next(Fault.BAD_GATEWAY, "getMe", times=2)
    telegram.faults.next(Fault.RESET, "deleteWebhook")
    async with Service(telegram, pause=0.01).running():
        await person.send("Boden")


async def test_no_token_in_the_log(telegram: Standin, person: Person) -> None:
    with capture_logs() as logs:
        async with Service(telegram, pause=0.01).running():
            for fault in TRANSIENT:
                telegram.faults.next(fault, "getUpdates")
                telegram.faults.next(fault, "sendMessage")
            await person.send("Boden", answers=0)
            await telegram.until(lambda: telegram.called("sendMessage"), "tries")
            telegram.faults.clear()
            await person.send("Boden")
    assert TOKEN not in str(logs)
