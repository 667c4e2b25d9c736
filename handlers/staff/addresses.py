"""Addresses of the console as they are given out."""

from aiohttp import web

from bot.staff.links import sign_in_url


class SignInUrl:
    """The address of a sign-in link, by the settings or else as the browser reached the page."""

    def __init__(self, public_url: str | None) -> None:
        self._public_url = public_url

    def __call__(self, request: web.Request, secret: str) -> str:
        return sign_in_url(self._public_url or f"{request.scheme}://{request.host}", secret)
