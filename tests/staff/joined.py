"""The whole service's web with everything real behind it, and one of everything to look at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp.test_utils import TestServer

from bot.announcements.model import Audience, State
from bot.app import App, open_app
from bot.clock import Clock
from bot.console_service import console
from bot.service import web_application
from bot.settings import Settings, load_settings
from bot.staff.links import sign_in_url
from bot.staff.model import COMMAND_LINE, Permission, Role
from bot.staff.ports import NewMember
from bot.talk.model import Language
from bot.watch_service import Watch
from data.places import seed_folder
from handlers.web.municipality_map import MunicipalityMap
from tests.announcements.builders import BO, EVA, Bureau, content, open_bureau
from tests.delivery.builders import RecordingDoor


@dataclass
class Joined:
    """The running web of the app."""

    app: App
    base: str
    permissions: dict[tuple[str, str], Permission | None]

    async def link(self, name: str, language: str) -> str:
        """Where an administrator of that name, made where there is none, signs in."""
        staff = self.app.staff
        member = await staff.named(name)
        new = NewMember(name, Role.ADMIN, Language(language))
        member = member or await staff.add(new, COMMAND_LINE)
        return sign_in_url(self.base, await staff.link(member))


def _settings(url: str) -> Settings:
    """One browser visits page after page, faster than a person."""
    return load_settings(database_url=url, port=0, inbound_per_address=1000)


@asynccontextmanager
async def joined(url: str, clock: Clock | None = None) -> AsyncIterator[Joined]:
    async with open_app(_settings(url), clock) as app:
        known = console(app, MunicipalityMap.read(seed_folder()))
        known.routes()
        async with TestServer(web_application(app, None, Watch(app, None, None))) as server:
            base = str(server.make_url("")).rstrip("/")
            yield Joined(app, base, known.keeper.permissions)


async def fill(url: str) -> dict[State, int]:
    """An announcement in every state, by its state; people who follow Boden."""
    async with open_bureau(url) as bureau:
        for number in range(6):
            await bureau.stores.follow(f"telegram:{number}")
        # What is left of one that is paused or cancelled is not sent with the next.
        ended = (State.SENT, State.PAUSED, State.CANCELLED, State.SENDING)
        order = (*ended, *(state for state in State if state not in ended))
        return {state: await _in_state(bureau, state) for state in order}


async def _in_state(bureau: Bureau, state: State) -> int:
    desk = bureau.announcements
    if state is State.DRAFT:
        faulty = content(Audience(), sv="<b>Hej", en="")
        return (await desk.write(EVA, faulty)).id
    its = await bureau.submitted()
    if state is State.SUBMITTED:
        return its.id
    if state is State.REJECTED:
        return (await desk.reject(BO, its.id, its.version, "Fel dag.")).id
    await desk.approve(BO, its.id, its.version)
    if state is State.APPROVED:
        return its.id
    await bureau.begin()
    await bureau.send(RecordingDoor(), most=99 if state is State.SENT else 3)
    if state is State.PAUSED:
        await desk.pause(BO, its.id)
    if state is State.CANCELLED:
        await desk.cancel(BO, its.id)
    return its.id
