"""A database made ready, and its stores."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.offices.model import Register
from bot.ports import TalkStore
from bot.retention import Retention
from data.announcement_store import SqlAnnouncementStore
from data.audit_store import SqlAuditStore
from data.delivery_store import SqlDeliveryStore
from data.dialog_store import SqlDialogStore
from data.engine import open_engine
from data.failures import Failed, tell_of_failures, usable
from data.fan_out_store import SqlFanOut
from data.follow_up_store import SqlFollowUp
from data.followers import SqlFollowers
from data.idempotency_store import SqlIdempotencyStore
from data.leader_store import SqlLeaderStore
from data.memo_store import SqlMemoStore
from data.migrate import migrate
from data.notice_store import SqlNoticeStore
from data.overview_store import SqlOverviewStore
from data.people_store import SqlPeopleStore
from data.progress_store import SqlProgressStore
from data.reach import SqlReach
from data.register_store import SqlRegisterStore
from data.seed_load import load_seed
from data.staff_store import SqlStaffStore
from data.talk_store import Writers, open_writers
from data.tally_store import SqlTallyStore
from data.telegram_store import SqlTelegramStore
from data.tidying import SqlTidier
from data.token_store import SqlTokenStore
from data.upload_store import SqlUploads
from data.wake import StoredWake
from data.watch_store import SqlWatchStore

_USUAL = Retention()


class Tidied(Protocol):
    """A store with something that it keeps for a time only."""

    async def tidy(self, now: datetime) -> int:
        """Deletes what is kept no longer; how many rows that was."""
        ...


@dataclass(frozen=True, slots=True)
class Stores:
    """Everything stored, by area."""

    engine: AsyncEngine
    register: SqlRegisterStore
    talk: TalkStore
    telegram: SqlTelegramStore
    notices: SqlNoticeStore
    fan_out: SqlFanOut
    deliveries: SqlDeliveryStore
    people: SqlPeopleStore
    leader: SqlLeaderStore
    progress: SqlProgressStore
    announcements: SqlAnnouncementStore
    follow_up: SqlFollowUp
    memos: SqlMemoStore
    dialogs: SqlDialogStore
    staff: SqlStaffStore
    tokens: SqlTokenStore
    wake: StoredWake
    watch: SqlWatchStore
    tally: SqlTallyStore
    overview: SqlOverviewStore
    idempotency: SqlIdempotencyStore
    audit: SqlAuditStore
    tidier: SqlTidier
    uploads: SqlUploads
    followers: SqlFollowers
    reach: SqlReach

    @property
    def tidied(self) -> tuple[Tidied, ...]:
        """Those that keep some things for a time only."""
        kept = self.tidier, self.staff, self.tally, self.uploads, self.idempotency
        return (*kept, self.memos, self.dialogs)


@asynccontextmanager
async def open_stores(
    url: str, seed: Register, failed: Failed = lambda: None, kept: Retention = _USUAL
) -> AsyncIterator[Stores]:
    """The stores of the database at `url`, migrated and with the seed loaded where that is due.

    Leaving the block finishes what is being written and closes every connection. `failed` is
    called each time that the database could not be used. Raises SettingError where it can't be
    used at the start.
    """
    with usable():
        engine = open_engine(url)
    tell_of_failures(engine, failed)
    try:
        with usable():
            await migrate(engine)
            await load_seed(engine, seed)
        async with open_writers(engine, failed) as writers:
            stores = _stores(engine, writers, kept)
            yield stores
            await stores.wake.close()
    finally:
        await engine.dispose()


def _stores(engine: AsyncEngine, writers: Writers, kept: Retention) -> Stores:
    transactions = writers.transactions
    return Stores(
        engine=engine,
        register=SqlRegisterStore(engine),
        talk=writers.talk,
        telegram=SqlTelegramStore(engine),
        notices=SqlNoticeStore(transactions),
        fan_out=SqlFanOut(transactions),
        deliveries=SqlDeliveryStore(transactions),
        people=SqlPeopleStore(transactions),
        leader=SqlLeaderStore(transactions),
        progress=SqlProgressStore(engine),
        announcements=SqlAnnouncementStore(engine, transactions),
        follow_up=SqlFollowUp(engine, transactions),
        memos=SqlMemoStore(transactions),
        dialogs=SqlDialogStore(transactions),
        staff=SqlStaffStore(engine, transactions),
        tokens=SqlTokenStore(engine, transactions),
        wake=StoredWake(engine),
        watch=SqlWatchStore(engine),
        tally=SqlTallyStore(transactions),
        overview=SqlOverviewStore(engine),
        idempotency=SqlIdempotencyStore(transactions),
        audit=SqlAuditStore(engine),
        tidier=SqlTidier(transactions, kept),
        uploads=SqlUploads(engine),
        followers=SqlFollowers(engine),
        reach=SqlReach(engine),
    )
