"""One announcement from a member's words to Telegram and the web: the whole service."""

import aiohttp

from bot.staff.model import COMMAND_LINE, Role
from bot.staff.ports import NewMember
from bot.talk.model import Language
from tests.staff.builders import open_office
from tests.telegram.standin import Person, Standin
from tests.telegram.whole_bot import Mode, WholeBot, answered

SAID = "Kontoret i Boden har stängt i dag."


async def hired(telegram: Standin, database: str, name: str, role: Role) -> Person:
    person = telegram.person("sv")
    person.chat.started = True
    async with open_office(database) as office:
        new = NewMember(name, role, Language.SV, person.chat.id)
        await office.staff.add(new, COMMAND_LINE)
    return person


async def test_it_arrives_and_is_shown_on_the_web(telegram: Standin, sqlite_url: str) -> None:
    eva = await hired(telegram, sqlite_url, "Eva", Role.EDITOR)
    bo = await hired(telegram, sqlite_url, "Bo", Role.PUBLISHER)
    citizen = telegram.person("sv")
    async with WholeBot(telegram, Mode.POLLING, sqlite_url).running() as bot:
        await citizen.send("meddela mig om Boden")
        await eva.send("/meddela")
        await eva.send(SAID)
        await eva.press("Bara på svenska")
        await eva.press("Alla")
        await eva.press("även på natten", answers=3)
        await eva.press("Lämna in")
        await answered(bo, 3)
        await bo.press("Godkänn")
        await answered(citizen, 2)
        assert SAID in citizen.last.text
        async with aiohttp.ClientSession(bot.url) as web:
            asked = await web.post("/api/chat", json={"text": "Boden"})
            feed = await web.get("/bevaka/kommun/2582.atom")
            assert SAID in (await asked.json())["answer"]
            assert SAID in await feed.text()
