"""Counts questions as they are answered, and keeps the counts every few seconds."""

import asyncio
import secrets
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import date
from hashlib import blake2b

import structlog

from bot.overview.model import INLINE, Asked, TallyStore
from bot.overview.place_like import place_like
from bot.places.model import How, Outcome
from bot.talk.model import Intent, PlaceAnswer, Reply, Turn

EVERY = 5.0
"""Seconds between two writes. A crash loses no more than that of the counts."""
_MOST_TYPING = 10_000
_MOST_SAID = 50_000


class Tally:
    """Counts in memory, so that no answer waits for it. Used from one event loop."""

    def __init__(self, store: TallyStore) -> None:
        self._store = store
        self._asked: Counter[Asked] = Counter()
        self._words: Counter[tuple[date, str]] = Counter()
        self._typing: dict[str, Asked] = {}
        self._settling: dict[str, Asked] = {}
        self._said: set[bytes] = set()
        self._said_on: date | None = None
        self._key = secrets.token_bytes(32)

    def answered(self, turn: Turn, reply: Reply) -> None:
        """Counts a question that was answered. Turning a page of an answer is no question."""
        if reply.edits:
            return
        place = reply.place
        self._asked[_asked(turn.day, reply.intent, place, turn.person.door)] += 1
        if place.outcome is Outcome.UNKNOWN and place.how is not How.POSTCODE:
            self._seen(turn, place_like(place.word or "", turn.text or ""))

    def typed(self, address: str, day: date, place: PlaceAnswer) -> None:
        """Counts what is typed letter by letter: once, when the address has typed no more."""
        self._settling.pop(address, None)
        if address in self._typing or len(self._typing) < _MOST_TYPING:
            self._typing[address] = _asked(day, Intent.FIND_OFFICE, place, INLINE)

    async def run(self, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        """Keeps the counts again and again. What can't be kept is logged and tried again."""
        while True:
            await sleep(EVERY)
            await self._kept()

    async def aclose(self) -> None:
        """Keeps what is not kept yet."""
        self._settling |= self._typing
        self._typing = {}
        await self._kept()

    async def keep(self) -> None:
        """Keeps what was counted. Where the store fails, it is still there for the next time."""
        self._asked.update(self._settling.values())
        self._settling, self._typing = self._typing, {}
        asked, self._asked = self._asked, Counter()
        words, self._words = self._words, Counter()
        try:
            await self._store_each_day(asked, words)
        except Exception:
            # Not when cancelled: what is under way then may well be kept, and would be twice.
            self._asked.update(asked)
            self._words.update(words)
            raise

    async def _store_each_day(
        self, asked: Counter[Asked], words: Counter[tuple[date, str]]
    ) -> None:
        """Takes out of the counters what is stored."""
        for day in sorted({each.day for each in asked} | {day for day, _ in words}):
            of_day = {each: many for each, many in asked.items() if each.day == day}
            seen = {word: many for (on, word), many in words.items() if on == day}
            await self._store.add(of_day, seen, day)
            for each in of_day:
                del asked[each]
            for word in seen:
                del words[day, word]

    async def _kept(self) -> None:
        try:
            await self.keep()
        except Exception as error:  # noqa: BLE001 - counts must never stop the service
            structlog.get_logger().error("tally_failed", error=type(error).__name__)

    def _seen(self, turn: Turn, word: str | None) -> None:
        """Counts a word once a day for each chat, so that nobody makes a word common alone."""
        if word is None:
            return
        if self._said_on != turn.day:
            self._said.clear()
            self._said_on = turn.day
        said = f"{turn.person.address}\0{word}".encode()
        mark = blake2b(said, key=self._key, digest_size=16).digest()
        if mark not in self._said and len(self._said) < _MOST_SAID:
            self._said.add(mark)
            self._words[turn.day, word] += 1


def _asked(day: date, intent: Intent, place: PlaceAnswer, door: str) -> Asked:
    one = place.municipalities[0] if len(place.municipalities) == 1 else ""
    return Asked(day, intent, one, place.outcome, door)
