"""People who ask on and on, whatever comes, and what they hear."""

import asyncio
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import aiohttp

from bot.talk.model import Language
from tests.talk.talker import strict_texts
from tests.telegram.standin import Person

PLACES = ("Boden", "Kiruna", "Malmö", "Umeå", "Luleå", "Uppsala", "Varberg", "Gävle")
_TEXTS = strict_texts()
_PAUSE, _PAUSE_WEB = 8.0, 2.0


@dataclass
class Asker:
    """Somebody in Telegram who asks of one place after the other and waits for no answer."""

    person: Person
    language: Language
    asked: list[str] = field(default_factory=list)

    async def ask(self, places: Iterator[str]) -> None:
        """Until cancelled."""
        for place in places:
            self.asked.append(place)
            await self.person.send(place, answers=0)
            await asyncio.sleep(_PAUSE)

    @property
    def told_to_wait(self) -> int:
        waits = _TEXTS.say("telegram-waits", self.language)
        return sum(shown.text == waits for shown in self.person.inbox)

    @property
    def answers(self) -> list[str]:
        waits = _TEXTS.say("telegram-waits", self.language)
        return [shown.text for shown in self.person.inbox if shown.text != waits]

    @property
    def wrong(self) -> int:
        """Answers out of their order, or to something else."""
        return sum(place not in said for place, said in zip(self.asked, self.answers, strict=False))

    def has_heard(self, questions: int) -> bool:
        return len(self.answers) >= questions


def turns(start: int) -> Iterator[str]:
    """The places again and again, each asker's from another on."""
    return itertools.islice(itertools.cycle(PLACES), start, None)


@dataclass
class Visitors:
    """People on the web; what they got, by status, and whether it said what to do next."""

    url: str
    statuses: Counter[int] = field(default_factory=Counter)
    without_advice: int = 0
    unreachable: int = 0

    async def ask(self, places: Iterator[str]) -> None:
        """Until cancelled."""
        async with aiohttp.ClientSession(self.url) as session:
            for place in places:
                try:
                    await self._ask(session, place)
                except aiohttp.ClientError:
                    self.unreachable += 1
                await asyncio.sleep(_PAUSE_WEB)

    async def _ask(self, session: aiohttp.ClientSession, place: str) -> None:
        asked = {"text": place, "language": "sv"}
        async with session.post("/api/chat", json=asked) as answer:
            said = await answer.text()
        self.statuses[answer.status] += 1
        advised = "Retry-After" in answer.headers and "igen" in said
        self.without_advice += answer.status != 200 and not advised
