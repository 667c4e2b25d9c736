"""Questions counted in memory, and a store that keeps them there."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cache

from bot.overview.model import Asked
from bot.overview.tally import Tally
from bot.ports import Remembered
from bot.talk.model import Person, Reply, Turn
from tests.talk.talker import TODAY, conversation, seed_register


class MemoryTallies:
    """Keeps counts; fails as often as `failures` says."""

    def __init__(self, failures: int = 0) -> None:
        self.asked: Counter[Asked] = Counter()
        self.words: Counter[str] = Counter()
        self.writes = 0
        self.failures = failures

    async def add(self, asked: Mapping[Asked, int], words: Mapping[str, int], day: date) -> None:
        self.writes += 1
        if self.failures:
            self.failures -= 1
            raise OSError("the disk is full")
        self.asked.update(asked)
        self.words.update(words)


class Asking:
    """Somebody who asks, from as many chats as are named."""

    def __init__(self, tally: Tally, day: date = TODAY) -> None:
        self.tally, self.day = tally, day

    def ask(self, text: str, chat: str = "web:1") -> Reply:
        door = chat.partition(":")[0]
        turn = Turn(Person(door, chat), self.day, text=text)
        reply = answer(text, self.day)
        self.tally.answered(turn, reply)
        return reply


@cache
def answer(text: str, day: date) -> Reply:
    turn = Turn(Person("web", "web:1"), day, text=text)
    return conversation().reply(turn, Remembered(), seed_register())[0]
