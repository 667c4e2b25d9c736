"""Somebody floods the bot in Telegram: told so once, then passed over, and nothing is retried."""

from collections.abc import AsyncIterator

import pytest

from bot.limits import Inbound
from tests.telegram.fakes import MemoryTalk
from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin


class Hand:
    """Seconds, turned by hand."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
async def telegram() -> AsyncIterator[Standin]:
    async with Standin() as standin:
        yield standin


def flooded(telegram: Standin, hand: Hand) -> Service:
    return Service(telegram, pause=0.01, inbound=Inbound.of(time=hand))


def told(person: Person, words: str) -> int:
    return sum(words in shown.text for shown in person.inbox)


@pytest.mark.parametrize(
    ("language", "words"), [("sv", "Nu går det lite för fort"), ("en", "a little too fast")]
)
async def test_twenty_are_answered_then_it_is_said_once_in_their_language(
    telegram: Standin, language: str, words: str
) -> None:
    hand, person, other = Hand(), telegram.person(language), telegram.person()
    service = flooded(telegram, hand)
    async with service.running():
        for number in range(40):
            await person.send(str(number), answers=0)
        await other.send("Boden")
        await person.until(lambda: not telegram.context.feed.pending, "all acknowledged")
        assert len(person.inbox) == 21
        hand.seconds += 1
        await person.send("once more")
    assert told(person, words) == 1
    assert [turn.text for turn in service.turns if turn.text != "Boden"][-1] == "once more"
    assert len(other.inbox) == 1
    assert not telegram.context.feed.pending


async def test_a_button_pressed_over_and_over_is_acknowledged_every_time(telegram: Standin) -> None:
    hand, person = Hand(), telegram.person()
    async with flooded(telegram, hand).running():
        await person.send("Boden")
        for _ in range(25):
            await person.press_forged("1:help", answers=0)
    assert told(person, "a little too fast") == 1
    assert not telegram.context.feed.pending


async def test_what_fails_and_comes_again_is_counted_once(telegram: Standin) -> None:
    person = telegram.person()
    service = flooded(telegram, Hand())
    service.talk = MemoryTalk(in_hand=60)
    async with service.running():
        await person.send("Boden")
        await person.send("Kiruna")
    assert told(person, "too fast") == 0


async def test_inline_queries_are_passed_over_in_silence(telegram: Standin) -> None:
    person = telegram.person()
    service = Service(telegram, inbound=Inbound.of(address=1, time=Hand()))
    async with service.running():
        for _ in range(20):
            await person.inline("Bod")
        await telegram.context.feed.emit(
            "inline_query", {"id": "99", "from": person.user, "query": "Bod", "offset": ""}
        )
        await person.send("Boden")
    assert "99" not in telegram.context.inline_answers
    assert not telegram.context.feed.pending
