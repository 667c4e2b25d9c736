"""Staff link their private chat, and are given a link to sign in with there."""

from collections.abc import AsyncIterator

import pytest

from bot.staff.model import Role
from bot.staff.ports import LinkPurpose
from handlers.telegram.staff import Staff
from tests.staff.builders import Office, open_office
from tests.telegram.service import Service
from tests.telegram.standin import Person, Standin

BASE = "https://kontor.example.se"


@pytest.fixture
async def office(sqlite_url: str) -> AsyncIterator[Office]:
    async with open_office(sqlite_url) as opened:
        yield opened


@pytest.fixture
async def eva(telegram: Standin) -> Person:
    person = telegram.person("sv")
    person.chat.started = True
    return person


@pytest.fixture
async def service(telegram: Standin, office: Office) -> AsyncIterator[Service]:
    running = Service(telegram, staff=Staff(desk=office.staff, base_url=BASE))
    async with running.running():
        yield running


async def test_a_code_from_the_console_links_the_chat(
    service: Service, office: Office, eva: Person
) -> None:
    member = await office.hire("Eva", Role.PUBLISHER)
    code = await office.staff.link(member, LinkPurpose.TELEGRAM)
    await eva.send(f"/koppla {code}")
    assert eva.last.text == "Din Telegram är kopplad, Eva. Skriv /login när du vill logga in."
    linked = await office.staff.by_telegram(eva.chat.id)
    assert linked is not None
    assert linked.name == "Eva"
    await eva.send(f"/link {code}")
    assert eva.last.text.startswith("Koden gäller inte längre.")


async def test_login_gives_a_link_that_signs_in(
    service: Service, office: Office, eva: Person
) -> None:
    member = await office.hire("Eva")
    await office.staff.connect(await office.staff.link(member, LinkPurpose.TELEGRAM), eva.chat.id)
    await eva.send("/login")
    said, link = eva.last.text.splitlines()
    assert said.startswith("Logga in med länken.")
    assert link.startswith(f"{BASE}/staff/logga-in?kod=in_")
    signed_in = await office.staff.sign_in(link.partition("kod=")[2], "")
    assert signed_in.member.name == "Eva"


async def test_nobody_else_learns_that_there_is_a_login(service: Service, eva: Person) -> None:
    for words in ("/login", "/koppla", "/link in_nothing"):
        await eva.send(words)
        assert repr(words) in eva.last.text, "told to the conversation like any other words"
