"""What people do and what fails, with the whole service, by long polling and by webhook."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from tests.telegram.standin import Fault, Standin
from tests.telegram.whole_bot import Mode, WholeBot, answered

pytestmark = pytest.mark.asyncio(loop_scope="module")

EXAMPLES = {
    "Malmo": "Servicekontor Malmö Rosengård",
    "haparnda": "Inget känt servicekontor i Haparanda",
    "var ligger kontoret i Örnsköldsviks kommun?": "Inget känt servicekontor",
    "when does the Boden office open": "opened in June 2023",
    "jag bor i skogås": "fågelvägen från Skogås",
    "75321": "Uppsala",
    "Tukholma": "Stockholm",
    "id-kort nära Varberg": "Varberg",
    "Haga": "flera platser som heter Haga",
    "Malmö eller Lund": "Vilken plats menar du?",
    "Småland": "Småland",
    "/about": "Where the information comes from",
    "/nya": "etapp 1 (2022)",
    "x" * 4096: "för lång",
}
FAULTS = [fault for fault in Fault if fault not in {Fault.BAD_REQUEST, Fault.FORBIDDEN}]
ODD: list[dict[str, Any]] = [
    {"hologram": {"id": 1}},
    {"message": {"message_id": 1}},
    {"message": None},
    {"callback_query": {"id": "1"}},
    {"my_chat_member": {"chat": {"id": 1, "type": "private"}}},
    {},
]


@pytest.fixture(params=list(Mode), scope="module")
def mode(request: pytest.FixtureRequest) -> Mode:
    mode: Mode = request.param
    return mode


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def telegram(
    mode: Mode, migrated_sqlite_file: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Standin]:
    """A stand-in with one bot that all tests of a mode share, for its start takes a while."""
    file = shutil.copy(migrated_sqlite_file, tmp_path_factory.mktemp(mode))
    async with Standin() as standin:
        async with WholeBot(standin, mode, f"sqlite+aiosqlite:///{file}").running():
            yield standin
        assert standin.unanswered == []


async def test_the_examples_are_answered(telegram: Standin) -> None:
    people = {question: telegram.person("sv") for question in EXAMPLES}
    await asyncio.gather(*(person.send(question) for question, person in people.items()))
    for question, person in people.items():
        assert EXAMPLES[question] in person.last.text, question
        assert len(person.inbox) == 1


async def test_what_else_people_do(telegram: Standin) -> None:
    swede, other, group = telegram.person("sv"), telegram.person("sv"), telegram.group()
    await swede.start("office_boden")
    await swede.press("Öppettider")
    assert "Öppettider" in swede.last.text
    await other.send("Kirnua")
    await other.edit("Boden")
    assert len(other.inbox) == 1
    assert "öppnade i juni 2023" in other.last.text
    await other.share(65.83, 21.69)
    assert "Boden" in other.last.text
    assert (await other.inline("Boden"))["results"][0]["title"] == "Boden"
    await group.send(swede, "Boden", answers=0)
    await group.send(swede, "när öppnar Boden, @servicekontor_bot?")
    assert "öppnade i juni 2023" in group.last.text
    assert len(group.inbox) == 1


async def test_faults_cost_nobody_an_answer(telegram: Standin) -> None:
    for fault in FAULTS:
        telegram.faults.next(fault, "sendMessage", retry_after=1)
    people = [telegram.person("sv") for _ in FAULTS]
    await asyncio.gather(*(person.send("Boden", answers=0) for person in people))
    for person in people:
        await answered(person)
    later = telegram.person("sv")
    await later.send("Boden")
    assert [len(person.inbox) for person in people] == [1] * len(FAULTS)
    assert all("Servicekontor Boden" in person.last.text for person in people)


@pytest.mark.parametrize("fault", [Fault.BAD_REQUEST, Fault.FORBIDDEN])
async def test_a_refusal_is_taken_for_an_answer(telegram: Standin, fault: Fault) -> None:
    refused, other = telegram.person("sv"), telegram.person("sv")
    telegram.faults.next(fault, "sendMessage")
    await refused.send("Boden", answers=0)
    await telegram.until(lambda: not telegram.context.feed.pending or refused.inbox, "the refusal")
    await other.send("Boden")
    assert refused.inbox == []


async def test_odd_updates_are_passed_over(telegram: Standin) -> None:
    for number, update in enumerate(ODD):
        await telegram.context.feed.repeat({"update_id": 60_000 + number, **update})
    person = telegram.person("sv")
    await person.send("Boden")
    pending = telegram.context.feed.pending
    await telegram.until(lambda: all(u["update_id"] > 70_000 for u in pending), "the next update")
