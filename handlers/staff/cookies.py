"""The cookie that keeps a member signed in."""

from aiohttp import web

from bot.staff.desk import SESSION_LASTS

_LONGEST = 200


class SessionCookie:
    """Strict, out of reach of scripts, and over https where the service is reached so."""

    def __init__(self, public_url: str | None) -> None:
        self._secure = public_url is not None and public_url.startswith("https://")
        # The prefix makes browsers refuse the cookie from a neighbouring host or over plain http.
        self.name = "__Host-servicekontor" if self._secure else "servicekontor"

    def of(self, request: web.Request) -> str | None:
        """The session's secret that the browser sent."""
        secret = request.cookies.get(self.name)
        return secret if secret and len(secret) <= _LONGEST else None

    def put(self, response: web.Response, secret: str) -> None:
        response.set_cookie(
            self.name,
            secret,
            max_age=int(SESSION_LASTS.total_seconds()),
            path="/",
            secure=self._secure,
            httponly=True,
            samesite="Strict",
        )

    def drop(self, response: web.Response) -> None:
        response.del_cookie(
            self.name, path="/", secure=self._secure, httponly=True, samesite="Strict"
        )
