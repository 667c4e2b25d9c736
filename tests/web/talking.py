"""A conversation with set answers, so that the web edge is tested for itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from importlib import resources
from pathlib import Path

from aiohttp import web

from bot.bundle import LazyBundle
from bot.errors import DatabaseAwayError
from bot.metrics import Metrics
from bot.offices.model import Register
from bot.offices.when import When
from bot.places.model import How, Outcome, Position
from bot.ports import Opened, Record, Remembered
from bot.talk.exchange import Exchange
from bot.talk.model import (
    Block,
    BlockKind,
    Choice,
    Intent,
    Language,
    OfficeAnswer,
    PlaceAnswer,
    Reply,
    Text,
    Turn,
    Venue,
    text,
)
from bot.texts import Texts
from bot.watching import Part
from handlers.web.app import web_app
from handlers.web.municipality_map import MunicipalityMap

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
SOURCE = "https://www.statenssc.se/nyheter"


def said(words: str) -> Text:
    """Words as they are, in every language."""
    return text("test-said", words=words)


class StillClock:
    def now(self) -> datetime:
        return NOW


@dataclass
class MemoryTalk:
    """Remembers in a dict; counts what was kept of each address."""

    kept: dict[str, Remembered] = field(default_factory=dict)
    closed: list[str] = field(default_factory=list)
    away: bool = False
    """Whether the database can't be reached."""

    async def open(self, address: str, update: str | None, now: datetime) -> Opened | None:
        if self.away:
            raise DatabaseAwayError("away")
        return Opened(self.kept.get(address, Remembered()), 1)

    async def close(
        self, address: str, update: str | None, remembered: Remembered, now: datetime
    ) -> None:
        self.kept[address] = remembered
        self.closed.append(address)

    async def release(self, update: str) -> None:
        raise AssertionError("the web has no updates to give back")

    async def about(self, address: str) -> Record:
        return {}

    async def forget(self, address: str) -> None:
        self.kept.pop(address, None)


class EmptyRegister:
    async def version(self) -> int:
        return 1

    async def load(self) -> Register:
        return Register(1, {}, {}, (), {})


@dataclass
class SetConversation:
    """Gives the set answer to a text, a choice or "position"; else says that it can't."""

    answers: Mapping[str, Reply]
    turns: list[Turn] = field(default_factory=list)

    def reply(
        self, turn: Turn, remembered: Remembered, register: Register
    ) -> tuple[Reply, Remembered]:
        self.turns.append(turn)
        asked = turn.text or turn.choice or "position"
        if asked == "break":
            raise RuntimeError(f"could not answer {turn.text}")
        reply = self.answers.get(asked)
        return reply or lost(turn.person.client or Language.SV), remembered


def lost(language: Language) -> Reply:
    words = said("Det känner jag inte till.")
    return Reply(language, Intent.UNKNOWN, (Block(BlockKind.TEXT, words),))


def found(language: Language = Language.SV) -> Reply:
    """An answer with one of everything that can be shown."""
    place = Position(65.82518, 21.68864)
    return Reply(
        language=language,
        intent=Intent.FIND_OFFICE,
        blocks=(
            Block(BlockKind.TITLE, said("Servicekontor Boden")),
            Block(BlockKind.TEXT, said("Kontoret öppnade i juni 2023. <b>& mer</b>")),
            Block(BlockKind.ITEM, said("Arbetsförmedlingen")),
            Block(BlockKind.ITEM, said("Försäkringskassan")),
            Block(BlockKind.NOTE, said("Uppgiften är mer än ett år gammal.")),
            Block(BlockKind.SOURCE, said("Statens servicecenter, 29 september 2021"), SOURCE),
        ),
        choices=(
            (Choice(said("Vad kan jag göra där?"), "1:services:boden"),),
            (
                Choice(said("Öppettider"), href="https://www.statenssc.se/besokservicekontor"),
                Choice(said("Närmare mig"), asks_position=True),
                Choice(said("Nästa sida"), "1:page:2"),
                Choice(said("In English"), "1:language:en"),
            ),
        ),
        place=PlaceAnswer(Outcome.FOUND, ("2582",), How.EXACT),
        offices=(
            OfficeAnswer(
                "boden",
                "2582",
                "open",
                When.day(date(2023, 6, 1)),
                "high",
                None,
                ((SOURCE, When.day(date(2021, 9, 29))),),
            ),
        ),
        venue=Venue(place, said("Servicekontor Boden"), said("Boden"), False, "boden", "2582"),
    )


def simple(words: str, **given: object) -> Reply:
    blocks = (Block(BlockKind.TITLE, said(words)),)
    return Reply(**{"language": Language.SV, "intent": Intent.SERVICES, "blocks": blocks} | given)  # type: ignore[arg-type]


ANSWERS = {
    "Boden": found(),
    "where is Boden": found(Language.EN),
    "1:services:boden": simple("Det här kan du göra"),
    "1:page:2": simple("Sida två", edits=True),
    "1:language:en": simple("I speak English now", language=Language.EN, intent=Intent.LANGUAGE),
    "position": simple("Närmast dig"),
}


@cache
def strict_texts() -> Texts:
    """The project's texts and `test-said`; a missing key or argument raises."""
    return Texts({language: _bundle(language) for language in Language}, strict=True)


@cache
def drawn_map() -> MunicipalityMap:
    return MunicipalityMap.read(Path("data/seed"))


def _bundle(language: Language) -> LazyBundle:
    folder = resources.files("locales") / str(language)
    files = [file.read_text(encoding="utf-8") for file in folder.iterdir()]
    return LazyBundle(str(language), [*files, "test-said = { $words }"])


async def all_ready() -> dict[str, Part]:
    return {"database": Part.READY, "register": Part.READY, "telegram": Part.OFF}


@dataclass
class Web:
    """The application and the fakes behind it."""

    conversation: SetConversation = field(default_factory=lambda: SetConversation(ANSWERS))
    talk: MemoryTalk = field(default_factory=MemoryTalk)
    parts: dict[str, Part] | None = None

    def exchange(self) -> Exchange:
        return Exchange(self.conversation, self.talk, EmptyRegister(), StillClock())

    def app(self, metrics: Metrics | None = None) -> web.Application:
        return web_app(
            self.exchange(), strict_texts(), self._readiness, drawn_map(), metrics=metrics
        )

    async def _readiness(self) -> dict[str, Part]:
        return await all_ready() if self.parts is None else self.parts
