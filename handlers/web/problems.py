"""Errors as people and programs read them: a kind page, or problem details (RFC 9457)."""

import aiohttp_jinja2
from aiohttp import web

from bot.talk.model import Language, Text
from handlers.web.keys import TEXTS
from handlers.web.view import page_context

_KNOWN = {400, 404, 405, 413, 415, 422, 429, 500, 503}


def problem(
    request: web.Request,
    status: int,
    language: Language,
    reason: Text | None = None,
    field: str | None = None,
) -> web.Response:
    """The error for whoever asked: JSON below /api, a page elsewhere, in `language`."""
    if is_api(request):
        return _details(request, status, language, reason, field)
    return _page(request, status, language, reason)


def is_api(request: web.Request) -> bool:
    """Whether a program asks, to which errors are problem details."""
    return request.path.startswith("/api/")


def _details(
    request: web.Request, status: int, language: Language, reason: Text | None, field: str | None
) -> web.Response:
    texts = request.app[TEXTS]
    body: dict[str, object] = {
        "type": "about:blank",
        "title": texts.say(f"web-error-{_named(status)}-title", language),
        "status": status,
        "detail": texts.render(reason, language)
        if reason
        else texts.say(f"web-error-{_named(status)}", language),
    }
    if field is not None:
        body["field"] = field
    return web.json_response(
        body,
        status=status,
        content_type="application/problem+json",
        headers={"Content-Language": str(language), "Cache-Control": "no-store"},
    )


def _page(
    request: web.Request, status: int, language: Language, reason: Text | None
) -> web.Response:
    context = page_context(request, language) | {"error": _named(status), "reason": reason}
    response = aiohttp_jinja2.render_template("error.html", request, context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def _named(status: int) -> str:
    return str(status if status in _KNOWN else 500 if status >= 500 else 400)
