"""`GET /metrics`: what the service counts and measures, in Prometheus's text."""

import hmac
from collections.abc import Awaitable, Callable, Iterable, Sequence
from ipaddress import ip_address

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from pydantic import SecretStr

from bot.metrics import OTHER, Family, Metrics

Scrape = Callable[[], Awaitable[Sequence[Family]]]
"""Gives every figure as it is just now."""

_CONTENT = {"Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store"}
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BY_PROXIES = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via")


def metrics_page(scrape: Scrape, token: SecretStr | None) -> Handler:
    """Answers whoever has the token; where there is none, neighbours that no proxy speaks for."""

    async def handle(request: web.Request) -> web.Response:
        if token is not None and not _has(request, token):
            return web.Response(status=401, headers={"WWW-Authenticate": "Bearer"})
        if token is None and not _is_neighbour(request):
            raise web.HTTPNotFound
        return web.Response(text=rendered(await scrape()), headers=_CONTENT)

    return handle


def counting(metrics: Metrics) -> Middleware:
    """Counts requests by the route that took them; what no route takes is one of its own."""

    @web.middleware
    async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
        status = 500
        try:
            response = await handler(request)
            status = response.status
        except web.HTTPException as error:
            status = error.status
            raise
        finally:
            resource = request.match_info.route.resource
            route = resource.canonical if resource else OTHER
            method = request.method if request.method in _METHODS else OTHER
            metrics.web.add(method, route, str(status))
        return response

    return count


def rendered(families: Iterable[Family]) -> str:
    """The figures and the process's own in Prometheus's text."""
    # Loaded when first asked for: it takes as long as a tenth of the start.
    from prometheus_client import CollectorRegistry, ProcessCollector  # noqa: PLC0415
    from prometheus_client.exposition import generate_latest  # noqa: PLC0415

    from handlers.web.metrics_families import Families  # noqa: PLC0415

    registry = CollectorRegistry()
    ProcessCollector(registry=registry)
    registry.register(Families(families))
    return generate_latest(registry).decode()


def _has(request: web.Request, token: SecretStr) -> bool:
    given = request.headers.get("Authorization", "").encode("utf-8", "surrogateescape")
    return hmac.compare_digest(given, b"Bearer " + token.get_secret_value().encode())


def _is_neighbour(request: web.Request) -> bool:
    """Whether someone on this machine or its private network asks for themselves.

    A proxy is a neighbour too, but speaks for anybody. It tells so by a header, or, like nginx that
    is not told to, asks in HTTP/1.0.
    """
    if request.version < (1, 1) or any(name in request.headers for name in _BY_PROXIES):
        return False
    try:
        address = ip_address(request.remote or "")
    except ValueError:
        return False
    return address.is_loopback or address.is_private
