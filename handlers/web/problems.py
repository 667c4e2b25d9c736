"""Errors as people and programs read them: a kind page, or problem details (RFC 9457)."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

import aiohttp_jinja2
from aiohttp import web

from bot.talk.model import Language, Text, text
from handlers.web.keys import TEXTS
from handlers.web.language import page_language
from handlers.web.view import page_context

_SECONDS_AWAY = 5
_FIELDS = 2000
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
        key = f"web-error-{_named(status)}"
        told = _told(request, language, f"{key}-title", reason or text(key))
        return _details(status, language, told | ({"field": field} if field else {}))
    return _page(request, status, language, reason)


async def away(request: web.Request) -> web.Response:
    """While the database is away: what to do next. A page gives back what a form had sent, too."""
    language = page_language(request)
    if is_api(request):
        told = _told(request, language, "web-error-away-title", text("web-error-away"))
        response = _details(503, language, told)
    else:
        context = page_context(request, language) | {
            "again": request.path_qs,
            "pairs": await _sent(request),
            "posted": request.method == "POST",
        }
        response = aiohttp_jinja2.render_template("away.html", request, context, status=503)
        response.headers["Cache-Control"] = "no-store"
    response.headers["Retry-After"] = str(_SECONDS_AWAY)
    return response


async def _sent(request: web.Request) -> Sequence[tuple[str, str]]:
    """The fields of a form, where its body can still be read."""
    if request.content_type != "application/x-www-form-urlencoded" or request.method != "POST":
        return ()
    try:
        body = await request.read()
        return parse_qsl(body.decode("ascii"), keep_blank_values=True, max_num_fields=_FIELDS)
    except (ValueError, ConnectionError, web.RequestPayloadError, web.HTTPException):
        return ()


def is_api(request: web.Request) -> bool:
    """Whether a program asks, to which errors are problem details."""
    return request.path.startswith("/api/")


def _told(request: web.Request, language: Language, title: str, detail: Text) -> dict[str, str]:
    texts = request.app[TEXTS]
    return {"title": texts.say(title, language), "detail": texts.render(detail, language)}


def _details(status: int, language: Language, told: Mapping[str, str]) -> web.Response:
    return web.json_response(
        {"type": "about:blank", "status": status, **told},
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
