"""Staff ask in their own chats how the alerts are getting on; nobody else can."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.delivery.policy import DeliveryState
from bot.delivery.progress import Overview, Progress
from handlers.telegram.staff import Staff
from tests.telegram.fakes import NOW, StillClock
from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin
from tests.telegram.whole_bot import Mode, WholeBot

NOBODY_KNOWN = 987654321


@dataclass
class Ledger:
    """Deliveries that stand as a test says."""

    progress: Progress = field(default_factory=lambda: Progress({}))
    asked: list[datetime] = field(default_factory=list)

    async def progress_since(self, since: datetime) -> Progress:
        self.asked.append(since)
        return self.progress


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def swede(telegram: Standin) -> Person:
    """One of the staff, who has opened the bot once."""
    return opened(telegram.person("sv"))


@pytest.fixture
def visitor(telegram: Standin) -> Person:
    """One of the staff whose client is in English."""
    return opened(telegram.person("en"))


def opened(person: Person) -> Person:
    person.chat.started = True
    return person


@pytest.fixture
async def service(
    telegram: Standin, ledger: Ledger, swede: Person, visitor: Person
) -> AsyncIterator[Service]:
    chats = (NOBODY_KNOWN, swede.chat.id, visitor.chat.id)
    staff = Staff(chats, Overview(ledger, StillClock()))
    running = Service(telegram, staff=staff)
    async with running.running():
        yield running


async def test_staff_hear_how_the_alerts_are_getting_on(
    service: Service, ledger: Ledger, swede: Person, visitor: Person
) -> None:
    counts = {
        DeliveryState.WAITING: 3,
        DeliveryState.SENDING: 2,
        DeliveryState.DELIVERED: 840,
        DeliveryState.GONE: 1,
        DeliveryState.UNKNOWN: 2,
        DeliveryState.CANCELLED: 7,
    }
    ledger.progress = Progress(counts, NOW - timedelta(minutes=3, seconds=40))
    await swede.send("/utskick")
    assert swede.last.text.splitlines() == [
        "Utskick av aviseringar de senaste 7 dagarna",
        "5 väntar på att skickas. Det äldsta har väntat 3 minuter.",
        "840 har kommit fram.",
        "1 kom inte fram: mottagaren går inte längre att nå.",
        "2 skickades, men vi vet inte om de kom fram.",
    ]
    await visitor.send("/deliveries")
    assert visitor.last.text.splitlines() == [
        "Alerts sent out in the last 7 days",
        "5 are waiting to be sent. The oldest has waited 3 minutes.",
        "840 have arrived.",
        "1 did not arrive: the recipient can no longer be reached.",
        "2 were sent, but we do not know whether they arrived.",
    ]
    assert ledger.asked == [NOW - timedelta(days=7)] * 2


async def test_one_of_each_is_told_as_one(
    service: Service, ledger: Ledger, swede: Person, visitor: Person
) -> None:
    one = (
        DeliveryState.WAITING,
        DeliveryState.DELIVERED,
        DeliveryState.REJECTED,
        DeliveryState.EXPIRED,
    )
    ledger.progress = Progress(dict.fromkeys(one, 1), NOW - timedelta(hours=1))
    await swede.send("/deliveries@servicekontor_bot")
    assert swede.last.text.splitlines()[1:] == [
        "1 väntar på att skickas och har väntat 1 timme.",
        "1 har kommit fram.",
        "1 gick inte att skicka: texten godtogs inte.",
        "1 hann bli inaktuellt innan det kom fram.",
    ]
    await visitor.send("/utskick")
    assert visitor.last.text.splitlines()[1:] == [
        "1 is waiting to be sent and has waited 1 hour.",
        "1 has arrived.",
        "1 could not be sent: the text was not accepted.",
        "1 went out of date before it arrived.",
    ]


async def test_why_some_did_not_arrive_is_told_in_words(
    service: Service, ledger: Ledger, swede: Person, visitor: Person
) -> None:
    counts = {DeliveryState.REJECTED: 4, DeliveryState.GONE: 1, DeliveryState.EXPIRED: 1}
    reasons = {
        DeliveryState.REJECTED: {"bad_markup": 1, "too_long": 2, "quota": 1},
        DeliveryState.GONE: {"blocked": 1},
        DeliveryState.EXPIRED: {"": 1},
    }
    ledger.progress = Progress(counts, None, reasons)
    await swede.send("/utskick")
    assert swede.last.text.splitlines()[3:] == [
        "1 kom inte fram: mottagaren går inte längre att nå.",
        "– 1: mottagaren har blockerat boten",
        "4 gick inte att skicka: texterna godtogs inte.",
        "– 2: texten är för lång",
        "– 1: texten har en felaktig formatering",
        "– 1: annan orsak (quota)",
        "1 hann bli inaktuellt innan det kom fram.",
        "– 1: ingen orsak är sparad",
    ]
    await visitor.send("/utskick")
    assert "– 2: the text is too long" in visitor.last.text.splitlines()


@pytest.mark.parametrize(
    ("waited", "said"),
    [
        (timedelta(seconds=59), "less than a minute."),
        (timedelta(minutes=59), "59 minutes."),
        (timedelta(hours=47), "47 hours."),
        (timedelta(days=2), "2 days."),
    ],
)
async def test_how_long_the_oldest_has_waited(
    service: Service, ledger: Ledger, visitor: Person, waited: timedelta, said: str
) -> None:
    ledger.progress = Progress({DeliveryState.SENDING: 2}, NOW - waited)
    await visitor.send("/deliveries")
    assert visitor.last.text.splitlines()[1].endswith(f"The oldest has waited {said}")


async def test_outside_it_is_an_unknown_command(
    service: Service, ledger: Ledger, telegram: Standin, swede: Person
) -> None:
    outsider = telegram.person("sv")
    await outsider.send("/utskick")
    assert service.turns[-1].text == "/utskick"
    group = telegram.group()
    group.join(swede, "administrator")
    await group.send(swede, "/utskick", answers=0)
    await group.send(swede, "/kontor Boden")
    assert len(group.inbox) == 1
    assert ledger.asked == []


async def test_staff_ask_everything_else_as_anybody(service: Service, swede: Person) -> None:
    await swede.send("/kontor Boden")
    assert service.turns[-1].text == "/kontor Boden"


async def test_their_menu_has_it_and_a_chat_that_is_not_found_stops_nothing(
    service: Service, telegram: Standin, swede: Person
) -> None:
    await telegram.until(lambda: len(telegram.called("setMyShortDescription")) == 3, "the menus")
    await telegram.until(lambda: len(telegram.called("setMyCommands")) == 18, "the menus of staff")
    menus = {
        key: [command["command"] for command in menu]
        for key, menu in telegram.context.profile.commands.items()
    }
    own = json.dumps({"chat_id": swede.chat.id, "type": "chat"}, sort_keys=True)
    everybodys = json.dumps({"type": "all_private_chats"})
    for code, name in (("sv", "utskick"), ("en", "deliveries"), ("", "utskick")):
        assert menus[own, code] == [*menus[everybodys, code], name, "login"]
    others = [names for (scope, _), names in menus.items() if '"chat"' not in scope]
    assert others
    assert not any({"utskick", "deliveries", "login"} & set(names) for names in others)
    refused = [call for call in telegram.called("setMyCommands") if call.status == 400]
    assert len(refused) == 3
    await swede.send("Boden")
    assert len(swede.inbox) == 1


async def test_the_service_answers_in_the_chats_of_the_setting(
    telegram: Standin, tmp_path: Path, swede: Person
) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path}/staff.sqlite"
    settings = {"staff_chats": str(swede.chat.id)}
    outsider = telegram.person("sv")
    async with WholeBot(telegram, Mode.POLLING, database, settings).running():
        await swede.send("/utskick")
        await outsider.send("/utskick")
    assert swede.last.text.splitlines()[1:] == [
        "Inget väntar på att skickas.",
        "Inget har kommit fram.",
    ]
    assert "väntar på att skickas" not in outsider.last.text
