"""A person who talks with the bot, over the real seed, on a day set by hand."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from bot.offices.model import Register
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.places.model import Position
from bot.ports import Remembered
from bot.talk.conversation import OfficeConversation
from bot.talk.model import BlockKind, Choice, Language, Person, Reply, Turn
from bot.texts import Texts
from data.places import read_boundaries, read_gazetteer, seed_folder
from data.register_files import read_register

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class Heard:
    """A reply as the person sees it. Rendering it fails on a missing text or fact."""

    reply: Reply
    texts: Texts

    @property
    def text(self) -> str:
        return "\n".join(self.shown(block.text) for block in self.reply.blocks)

    @property
    def sources(self) -> list[tuple[str, str]]:
        telling = (BlockKind.SOURCE, BlockKind.ITEM)
        found = [b for b in self.reply.blocks if b.kind in telling and b.href]
        return [(self.shown(b.text), b.href or "") for b in found]

    @property
    def buttons(self) -> dict[str, Choice]:
        choices = [choice for row in self.reply.choices for choice in row]
        return {self.shown(choice.label): choice for choice in choices}

    @property
    def offices(self) -> list[str]:
        return [office.id for office in self.reply.offices]

    def shown(self, item: object) -> str:
        return self.texts.render(item, self.reply.language)


@cache
def conversation() -> OfficeConversation:
    gazetteer = read_gazetteer()
    return OfficeConversation(gazetteer, Matcher(gazetteer), boundaries())


@cache
def boundaries() -> "Boundaries":
    from bot.places.geometry import Boundaries

    return Boundaries(read_boundaries())


@cache
def seed_register() -> Register:
    return read_register(seed_folder(), read_gazetteer().municipalities, version=1)


@cache
def strict_texts() -> Texts:
    return Texts.load(strict=True)


@dataclass
class Talker:
    """`says`, `presses` a button by its label, or `shares` a position; `last` is the answer."""

    day: date = TODAY
    client: Language | None = None
    door: str = "test"
    may_follow: bool = True
    register: Register = field(default_factory=seed_register)
    remembered: Remembered = field(default_factory=Remembered)
    last: Heard = field(init=False)

    def says(self, words: str) -> Heard:
        return self.turns(text=words)

    def presses(self, label: str) -> Heard:
        choice = self.last.buttons[label]
        assert choice.data, f"{label} leads to {choice.href}"
        return self.turns(choice=choice.data)

    def presses_data(self, data: str) -> Heard:
        return self.turns(choice=data)

    def shares(self, lat: float, lon: float) -> Heard:
        return self.turns(position=Position(lat, lon))

    def turns(self, **what: object) -> Heard:
        person = Person(
            self.door, f"{self.door}:1", self.client, self.door == "test", self.may_follow
        )
        turn = Turn(person, self.day, **what)
        reply, kept = conversation().reply(turn, self.remembered, self.register)
        self.remembered = Remembered() if kept.forgotten else replace(kept, followed=kept.follows)
        self.last = Heard(reply, strict_texts())
        assert self.last.text
        return self.last
