"""The console's pages: what every template is given."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import aiohttp_jinja2
from aiohttp import web

from bot.staff.model import Permission
from bot.talk.model import Language, Text
from handlers.staff.visit import Visit
from handlers.web.keys import STATIC, TEXTS
from handlers.web.language import page_language

PRIVATE = {"Cache-Control": "no-store", "Referrer-Policy": "same-origin"}
"""Pages of staff stay in no cache. Their own origin is told, for that is how a form is known."""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """A place of the console's menu, for those who may go there."""

    key: str
    path: str
    permission: Permission


NAVIGATION = (
    NavigationItem("staff-nav-overview", "/staff/", Permission.LOOK),
    NavigationItem("staff-nav-announcements", "/staff/meddelanden", Permission.LOOK),
    NavigationItem("staff-nav-offices", "/staff/kontor", Permission.LOOK),
    NavigationItem("staff-nav-audit", "/staff/logg", Permission.READ_AUDIT),
    NavigationItem("staff-nav-members", "/staff/personal", Permission.MANAGE_STAFF),
    NavigationItem("staff-nav-tokens", "/staff/nycklar", Permission.MANAGE_STAFF),
)


def render(
    visit: Visit, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> web.Response:
    """The page `staff/...` in the member's language, inside the console."""
    around = {
        "member": visit.member,
        "may": visit.may,
        "navigation": [item for item in NAVIGATION if visit.may(item.permission)],
        "told": _told(visit),
        "Permission": Permission,
    }
    return _rendered(visit.request, visit.language, template, around | dict(context or {}), status)


def render_outside(
    request: web.Request, template: str, context: Mapping[str, Any] | None = None, status: int = 200
) -> web.Response:
    """A page for one who is not signed in, in the browser's language."""
    outside: dict[str, Any] = {"member": None, "navigation": (), "told": None}
    language = page_language(request)
    return _rendered(request, language, template, outside | dict(context or {}), status)


def _told(visit: Visit) -> str | None:
    """What was done just before, in words; None where the address names nothing known."""
    key, texts = f"staff-told-{visit.request.query.get('told', '')}", visit.request.app[TEXTS]
    known = re.fullmatch(r"[a-z-]{12,60}", key) and texts.knows(key)
    return texts.say(key, visit.language) if known else None


def _rendered(
    request: web.Request, language: Language, template: str, context: Mapping[str, Any], status: int
) -> web.Response:
    response = aiohttp_jinja2.render_template(
        template, request, {**of_every_page(request, language), **context}, status=status
    )
    response.headers.update(PRIVATE)
    return response


def of_every_page(request: web.Request, language: Language) -> dict[str, Any]:
    """What every template of the console is given, also those of parts of a page."""
    texts = request.app[TEXTS]

    def t(key: str, **facts: object) -> str:
        return texts.say(key, language, **facts)

    def render_text(said: Text) -> str:
        return texts.render(said, language)

    return {
        "language": str(language),
        "other": str(Language.EN if language is Language.SV else Language.SV),
        "t": t,
        "say": texts.say,
        "texts": texts,
        "text": render_text,
        "problems": {},
        "here": request.path,
        "static": request.app[STATIC].address,
    }
