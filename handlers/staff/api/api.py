"""The API as a whole: its routes, its description, and the page that shows it to people."""

import json
from collections.abc import Sequence

import aiohttp_jinja2
from aiohttp import web

from bot.talk.model import Language
from handlers.staff.api.announcements import AnnouncementApi
from handlers.staff.api.gate import Gate
from handlers.staff.api.offices import OfficeApi
from handlers.staff.api.openapi import Json, described
from handlers.staff.api.operations import BASE, Operation
from handlers.staff.api.page import Shown, shown_api
from handlers.web.keys import TEXTS
from handlers.web.language import page_language
from handlers.web.view import page_context

_KEPT = {"Cache-Control": "max-age=300", "Vary": "Accept-Language"}


class Api:
    """Everything below `/api/v1`. `operations` tells what each route asks for."""

    def __init__(self, gate: Gate, announcements: AnnouncementApi, offices: OfficeApi) -> None:
        self._gate = gate
        self.operations: Sequence[Operation] = (
            *announcements.operations(),
            *offices.operations(),
        )
        self._documents: dict[Language, Json] = {}

    def routes(self) -> list[web.RouteDef]:
        """To be added to the web application."""
        return [
            *(self._gate.route(operation) for operation in self.operations),
            web.get(f"{BASE}/openapi.json", self.description),
            web.get(f"{BASE}/", self.page),
            web.get(BASE, self.page),
        ]

    async def description(self, request: web.Request) -> web.Response:
        """OpenAPI 3.1, open to all, its words in the language that the caller accepts."""
        body = json.dumps(self._document(request, page_language(request)), ensure_ascii=False)
        return web.json_response(text=body, headers=_KEPT)

    async def page(self, request: web.Request) -> web.Response:
        """The same for people to read."""
        language = page_language(request)
        shown: Shown = shown_api(self._document(request, language))
        context = page_context(request, language) | {
            "api": shown,
            "base": BASE,
            "origin": f"{request.scheme}://{request.host}",
        }
        response = aiohttp_jinja2.render_template("staff/api.html", request, context)
        response.headers.update(_KEPT)
        return response

    def _document(self, request: web.Request, language: Language) -> Json:
        if language not in self._documents:
            self._documents[language] = described(self.operations, request.app[TEXTS], language)
        return self._documents[language]
