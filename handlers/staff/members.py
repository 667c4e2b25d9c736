"""Members of staff, for administrators: who they are, what they may, where they are signed in."""

from dataclasses import replace
from typing import Any

from aiohttp import web

from bot.staff.desk import StaffDesk
from bot.staff.errors import StaffRefusedError
from bot.staff.model import Member, Permission, Role
from bot.staff.ports import NewMember
from bot.staff.tokens import TokenDesk
from bot.talk.model import Language
from handlers.staff.addresses import SignInUrl
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import Form, Problems, form_of
from handlers.staff.pages import render
from handlers.staff.token_pages import PATH as TOKENS
from handlers.staff.visit import Visit, gone_to

PATH = "/staff/personal"
_REFUSED = 422


class Members:
    """The pages of `/staff/personal`. `sign_in_url` makes a link's address of its secret."""

    def __init__(self, staff: StaffDesk, tokens: TokenDesk, sign_in_url: SignInUrl) -> None:
        self._staff, self._tokens, self._sign_in_url = staff, tokens, sign_in_url

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        manage = Permission.MANAGE_STAFF
        return [
            keeper.get(PATH, manage, self.show),
            keeper.post(PATH, manage, self.add),
            keeper.post(f"{PATH}/{{id}}/lank", manage, self.link),
            keeper.post(f"{PATH}/{{id}}/roll", manage, self.change_role),
            keeper.post(f"{PATH}/{{id}}/bort", manage, self.leave),
            keeper.post(f"{PATH}/session", manage, self.end_session),
        ]

    async def show(self, visit: Visit) -> web.Response:
        return await self._page(visit)

    async def add(self, visit: Visit) -> web.Response:
        form = await form_of(visit.request)
        try:
            added = await self._staff.add(_new(form), visit.actor)
        except StaffRefusedError as refused:
            return await self._page(visit, problems={"name": refused.reason}, form=form)
        return await self._linked(visit, added)

    async def link(self, visit: Visit) -> web.Response:
        return await self._linked(visit, await self._asked(visit))

    async def change_role(self, visit: Visit) -> web.Response:
        member, role = await self._asked(visit), (await form_of(visit.request)).value("role")
        if role not in set(Role):
            raise web.HTTPBadRequest
        try:
            changed = replace(member, role=Role(role))
            await self._staff.change(member, changed, visit.actor)
        except StaffRefusedError as refused:
            return await self._page(visit, problems={"": refused.reason})
        return gone_to(PATH, "role-changed")

    async def leave(self, visit: Visit) -> web.Response:
        """The member is out; goes on to the tokens where any that they made still works."""
        member = await self._asked(visit)
        try:
            await self._staff.leave(member, visit.actor)
        except StaffRefusedError as refused:
            return await self._page(visit, problems={"": refused.reason})
        if await self._tokens.made_by(member):
            return gone_to(TOKENS, "member-left-tokens")
        return gone_to(PATH, "member-left")

    async def end_session(self, visit: Visit) -> web.Response:
        asked = (await form_of(visit.request)).value("session")
        if asked.isdecimal() and len(asked) < 10:
            await self._staff.end(int(asked), visit.actor)
        return gone_to(PATH, "session-ended")

    async def _asked(self, visit: Visit) -> Member:
        number = visit.request.match_info["id"]
        found = number.isascii() and number.isdecimal() and len(number) < 10
        member = await self._staff.member(int(number)) if found else None
        if member is None:
            raise web.HTTPNotFound
        return member

    async def _linked(self, visit: Visit, member: Member) -> web.Response:
        """Shows a new link once; it is in no log and no other page."""
        link = self._sign_in_url(visit.request, await self._staff.link(member))
        return await self._page(visit, {"link": link, "linked": member})

    async def _page(
        self,
        visit: Visit,
        context: dict[str, Any] | None = None,
        problems: Problems | None = None,
        form: Form | None = None,
    ) -> web.Response:
        shown: dict[str, Any] = {
            "members": await self._staff.members(),
            "sessions": await self._staff.sessions(),
            "current": visit.session.id,
            "roles": list(Role),
            "problems": problems or {},
            "form": form or Form({}),
            "link": None,
            "linked": None,
        }
        status = _REFUSED if problems else 200
        return render(visit, "staff/members.html", shown | (context or {}), status)


def _new(form: Form) -> NewMember:
    role, language = form.value("role"), form.value("language")
    return NewMember(
        form.raw("name"),
        Role(role) if role in set(Role) else Role.EDITOR,
        Language(language) if language in set(Language) else Language.SV,
    )
