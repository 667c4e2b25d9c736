"""The web application: every route, what each handler is given, and what all answers carry."""

from collections.abc import Sequence
from pathlib import Path

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.limits import Inbound
from bot.metrics import Metrics
from bot.talk.exchange import Exchange
from bot.texts import Texts
from bot.watching import Readiness
from handlers.web import chat_api, chat_page, health, pages
from handlers.web.client import LOOPBACK
from handlers.web.errors import kind_errors
from handlers.web.headers import add_security_headers
from handlers.web.inbound import limiting, set_limits, take_stream
from handlers.web.keys import EXCHANGE, MAP, STATIC, TEXTS
from handlers.web.metrics import counting
from handlers.web.municipality_map import MunicipalityMap
from handlers.web.static_files import StaticFiles

BODY_LIMIT = 64 * 1024
"""Bytes of a request's body; a longer one is answered 413."""

_TEMPLATES = Path(__file__).parent / "templates"


def web_app(  # noqa: PLR0913 - each is a part of its own
    exchange: Exchange,
    texts: Texts,
    readiness: Readiness,
    municipality_map: MunicipalityMap,
    *,
    metrics: Metrics | None = None,
    folders: Sequence[Path] = (),
) -> web.Application:
    """The chat page, its API, health and files.

    Every request is counted in `metrics`; how much may come in, `set_limits` can change. `folders`
    have the `templates` and `static` files of other doors that share the server.
    """
    middlewares = [counting(metrics or Metrics()), kind_errors, limiting()]
    app = web.Application(middlewares=middlewares, client_max_size=BODY_LIMIT)
    app[EXCHANGE] = exchange
    app[TEXTS] = texts
    app[STATIC] = StaticFiles.read(*(folder / "static" for folder in folders))
    app[MAP] = municipality_map
    set_limits(app, Inbound.of(), LOOPBACK)
    app.on_response_prepare.append(add_security_headers)
    app.on_response_prepare.append(take_stream)
    aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader([_TEMPLATES, *(folder / "templates" for folder in folders)]),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    _add_routes(app, readiness)
    return app


def _add_routes(app: web.Application, readiness: Readiness) -> None:
    add = app.router
    add.add_get("/", chat_page.show)
    add.add_post("/", chat_page.answer)
    add.add_post("/api/chat", chat_api.chat)
    add.add_get("/om", pages.about)
    add.add_get("/integritet", pages.privacy)
    add.add_get("/robots.txt", pages.robots)
    add.add_get("/healthz", health.healthz)
    add.add_get("/readyz", health.readyz(readiness))
    add.add_get("/karta/{code}.svg", app[MAP].handle)
    add.add_get("/static/{digest}/{name:.+}", app[STATIC].handle)
