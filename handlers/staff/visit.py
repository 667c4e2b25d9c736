"""One request of a member of staff who is signed in."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from bot.staff.model import Actor, Door, Member, Permission, Session
from bot.talk.model import Language


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks, by which session, and what."""

    request: web.Request
    member: Member
    session: Session

    @property
    def language(self) -> Language:
        return self.member.language

    @property
    def actor(self) -> Actor:
        return self.member.acting(Door.CONSOLE)

    def may(self, permission: Permission) -> bool:
        return self.member.may(permission)


Handler = Callable[[Visit], Awaitable[web.StreamResponse]]


def gone_to(path: str, told: str | None = None, **query: str) -> web.Response:
    """Sends the browser on to a page of the console after something was done.

    `told` names what was done: the text `staff-told-...` of that name is shown there once.
    """
    if told is not None:
        query["told"] = told
    location = f"{path}?{urlencode(query)}" if query else path
    return web.Response(status=303, headers={"Location": location})
