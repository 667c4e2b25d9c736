"""People who ask on and on, in Telegram and on the web, and check what they hear."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random

import aiohttp

from bot.talk.model import Language
from tests.talk.talker import strict_texts
from tests.telegram.standin import Person, Shown

QUESTIONS: Mapping[str, str] = {
    "Boden": "Boden",
    "haparnda": "Haparanda",
    "Malmo": "Malmö",
    "när öppnar kontoret i Kiruna?": "Kiruna",
    "var ligger kontoret i Örnsköldsviks kommun": "Örnsköldsvik",
    "75321": "Uppsala",
    "id-kort nära Varberg": "Varberg",
    "jag bor i skogås": "Skogås",
    "Haga": "Haga",
    "when does the Boden office open": "Boden",
    "Gotheburg": "Göteborg",
    "opening hours Lulea": "Luleå",
    "what can I do in Umeå": "Umeå",
    "Stokcholm": "Stockholm",
    "x" * 2000: "",
    "😀 Boden 😀": "Boden",
}
"""Questions, and a word that is in every right answer."""
FOLLOWING = ("bevaka Boden", "notify me about Luleå", "/mina", "sluta bevaka Boden")
_HEADINGS = tuple(strict_texts().say("announcement-heading", each) for each in Language)
_PATIENCE = 120.0
_PAUSE = 1.1
"""Longer than the limit on one person's questions asks for."""
_OWNED_UP = tuple(strict_texts().say("telegram-failed", each) for each in Language)
_WAITS = tuple(strict_texts().say("telegram-waits", each) for each in Language)


@dataclass
class Heard:
    """What came of the questions so far."""

    asked: Counter[str] = field(default_factory=Counter)
    right: int = 0
    owned_up: int = 0
    wrong: list[str] = field(default_factory=list)
    unanswered: int = 0
    refused: int = 0
    come_again: int = 0
    late: int = 0
    seconds: list[float] = field(default_factory=list)

    def judge(self, question: str, expected: str, said: str) -> None:
        if any(words in said for words in _OWNED_UP):
            self.owned_up += 1
        elif expected in said:
            self.right += 1
        else:
            self.wrong.append(f"{question[:40]!r}: {said[:80]!r}")


def is_announcement(shown: Shown) -> bool:
    """Whether it came by itself: answers show what is announced as well, further down."""
    return shown.text.startswith(_HEADINGS)


def is_answer(shown: Shown) -> bool:
    """Whether it answers, rather than tells of something or that the answer takes time."""
    return not is_announcement(shown) and shown.text not in _WAITS


async def in_telegram(person: Person, heard: Heard, random: Random) -> None:
    """Asks until cancelled; now and then follows something."""
    await _ask(person, heard, "bevaka Boden", "Boden")
    while True:
        if random.random() < 0.1:
            await _ask(person, heard, random.choice(FOLLOWING), "")
            await _ask(person, heard, "bevaka hela Sverige", "")
        question, expected = random.choice(list(QUESTIONS.items()))
        await _ask(person, heard, question, expected)
        await asyncio.sleep(_PAUSE + random.random())


async def _ask(person: Person, heard: Heard, question: str, expected: str) -> None:
    heard.asked["telegram"] += 1
    before, started = len(person.inbox), time.perf_counter()

    def answers() -> list[str]:
        return [s.text for s in person.inbox[before:] if is_answer(s)]

    await person.send(question, answers=0)
    try:
        await person.context.feed.until(answers, _PATIENCE, "an answer")
    except AssertionError:
        heard.unanswered += 1
        return
    heard.seconds.append(time.perf_counter() - started)
    heard.judge(question, expected, "\n".join(answers()))
    heard.late += any(shown.text in _WAITS for shown in person.inbox[before:])


async def on_the_web(url: str, heard: Heard, random: Random) -> None:
    """Asks until cancelled, reads a feed now and then; a service that is away is met again."""
    async with aiohttp.ClientSession(url) as session:
        while True:
            question, expected = random.choice(list(QUESTIONS.items()))
            try:
                await _ask_web(session, heard, question, expected)
                async with session.get("/bevaka/kommun/2582.atom") as answer:
                    await answer.read()
            except aiohttp.ClientError:
                heard.refused += 1
            await asyncio.sleep(_PAUSE * random.random())


async def _ask_web(
    session: aiohttp.ClientSession, heard: Heard, question: str, expected: str
) -> None:
    heard.asked["web"] += 1
    started = time.perf_counter()
    async with session.post("/api/chat", json={"text": question}) as answer:
        if answer.status == 503:
            heard.come_again += 1
            return
        body = await answer.json()
    heard.seconds.append(time.perf_counter() - started)
    heard.judge(question, expected, json.dumps(body.get("blocks", body), ensure_ascii=False))
