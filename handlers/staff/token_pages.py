"""Tokens of programs, for administrators."""

from typing import Any

from aiohttp import web

from bot.staff.desk import StaffDesk
from bot.staff.errors import StaffRefusedError
from bot.staff.model import COMMAND_LINE, Door, Permission, TokenScope
from bot.staff.tokens import TokenDesk
from bot.talk.model import text
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import Form, Problems, form_of
from handlers.staff.pages import render
from handlers.staff.visit import Visit, gone_to

PATH = "/staff/nycklar"
_REFUSED = 422


class TokenPages:
    """The pages of `/staff/nycklar`."""

    def __init__(self, tokens: TokenDesk, staff: StaffDesk) -> None:
        self._tokens, self._staff = tokens, staff

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        manage = Permission.MANAGE_STAFF
        return [
            keeper.get(PATH, manage, self.show),
            keeper.post(PATH, manage, self.add),
            keeper.post(f"{PATH}/{{id}}/aterkalla", manage, self.revoke),
        ]

    async def show(self, visit: Visit) -> web.Response:
        return await self._page(visit)

    async def add(self, visit: Visit) -> web.Response:
        """Makes a token and shows it, this once."""
        form = await form_of(visit.request)
        scopes = [scope for scope in TokenScope if scope in form.many("scope")]
        if not scopes:
            problems: Problems = {"scope": text("staff-token-no-scope")}
            return await self._page(visit, form=form, problems=problems)
        try:
            token, secret = await self._tokens.add(form.raw("name"), scopes, visit.actor)
        except StaffRefusedError as refused:
            return await self._page(visit, form=form, problems={"name": refused.reason})
        return await self._page(visit, made=token.name, secret=secret)

    async def revoke(self, visit: Visit) -> web.Response:
        asked = visit.request.match_info["id"]
        token = next((t for t in await self._tokens.tokens() if str(t.id) == asked), None)
        if token is None:
            raise web.HTTPNotFound
        await self._tokens.revoke(token, visit.actor)
        return gone_to(PATH, "token-revoked")

    async def _page(self, visit: Visit, **shown: Any) -> web.Response:
        members = await self._staff.members()
        context: dict[str, Any] = {
            "tokens": await self._tokens.tokens(),
            "makers": {member.acting(Door.CONSOLE).key: member.name for member in members},
            "at_the_command_line": COMMAND_LINE.key,
            "scopes": list(TokenScope),
            "form": Form({}),
            "problems": {},
            "made": None,
            "secret": None,
        }
        status = _REFUSED if shown.get("problems") else 200
        return render(visit, "staff/tokens.html", context | shown, status)
