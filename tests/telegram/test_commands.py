"""Commands and deep links, and what the bot says of itself."""

import json

import pytest

from bot.talk.model import Language
from bot.talk.understanding.commands import NAMES
from handlers.telegram.commands import MENU
from tests.telegram.service import Service
from tests.telegram.standin import Fault, Person, Standin


@pytest.mark.parametrize(
    ("said", "text", "choice"),
    [
        ("/start", "/start", None),
        ("/kontor Boden", "/kontor Boden", None),
        ("/office", "/office", None),
        ("/KONTOR@servicekontor_bot  Boden", "/kontor Boden", None),
        ("/about", "/about", None),
        ("/sprak", "/sprak", None),
        ("/sprak svenska", None, "1:language:sv"),
        ("/language English", None, "1:language:en"),
        ("/language en", None, "1:language:en"),
        ("/unknown thing", "/unknown thing", None),
        ("/start boden", "boden", None),
        ("/start ostra_goinge", "ostra goinge", None),
        ("/start office_boden", None, "1:office:boden"),
        ("/start follow_2582", None, "1:follow:place:2582"),
        ("/start place_2582", None, "1:place:2582:find_office"),
    ],
)
async def test_what_a_command_asks(
    service: Service, person: Person, said: str, text: str | None, choice: str | None
) -> None:
    await person.send(said)
    assert (service.turns[-1].text, service.turns[-1].choice) == (text, choice)


@pytest.mark.parametrize(
    "payload",
    ["office_nowhere", "office_", "follow_9999", "follow_", "place_x", "xyzzy", "inline", "x" * 64],
)
async def test_a_wrong_payload_is_a_plain_start(
    service: Service, person: Person, payload: str
) -> None:
    await person.start(payload)
    assert service.turns[-1].text == "/start"


async def test_each_language_has_its_menu(service: Service, telegram: Standin) -> None:
    await telegram.until(lambda: len(telegram.called("setMyShortDescription")) == 3, "the menus")
    menus = telegram.context.profile.commands
    private = json.dumps({"type": "all_private_chats"})
    groups = json.dumps({"type": "all_group_chats"})
    names = {key: [command["command"] for command in menu] for key, menu in menus.items()}
    asked, followed = ["kontor", "nya", "tjanster"], ["bevaka", "mina", "stopp"]
    assert names[private, "sv"] == [*asked, *followed, "sprak", "hjalp", "om", "radera"]
    assert names[private, "sv"] == names[private, ""]
    assert names[private, "en"][:2] == ["office", "openings"]
    assert names[private, "en"] != names[private, "sv"]
    assert "om" not in names[groups, "sv"]
    assert set(telegram.context.profile.texts) == {
        (field, code)
        for field in ("description", "short_description")
        for code in (*map(str, Language), "")
    }


def test_the_core_knows_every_command_of_the_menu() -> None:
    listed = {name for command in MENU for name in command.names.values()}
    assert len(listed) == 2 * len(MENU)
    assert listed <= NAMES


async def test_a_server_that_refuses_the_menu_is_served_all_the_same(
    telegram: Standin, person: Person
) -> None:
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        telegram.faults.next(Fault.NOT_FOUND, method, times=99)
    async with Service(telegram).running():
        await person.send("Boden")
        await telegram.until(lambda: len(telegram.called("setMyCommands")) == 9, "every try")
    assert len(person.inbox) == 1
