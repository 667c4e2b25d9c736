"""Words that people write are answered, and found nowhere afterwards: not in the database, not in
the log at its most talkative.
"""

from itertools import count
from typing import Any

import aiohttp

from data.engine import open_engine
from tests.privacy.listening import log
from tests.privacy.stored import holding, in_files
from tests.telegram.standin import Fault, Person, Standin
from tests.telegram.whole_bot import SECRET, SECRET_HEADER, Mode, WholeBot

CANARY = "kanariefagel"
"""Each question has it with a number of its own, for a single word that many ask is counted."""
SURE = "2582"
"""What is kept: the code of the municipality that was meant."""


class Canary:
    """Words with the canary in them, each new."""

    def __init__(self) -> None:
        self._numbers = count()

    def __call__(self, words: str = "Var ligger {} i Boden?") -> str:
        return words.format(f"{CANARY}{next(self._numbers)}")


async def in_telegram(telegram: Standin, canary: Canary) -> None:
    """Each by a person of their own, for one is answered once a second."""

    def person() -> Person:
        return telegram.person("sv")

    edits, follows = person(), person()
    await edits.send(canary())
    await edits.edit(canary("Var ligger {} i Lund?"))
    await person().send(canary("{}"))
    await person().send("Boden", caption=canary())
    await person().send(canary("/kontor {}"))
    await person().start(canary("{}"))
    await person().inline(canary("{}"))
    await follows.send(canary("bevaka {}"))
    await follows.press_forged(canary("1:{}"))
    await person().send(canary("{} " + "x" * 3000))
    await telegram.group().send(person(), canary("@servicekontor_bot {} i Boden"))
    telegram.faults.next(Fault.BAD_REQUEST, "sendMessage")
    await person().send(canary(), answers=0)
    await telegram.until(
        lambda: 400 in {c.status for c in telegram.called("sendMessage")}, "a refusal"
    )
    await person().send(canary())


async def on_the_web(url: str, canary: Canary) -> None:
    async with aiohttp.ClientSession() as client:
        asked: list[tuple[str, dict[str, Any]]] = [
            ("/", {"data": {"text": canary()}}),
            ("/?lang=sv", {"data": {"choice": canary("1:{}")}}),
            ("/api/chat", {"json": {"text": canary()}}),
            ("/api/chat", {"json": {"text": canary("{}")}}),
            ("/api/chat", {"json": {"text": [canary()], canary("{}"): 1}}),
            ("/api/chat", {"data": canary('{{"text": "{}')}),
            ("/api/chat", {"json": {"text": canary("{}") * 2000}}),
            (canary("/{}"), {"data": b""}),
            ("/telegram/updates", {"data": canary(), "headers": {SECRET_HEADER: SECRET}}),
        ]
        for path, given in asked:
            async with client.post(f"{url}{path}", **given) as answer:
                await answer.read()
        for path in (canary("/?text={}"), canary("/{}"), canary("/bevaka/kommun/{}.atom")):
            async with client.get(f"{url}{path}", headers={"Referer": canary()}) as answer:
                await answer.read()


async def test_no_word_is_kept_or_logged(database_url: str) -> None:
    on_file = database_url.startswith("sqlite")
    mode, form = (Mode.POLLING, "json") if on_file else (Mode.WEBHOOK, "text")
    canary = Canary()
    with log("debug", form) as lines:
        async with Standin() as telegram, WholeBot(telegram, mode, database_url).running() as bot:
            await in_telegram(telegram, canary)
            await on_the_web(bot.url, canary)
    said = lines.getvalue().casefold()
    assert "started" in said
    assert CANARY not in said
    engine = open_engine(database_url)
    assert set(await holding(engine, [SURE])) & {"conversations"}
    assert await holding(engine, [CANARY, CANARY.capitalize()]) == {}
    await engine.dispose()
    if on_file:
        assert in_files(database_url, 0, [CANARY]) in ([], ["the number as SQLite writes it"])
