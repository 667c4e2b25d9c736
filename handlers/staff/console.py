"""The console as a whole: every area's routes, made by one doorkeeper."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from aiohttp import web

from bot.staff.desk import StaffDesk
from bot.staff.model import Permission
from bot.staff.tokens import TokenDesk
from handlers.staff.account import Account
from handlers.staff.addresses import SignInUrl
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.members import Members
from handlers.staff.signing_in import START, SigningIn
from handlers.staff.token_pages import TokenPages
from handlers.staff.visit import Visit, gone_to


class Area(Protocol):
    """Some pages of the console that belong together."""

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        """Its routes, each made by the keeper with the permission it asks for."""
        ...


@runtime_checkable
class Lasting(Protocol):
    """An area with answers that go on until the browser leaves."""

    def close(self) -> None:
        """Ends them."""
        ...


class Console:
    """All pages of the console. `keeper.permissions` tells what each route asks for."""

    def __init__(
        self,
        staff: StaffDesk,
        tokens: TokenDesk,
        public_url: str | None = None,
        areas: Iterable[Area] = (),
    ) -> None:
        self.keeper = Doorkeeper(staff, public_url)
        self._areas: tuple[Area, ...] = (
            SigningIn(staff, self.keeper.cookie),
            Account(staff),
            Members(staff, tokens, SignInUrl(public_url)),
            TokenPages(tokens, staff),
            *areas,
        )

    def routes(self) -> list[web.RouteDef]:
        """To be added to the web application."""
        found = [route for area in self._areas for route in area.routes(self.keeper)]
        if ("GET", START) not in self.keeper.permissions:
            found.append(self.keeper.get(START, Permission.LOOK, _start))
        return found

    async def close(self, _: web.Application) -> None:
        """Ends what would go on by itself: for `on_shutdown` of the web application."""
        for area in self._areas:
            if isinstance(area, Lasting):
                area.close()


async def _start(_: Visit) -> web.StreamResponse:
    return gone_to("/staff/konto")
