"""The overview in the console, over a database with something in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

from bot.alerts.model import Scope, ScopeKind, Subscription
from bot.offices.model import Register
from bot.overview.model import Asked
from bot.overview.overview import StaffOverview
from bot.places.model import Outcome
from bot.ports import Remembered
from bot.talk.model import Intent, Language
from data.audit_store import SqlAuditStore
from data.engine import open_engine
from data.overview_store import SqlOverviewStore
from data.places import read_gazetteer
from data.progress_store import SqlProgressStore
from data.talk_store import open_writers
from data.tally_store import SqlTallyStore
from handlers.staff.audit_pages import AuditPages
from handlers.staff.overview.pages import OverviewPages
from tests.overview.test_office_facts import told
from tests.staff.builders import MORNING, TurnedClock
from tests.staff.console import Site, console_site
from tests.talk.talker import seed_register
from tests.web.talking import drawn_map

TODAY = MORNING.date()


@asynccontextmanager
async def overview_site(url: str, register: Register | None = None) -> AsyncIterator[Site]:
    """A console that begins with the overview of the database at `url`."""
    engine, known = open_engine(url), register or seed_register()

    async def current() -> Register:
        return known

    clock = TurnedClock()
    overview = StaffOverview(
        SqlOverviewStore(engine), SqlProgressStore(engine), current, clock, clock
    )
    pages = OverviewPages(overview, read_gazetteer(), drawn_map())
    async with console_site(url, [pages, AuditPages(SqlAuditStore(engine))]) as site:
        yield site
    await engine.dispose()


async def fill(url: str) -> None:
    """Questions of two days, unknown words, and people who follow something."""
    engine = open_engine(url)
    async with open_writers(engine) as writers:
        await SqlTallyStore(writers.transactions).add(
            {
                asked(Intent.HOURS, "2582"): 30,
                asked(Intent.FIND_OFFICE, "2582", 3): 12,
                asked(Intent.FIND_OFFICE, "2580", 3): 7,
                asked(Intent.SMALLTALK, "", 3): 2,
            },
            {"sorglantinge": 6, "nordglantinge": 4},
            TODAY,
        )
        for number in range(12):
            scopes = [Scope(ScopeKind.MUNICIPALITY, "2582")]
            scopes += [Scope(ScopeKind.COUNTY, "25"), Scope(ScopeKind.SWEDEN)] if number < 2 else []
            scopes += [Scope(ScopeKind.OFFICE, "boden")] if number == 0 else []
            follows = tuple(Subscription(scope) for scope in scopes)
            kept = Remembered(Language.SV, follows=follows)
            await writers.talk.close(f"telegram:{number}", None, kept, MORNING)
    await engine.dispose()


def asked(intent: Intent, place: str, days: int = 0) -> Asked:
    outcome = Outcome.FOUND if place else Outcome.NONE
    return Asked(TODAY - timedelta(days=days), intent, place, outcome, "web")


def many_old_offices(count: int) -> Register:
    """A register whose offices all have an old fact."""
    offices = [told(f"kontor-{number:03}", TODAY - timedelta(days=800)) for number in range(count)]
    claims = {
        one.id: (replace(claim, id=number),) for number, (one, claim) in enumerate(offices, start=1)
    }
    return Register(1, {one.id: one for one, _ in offices}, claims, (), {})
