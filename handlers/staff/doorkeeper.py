"""Who comes in where: every route of the console names what one must be allowed to."""

from aiohttp import web
from aiohttp.typedefs import Handler as PlainHandler

from bot.staff.desk import StaffDesk
from bot.staff.links import SIGN_IN
from bot.staff.model import Permission
from handlers.staff.cookies import SessionCookie
from handlers.staff.forms import arrived, form_of
from handlers.staff.origin import SAFE, is_own
from handlers.staff.pages import PRIVATE, render, render_outside
from handlers.staff.visit import Handler, Visit
from handlers.web.question import BadQuestionError


class Doorkeeper:
    """Makes the routes of the console, and remembers what each asks for.

    `permissions` has the permission of every route by method and path; None where it is open to
    all, as signing in must be.
    """

    def __init__(self, staff: StaffDesk, public_url: str | None) -> None:
        self.staff = staff
        self.cookie = SessionCookie(public_url)
        self.permissions: dict[tuple[str, str], Permission | None] = {}
        self._public_url = public_url

    def get(self, path: str, permission: Permission, handler: Handler) -> web.RouteDef:
        return self._route("GET", path, permission, handler)

    def post(self, path: str, permission: Permission, handler: Handler) -> web.RouteDef:
        return self._route("POST", path, permission, handler)

    def open(self, method: str, path: str, handler: PlainHandler) -> web.RouteDef:
        """A route for those who are not signed in; forms of other sites are refused here too."""

        async def answer(request: web.Request) -> web.StreamResponse:
            if not is_own(request, self._public_url):
                return _foreign(request)
            return await handler(request)

        self.permissions[method, path] = None
        return web.route(method, path, answer)

    def _route(
        self, method: str, path: str, permission: Permission, handler: Handler
    ) -> web.RouteDef:
        async def answer(request: web.Request) -> web.StreamResponse:
            if not is_own(request, self._public_url):
                return _foreign(request)
            visit = await self.visit(request)
            if visit is not None and visit.may(permission) and await arrived(request):
                # Whoever sends slowly may have been let go meanwhile.
                visit = await self.visit(request)
            if visit is None:
                return await _stranger(request)
            if not visit.may(permission):
                return render(visit, "staff/refused.html", {"why": "staff-refused-role"}, 403)
            response = await handler(visit)
            if not response.prepared:
                for name, value in PRIVATE.items():
                    response.headers.setdefault(name, value)
            return response

        self.permissions[method, path] = permission
        return web.route(method, path, answer)

    async def visit(self, request: web.Request) -> Visit | None:
        """The visit of a member who is signed in."""
        secret = self.cookie.of(request)
        found = await self.staff.signed_in(secret) if secret else None
        return Visit(request, *found) if found else None

    async def lets_stay(self, visit: Visit, permission: Permission) -> bool:
        """Whether the member of a visit that goes on by itself is still signed in and allowed.

        That a page stands open does not renew its session.
        """
        secret = self.cookie.of(visit.request)
        member = await self.staff.still_in(secret) if secret else None
        return member is not None and member.may(permission)


def _foreign(request: web.Request) -> web.Response:
    return render_outside(request, "staff/refused.html", {"why": "staff-refused-origin"}, 403)


async def _stranger(request: web.Request) -> web.Response:
    """The way in; what a form sent is shown, and can be sent again once one has come in."""
    if request.method in SAFE:
        return web.Response(status=303, headers={"Location": SIGN_IN, **PRIVATE})
    try:
        pairs = (await form_of(request)).pairs
    except (BadQuestionError, web.HTTPException):
        pairs = ()
    context = {"action": request.path_qs, "pairs": pairs}
    return render_outside(request, "staff/session_over.html", context, 401)
