"""The parts behind every door, chosen and joined: the one place that knows the stores."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

from bot.alerts.ports import NoticeStore, Reach
from bot.announcements.board import Noticeboard
from bot.announcements.desk import Announcements, Desk
from bot.announcements.dialog_desk import DialogDesk
from bot.announcements.dialog_turn import DialogParts
from bot.announcements.dispatch import Dispatch
from bot.announcements.finding import PlaceFinder
from bot.announcements.showing import with_announcements
from bot.clock import Clock, ShiftedClock, SystemClock, today
from bot.limits import Inbound
from bot.metrics import Metrics
from bot.offices.model import Register
from bot.overview.tally import Tally
from bot.places.geometry import Boundaries
from bot.places.matching import Matcher
from bot.places.model import Gazetteer, Position
from bot.ports import Remembered
from bot.register.editing import Workplace
from bot.settings import Settings
from bot.staff.desk import StaffDesk
from bot.staff.tokens import TokenDesk
from bot.talk.answers.privacy import with_record
from bot.talk.conversation import OfficeConversation
from bot.talk.exchange import Counting, Exchange
from bot.talk.model import Person, Reply, Turn
from bot.texts import Texts
from data.places import read_boundaries, read_gazetteer, seed_folder
from data.register_desk import SqlRegisterDesk
from data.register_files import read_register
from data.stores import Stores, open_stores


@dataclass(frozen=True, slots=True)
class App:
    """The joined parts of a service that is set up but has no door open."""

    settings: Settings
    clock: Clock
    texts: Texts
    gazetteer: Gazetteer
    matcher: Matcher
    boundaries: Boundaries
    stores: Stores
    conversation: OfficeConversation
    exchange: Exchange
    desk: SqlRegisterDesk
    staff: StaffDesk
    tokens: TokenDesk
    inbound: Inbound
    metrics: Metrics
    tally: Tally
    announcements: Announcements
    board: Noticeboard

    @property
    def notices(self) -> NoticeStore:
        """The notices that exist."""
        return self.stores.notices

    def dialogs(self) -> DialogDesk:
        """Writing and deciding on announcements, message by message."""
        parts = DialogParts(
            self.announcements,
            self.stores.dialogs,
            PlaceFinder(self.gazetteer, self.matcher),
            self.exchange.register,
            self.gazetteer,
            self.clock,
        )
        return DialogDesk(parts)

    def dispatch(self, *, sends: bool) -> Dispatch:
        """What takes announcements on; `sends` where there is a door to send by."""
        stores = self.stores
        return Dispatch(
            stores.announcements,
            stores.follow_up,
            self.exchange.register,
            self.gazetteer,
            stores.wake,
            sends,
        )

    @property
    def workplace(self) -> Workplace:
        """What those who change the register work with."""
        stores, current = self.stores, self.exchange.register
        return Workplace(self.desk, stores.notices, stores.reach, self.clock, current)

    @property
    def reach(self) -> Reach:
        """Whom alerts would reach."""
        return self.stores.reach

    async def answer_once(
        self,
        person: Person,
        *,
        text: str | None = None,
        choice: str | None = None,
        position: Position | None = None,
        remembered: Remembered | None = None,
    ) -> tuple[Reply, Remembered]:
        """Answers without storing anything; the caller keeps what is to be remembered."""
        turn = Turn(person, today(self.clock), text, choice, position)
        register = await self.exchange.register()
        reply, kept = self.conversation.reply(turn, remembered or Remembered(), register)
        reply = with_announcements(reply, await self.board.recent(self.clock.now()))
        return with_record(reply, {}) if reply.tells_record else reply, kept


@asynccontextmanager
async def open_app(settings: Settings, clock: Clock | None = None) -> AsyncIterator[App]:
    """Reads the seed, opens the database and joins the parts. Leaving closes what was opened."""
    # A replay turns the days, not how long a link or a session lasts.
    signing = clock or SystemClock()
    clock = clock or _clock(settings)
    # Parsing these takes most memory for a moment, which the others then fill.
    boundaries = Boundaries(read_boundaries())
    gazetteer = read_gazetteer()
    matcher = Matcher(gazetteer)
    conversation = OfficeConversation(gazetteer, matcher, boundaries)
    seed = read_register(seed_folder(), gazetteer.municipalities)
    metrics = Metrics()
    url = settings.database_url.get_secret_value()
    async with (
        open_stores(url, seed, metrics.database.add, settings.kept) as stores,
        aclosing(Tally(stores.tally)) as tally,
    ):
        counting = Counting(metrics, tally)
        exchange, board = _exchange(conversation, stores, clock, counting, gazetteer)
        yield App(
            settings=settings,
            clock=clock,
            texts=Texts.load(),
            gazetteer=gazetteer,
            matcher=matcher,
            boundaries=boundaries,
            stores=stores,
            conversation=conversation,
            exchange=exchange,
            desk=SqlRegisterDesk(stores.engine, gazetteer.municipalities, stores.wake),
            staff=StaffDesk(stores.staff, signing),
            tokens=TokenDesk(stores.tokens, signing),
            inbound=_inbound(settings),
            metrics=metrics,
            tally=tally,
            announcements=_announcements(settings, stores, exchange, gazetteer, clock),
            board=board,
        )


def _exchange(
    conversation: OfficeConversation,
    stores: Stores,
    clock: Clock,
    counting: Counting,
    gazetteer: Gazetteer,
) -> tuple[Exchange, Noticeboard]:
    """The exchange, and the board whose announcements its answers show."""

    async def register() -> Register:
        return await exchange.register()

    board = Noticeboard(stores.announcements, register, gazetteer, stores.wake)
    exchange = Exchange(conversation, stores.talk, stores.register, clock, counting, board.current)
    return exchange, board


def _inbound(settings: Settings) -> Inbound:
    return Inbound.of(
        settings.inbound_per_person,
        settings.inbound_per_address,
        settings.inbound_overall,
    )


def _announcements(
    settings: Settings, stores: Stores, exchange: Exchange, gazetteer: Gazetteer, clock: Clock
) -> Announcements:
    return Announcements(
        Desk(
            store=stores.announcements,
            follow_up=stores.follow_up,
            memos=stores.memos,
            register=exchange.register,
            gazetteer=gazetteer,
            clock=clock,
            wake=stores.wake,
            require_approval=settings.require_approval,
        )
    )


def _clock(settings: Settings) -> Clock:
    real, speed = SystemClock(), settings.bot_clock_speed
    if settings.bot_today is None and speed == 1:
        return real
    return ShiftedClock(settings.bot_today or today(real), real, speed)
