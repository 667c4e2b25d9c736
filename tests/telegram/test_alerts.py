"""A person follows, the days go by, and the bot tells: the whole service, the clock by hand."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.alerts.night import is_night
from bot.app import App, open_app
from bot.clock import SWEDEN
from bot.delivery.newsroom import Newsroom
from bot.service import serve
from bot.settings import load_settings
from bot.tasks import Supervisor
from tests.telegram.standin import Person, Standin
from tests.telegram.standin.room import Room


@dataclass
class Wall:
    """A clock on a Swedish wall that stands until it is turned."""

    shown: datetime

    def now(self) -> datetime:
        return self.shown.astimezone(UTC)

    def turn_to(self, when: str) -> None:
        self.shown = datetime.fromisoformat(when).replace(tzinfo=SWEDEN)


def wall(when: str) -> Wall:
    clock = Wall(datetime.now(UTC))
    clock.turn_to(when)
    return clock


@dataclass
class Bot:
    """The service on a database, in a file where none is named, which can be started again."""

    telegram: Standin
    folder: Path
    clock: Wall
    database: str | None = None
    urls: list[str] = field(default_factory=list)
    settings: Mapping[str, object] = field(default_factory=dict)
    """More of them, or others."""

    @asynccontextmanager
    async def running(self) -> AsyncIterator[App]:
        usual = {
            "bot_token": self.telegram.token,
            "telegram_base_url": self.telegram.url,
            "database_url": self.database or f"sqlite+aiosqlite:///{self.folder}/alerts.sqlite",
            "port": 0,
            "telegram_per_second": 1000,
            "bot_clock_speed": 1000,
        }
        settings = load_settings(**usual | self.settings)
        stop = asyncio.Event()
        async with open_app(settings, self.clock) as app, Supervisor() as tasks:
            service = tasks.start("service", serve(app, stop, self.urls.append))
            try:
                yield app
            finally:
                stop.set()
                await service


@pytest.fixture
def bot(telegram: Standin, tmp_path: Path) -> Bot:
    return Bot(telegram, tmp_path, wall("2022-05-20 12:00"))


async def told(room: Room, words: str) -> None:
    """Waits until the bot has said so in its latest message."""
    await room.until(lambda: room.inbox and words in room.last.text, f"{words!r}")


async def nothing_is_due(app: App) -> None:
    """Looks for news as the service does: there is none that anybody should be told now."""
    now, stores = app.clock.now(), app.stores
    await Newsroom(app.exchange.register, stores.notices).find_news(now)
    while await stores.fan_out.fan_out(now, 1000):
        pass
    due = await stores.deliveries.claim(
        "telegram", 10, now, datetime.now(UTC) + timedelta(minutes=1), urgent_only=is_night(now)
    )
    assert list(due) == []


async def test_laholm_opens(bot: Bot, telegram: Standin) -> None:
    swede, visitor = telegram.person("sv"), telegram.person("en")
    async with bot.running() as app:
        await swede.send("Meddela mig när det öppnar i Laholm")
        assert "Du bevakar nu Laholm" in swede.last.text
        await visitor.send("notify me about Laholm")
        assert "You now follow Laholm" in visitor.last.text
        bot.clock.turn_to("2022-05-24 07:59")
        await nothing_is_due(app)
        bot.clock.turn_to("2022-05-24 08:00")
        await told(swede, "31 maj 2022. Tidigare sades det att kontoret skulle öppna under 2022.")
        assert swede.last.links[0].startswith("https://laholmstidning.se/")
        await told(visitor, "planned to open on Tuesday 31 May 2022")
    bot.clock.turn_to("2022-05-30 09:00")
    async with bot.running() as app:
        await told(swede, "I morgon, tisdag 31 maj 2022, planeras kontoret öppna.")
        await told(visitor, "Tomorrow, Tuesday 31 May 2022, the office is planned to open.")
        bot.clock.turn_to("2022-05-31 10:00")
        await nothing_is_due(app)
        bot.clock.turn_to("2022-06-27 08:00")
        await told(swede, "Kontoret har öppnat")
        await told(visitor, "The office has opened")
        await nothing_is_due(app)
        assert len(swede.inbox) == len(visitor.inbox) == 4


async def test_it_says_that_alerts_are_on_their_way(bot: Bot, swede: Person) -> None:
    async with bot.running(), aiohttp.ClientSession() as client:
        await swede.send("Laholm")
        async with client.get(f"{bot.urls[-1]}/readyz") as answer:
            assert (await answer.json())["parts"]["delivery"] == "ready"


async def test_an_alerts_buttons_work_days_later(bot: Bot, swede: Person) -> None:
    async with bot.running() as app:
        await swede.send("bevaka Laholm")
        bot.clock.turn_to("2022-05-24 08:00")
        await told(swede, "31 maj 2022")
        bot.clock.turn_to("2022-05-28 23:00")
        await swede.press("Visa kontoret")
        assert "Kontoret planeras öppna den 31 maj 2022" in swede.last.text
        await swede.press("Sluta bevaka")
        assert "Du bevakar inte längre Laholm" in swede.last.text
        bot.clock.turn_to("2022-05-30 08:00")
        await nothing_is_due(app)


async def test_the_night_is_quiet(bot: Bot, swede: Person) -> None:
    bot.clock.turn_to("2022-05-23 12:00")
    async with bot.running() as app:
        await swede.send("bevaka Laholm")
        for night in ("2022-05-24 00:01", "2022-05-24 07:59", "2022-05-24 20:00"):
            bot.clock.turn_to(night)
            await nothing_is_due(app)
        bot.clock.turn_to("2022-05-25 08:00")
        await told(swede, "31 maj 2022")


async def test_who_blocks_the_bot_hears_nothing_more(bot: Bot, swede: Person) -> None:
    async with bot.running() as app:
        await swede.send("bevaka Laholm")
        await swede.block()
        await swede.unblock(answers=1)
        assert swede.last.text.startswith("Välkommen tillbaka!")
        bot.clock.turn_to("2022-05-24 08:00")
        await nothing_is_due(app)
        await swede.press("Meddela mig")
        assert "Vad vill du bevaka?" in swede.last.text
        await swede.send("Laholm")
        bot.clock.turn_to("2022-05-30 08:00")
        await told(swede, "I morgon")


def address(room: Room) -> str:
    return f"telegram:{room.chat.id}"


async def test_a_group_follows_by_its_administrators_and_moves(
    bot: Bot, telegram: Standin, swede: Person
) -> None:
    member = telegram.person("en")
    group = telegram.group("Grannar", "group")
    group.join(swede, "administrator")
    async with bot.running():
        await group.send(member, "/follow Laholm")
        assert "its administrators choose" in group.last.text
        await group.send(swede, "/bevaka Laholm")
        assert "Ni bevakar nu Laholm" in group.last.text
        assert "Jag meddelar er när" in group.last.text
        await group.send(member, "/stop")
        assert "its administrators choose" in group.last.text
        new = await group.upgrade(swede)
        bot.clock.turn_to("2022-05-24 08:00")
        await told(new, "planeras öppna tisdag 31 maj 2022")


async def test_who_chose_a_language_is_told_in_it(bot: Bot, swede: Person) -> None:
    async with bot.running():
        await swede.send("bevaka Laholm")
        await swede.send("english")
        bot.clock.turn_to("2022-05-24 08:00")
        await told(swede, "planned to open on Tuesday 31 May 2022")


async def test_a_deep_link_follows(bot: Bot, swede: Person) -> None:
    async with bot.running() as app:
        for payload, said in [
            ("follow_1381", "Du bevakar nu Laholm"),
            ("follow_13", "Du bevakar nu Hallands län"),
            ("follow_laholm", "Du bevakar nu Servicekontor Laholm"),
            ("follow_sverige", "Du bevakar nu hela Sverige"),
        ]:
            await swede.start(payload)
            assert said in swede.last.text
        await swede.start("follow_nowhere")
        assert "Jag hjälper dig att hitta" in swede.last.text
        bot.clock.turn_to("2022-05-24 08:00")
        await told(swede, "planeras öppna tisdag 31 maj 2022")
        await nothing_is_due(app)


async def test_a_weekly_summary_comes_on_monday(bot: Bot, swede: Person) -> None:
    async with bot.running() as app:
        await swede.send("bevaka Laholm")
        await swede.press("Välj vad du får veta")
        await swede.press("Sammanfatta varje måndag")
        bot.clock.turn_to("2022-05-24 08:00")
        await nothing_is_due(app)
        bot.clock.turn_to("2022-05-30 08:00")
        await told(swede, "Veckans nytt om det du bevakar")
        assert "Servicekontor Laholm" in swede.last.text
        await swede.press("Sluta bevaka")
        assert "Du bevakar inte längre Laholm" in swede.last.text


async def test_nothing_is_left_of_who_is_forgotten(bot: Bot, swede: Person) -> None:
    async with bot.running() as app:
        await swede.send("bevaka Laholm")
        bot.clock.turn_to("2022-05-24 08:00")
        await told(swede, "31 maj 2022")
        await swede.send("/radera")
        await swede.press("Ja, radera allt")
        assert "är raderat" in swede.last.text
        bot.clock.turn_to("2022-05-30 08:00")
        await nothing_is_due(app)
    kept = b"".join(each.read_bytes() for each in bot.folder.iterdir())
    assert address(swede).encode() not in kept


@pytest.fixture
def swede(telegram: Standin) -> Person:
    return telegram.person("sv")
