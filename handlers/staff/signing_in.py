"""Signing in by a link that works once, and out."""

from aiohttp import web

from bot.staff.desk import StaffDesk
from bot.staff.errors import LinkUsedError
from bot.staff.links import CODE, SIGN_IN
from bot.staff.model import Permission
from handlers.staff.cookies import SessionCookie
from handlers.staff.devices import device_of
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import short_form_of
from handlers.staff.pages import render_outside
from handlers.staff.visit import Visit, gone_to

START = "/staff/"
_GONE = 410


class SigningIn:
    """The pages before the console."""

    def __init__(self, staff: StaffDesk, cookie: SessionCookie) -> None:
        self._staff, self._cookie = staff, cookie

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        return [
            keeper.open("GET", SIGN_IN, self.show),
            keeper.open("POST", SIGN_IN, self.sign_in),
            keeper.post("/staff/logga-ut", Permission.LOOK, self.sign_out),
        ]

    async def show(self, request: web.Request) -> web.Response:
        """Asks one who followed a link to go on, for looking at a link must not use it up."""
        code = request.query.get(CODE)
        if code is None:
            return render_outside(request, "staff/sign_in.html")
        member = await self._staff.peek(code)
        if member is None:
            return render_outside(request, "staff/link_used.html", status=_GONE)
        return render_outside(request, "staff/link.html", {"code": code, "name": member.name})

    async def sign_in(self, request: web.Request) -> web.Response:
        """Uses the link; a session of before in this browser ends with it."""
        code = (await short_form_of(request)).value(CODE)
        try:
            signed_in = await self._staff.sign_in(code, device_of(request))
        except LinkUsedError:
            return render_outside(request, "staff/link_used.html", status=_GONE)
        await self._end_earlier(request)
        response = gone_to(START)
        self._cookie.put(response, signed_in.secret)
        return response

    async def sign_out(self, visit: Visit) -> web.Response:
        await self._staff.end(visit.session.id, visit.actor)
        response = gone_to(SIGN_IN)
        self._cookie.drop(response)
        return response

    async def _end_earlier(self, request: web.Request) -> None:
        secret = self._cookie.of(request)
        earlier = await self._staff.signed_in(secret) if secret else None
        if earlier is not None:
            member, session = earlier
            await self._staff.end(session.id, Visit(request, member, session).actor)
