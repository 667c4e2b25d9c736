"""The database goes away between two steps of an answer: nobody is told twice, or out of turn."""

import asyncio
from dataclasses import dataclass, field

from telegram import Update

from bot.errors import DatabaseAwayError
from bot.talk.model import Language
from bot.talk.owed import Debt, Owed
from bot.tasks import Supervisor
from handlers.telegram.buttons import Buttons
from handlers.telegram.outage import Outage
from handlers.telegram.spoken import Spoken
from handlers.telegram.waiting import Waiting
from tests.telegram.service import Service, texts
from tests.telegram.standin import Fault, Person, Standin

WAITS = "I cannot reach my register"


def answers(person: Person) -> list[str]:
    return [shown.text[:3] for shown in person.inbox if not shown.text.startswith(WAITS)]


async def test_an_answer_that_came_but_could_not_be_kept_does_not_come_again(
    telegram: Standin, person: Person
) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.away_over = 1_000_000
    async with service.running():
        await person.send("a")
        await person.send("b")
        service.talk.away_over = 0
        await person.until(lambda: len(answers(person)) == 2, "the second answer")
    assert answers(person) == ["'a'", "'b'"]
    assert person.inbox[1].text.startswith(WAITS)
    assert list(service.talk.updates.values()) == [True, True]


async def test_a_claim_that_the_database_took_before_it_went_is_given_back(
    telegram: Standin, person: Person
) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.away = 2
    async with service.running():
        await person.send("a", answers=2)
    assert answers(person) == ["'a'"]


async def test_a_chat_is_answered_in_order_and_told_once(telegram: Standin, person: Person) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.away = 20
    async with service.running():
        for words in "abc":
            await person.send(words, answers=0)
        await person.until(lambda: len(answers(person)) == 3, "the answers")
    assert answers(person) == ["'a'", "'b'", "'c'"]
    assert person.inbox[0].text.startswith(WAITS)
    assert len(person.inbox) == 4


async def test_the_next_outage_is_told_anew(telegram: Standin, person: Person) -> None:
    service = Service(telegram, pause=0.01)
    async with service.running():
        for words in "ab":
            service.talk.away = 2
            await person.send(words, answers=2)
    assert [shown.text.startswith(WAITS) for shown in person.inbox] == [True, False, True, False]


async def test_who_can_not_be_told_at_once_is_told_at_the_next_try(
    telegram: Standin, person: Person
) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.away = 2
    telegram.faults.next(Fault.BAD_GATEWAY, "sendMessage")
    async with service.running():
        await person.send("a", answers=2)
    assert person.inbox[0].text.startswith(WAITS)


async def test_an_inline_query_does_not_wait(telegram: Standin, person: Person) -> None:
    service = Service(telegram, pause=0.01)
    service.talk.away = 1
    async with service.running():
        query = {"id": "7", "from": person.user, "query": "Boden", "offset": ""}
        await telegram.context.feed.emit("inline_query", query)
        await person.send("a")
    assert service.talk.away == 0
    assert answers(person) == ["'a'"]


@dataclass
class Bot:
    """Notes whom it writes to."""

    told: list[int] = field(default_factory=list)

    async def send_message(self, chat_id: int, _: str, **__: object) -> None:
        self.told.append(chat_id)


def asked(number: int, chat: int) -> Update:
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "text": "a"}
    return Update.de_json({"update_id": number, "message": message}, None)


async def test_it_is_known_who_was_told_until_they_are_answered_or_a_day_is_over() -> None:
    bot, passed = Bot(), [0.0]
    waiting = Waiting(bot, texts(), Buttons(Supervisor()), Spoken(), 2, lambda: passed[0])  # type: ignore[arg-type]
    for update in (asked(1, 7), asked(1, 7), asked(2, 7)):
        await waiting.tell(update)
    assert bot.told == [7]
    waiting.answered(asked(2, 7))
    await waiting.tell(asked(3, 7))
    assert bot.told == [7, 7]
    passed[0] += 24 * 60 * 60
    await waiting.tell(asked(4, 7))
    assert bot.told == [7, 7, 7]
    for chat in (8, 9, 7):
        await waiting.tell(asked(5, chat))
    assert bot.told == [7, 7, 7, 8, 9, 7]


def test_the_languages_spoken_last_are_known() -> None:
    spoken = Spoken(most=2)
    for chat in (1, 2, 3):
        spoken.note(chat, Language.EN)
    assert [spoken.to(chat, Language.SV) for chat in (1, 2, 3)] == ["sv", "en", "en"]
    assert spoken.to(4, None) is Language.SV


async def test_one_at_a_time_tries_and_all_go_on_after_it() -> None:
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    outage, tries, away = Outage(1.0, sleep), 0, True

    async def work() -> None:
        nonlocal tries
        tries += 1
        if away:
            raise DatabaseAwayError("away")

    async def until_done() -> None:
        nonlocal away
        while True:
            try:
                await outage.over(work)
            except DatabaseAwayError:
                away = tries < 20
            else:
                return

    outage.begin()
    await asyncio.gather(*(until_done() for _ in range(10)))
    assert slept == [1.0] * (tries - 9)
    assert not outage.is_on


async def test_what_is_owed_is_paid_in_order_and_bounded() -> None:
    paid: list[str] = []
    owed = Owed(most=2)

    def debt(update: str) -> Debt:
        return Debt(update, lambda: _pay(paid, update), delivered=update == "c")

    for address, update in (("1", "a"), ("2", "b"), ("3", "c"), ("3", "d")):
        owed.add(address, debt(update))
    assert [await owed.pay(each, "c") for each in "1233"] == [False, False, True, False]
    assert paid == ["b", "c", "d"]


async def _pay(paid: list[str], update: str) -> None:
    paid.append(update)
