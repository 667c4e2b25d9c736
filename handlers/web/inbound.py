"""Limits on requests: those of one address and all together, for every route alike."""

from collections.abc import Iterable

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from bot.limits import Buckets, Inbound, Verdict
from bot.slots import Slots
from bot.staff.links import CODE, SIGN_IN
from handlers.web.client import Networks, client_of
from handlers.web.keys import INBOUND, PROXIES, STREAMS, TEXTS, UNLIMITED
from handlers.web.language import page_language
from handlers.web.problems import is_api, problem

ALL = ""
"""The key of the one bucket that all share."""


_STREAMS_EACH, _STREAMS_OVERALL = 6, 200
_STREAM_LATER = 10
_EVENTS = "text/event-stream"
_STREAM = web.RequestKey("stream", str)
_CHEAP = ("/healthz", "/readyz", "/metrics", "/static/{digest}/{name}")


def set_limits(
    app: web.Application, inbound: Inbound, proxies: Networks, unlimited: Iterable[str] = ()
) -> None:
    """What may come in. `proxies` are believed when they say for whom they ask; the paths of
    `unlimited` have limits of their own.
    """
    app[INBOUND] = inbound
    app[PROXIES] = proxies
    app[UNLIMITED] = {*_CHEAP, *unlimited}
    app[STREAMS] = Slots(_STREAMS_EACH, _STREAMS_OVERALL)


async def take_stream(request: web.Request, response: web.StreamResponse) -> None:
    """For `app.on_response_prepare`: no event stream goes out without a slot.

    Browsers say beforehand that they want one. What comes without a word, where there is no slot,
    is hung up on: it is too late to answer otherwise.
    """
    if response.content_type != _EVENTS or _takes_slot(request):
        return
    if request.transport is not None:
        request.transport.abort()


def _takes_slot(request: web.Request) -> bool:
    """Whether it has one now. A person is known by the cookie, else by the address."""
    if _STREAM not in request:
        person = request.headers.get("Cookie") or client_of(request, request.app[PROXIES])
        if not request.app[STREAMS].enter(person):
            return False
        request[_STREAM] = person
    return True


def limiting() -> Middleware:
    """Refuses what comes too fast with 429, and with 503 where all together are too many."""

    @web.middleware
    async def limit(request: web.Request, handler: Handler) -> web.StreamResponse:
        resource = request.match_info.route.resource
        if resource is not None and resource.canonical in request.app[UNLIMITED]:
            return await handler(request)
        inbound = request.app[INBOUND]
        client = client_of(request, request.app[PROXIES])
        refused = _refused(request, inbound.address, client, 429)
        if refused is None:
            refused = _refused(request, inbound.overall, ALL, 503)
        person = _person(request, client)
        if refused is None and person is not None:
            refused = _refused(request, inbound.person, person, 429)
        if refused is None and _EVENTS in request.headers.get("Accept", ""):
            has_slot = _takes_slot(request)
            refused = None if has_slot else too_many(request, 429, _STREAM_LATER, in_full=False)
        try:
            return refused or await handler(request)
        finally:
            if _STREAM in request:
                request.app[STREAMS].leave(request[_STREAM])

    return limit


def _person(request: web.Request, client: str) -> str | None:
    """As whom the request counts beside its address; None where a handler knows that better.

    A program is known by its token. Who tries links for signing in is whoever has the address.
    """
    token = request.headers.get("Authorization")
    if token is not None and is_api(request):
        return f"token:{token}"
    tries = request.path == SIGN_IN and (request.method == "POST" or CODE in request.query)
    return f"sign-in:{client}" if tries else None


def _refused(request: web.Request, buckets: Buckets, key: str, status: int) -> web.Response | None:
    verdict = buckets.take(key)
    if verdict is Verdict.PASSED:
        return None
    return too_many(request, status, buckets.wait(key), in_full=verdict is Verdict.TELL)


def too_many(request: web.Request, status: int, seconds: int, *, in_full: bool) -> web.Response:
    """A refusal that says when to come back; `in_full` as a whole page, else in one line."""
    language = page_language(request)
    if in_full or is_api(request):
        response = problem(request, status, language)
    else:
        said = request.app[TEXTS].say(f"web-error-{status}", language)
        body = f'<!doctype html><html lang="{language}"><title></title><p id="problem">{said}</p>'
        response = web.Response(status=status, text=body, content_type="text/html")
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = "no-store"
    return response


def limit_conversation(app: web.Application, address: str) -> int | None:
    """None where one more question of this conversation may pass, else seconds to wait."""
    person = app[INBOUND].person
    return None if person.take(address) is Verdict.PASSED else person.wait(address)
