"""What the form's script asks while somebody writes: the preview, the count, places by typing."""

import aiohttp_jinja2
from aiohttp import web

from bot.staff.model import Permission
from handlers.staff.announcements.bubbles import bubbles_of
from handlers.staff.announcements.draft_form import read_draft
from handlers.staff.announcements.parts import PATH, Parts, number_in
from handlers.staff.announcements.places_form import value_of
from handlers.staff.doorkeeper import Doorkeeper
from handlers.staff.forms import form_of
from handlers.staff.pages import of_every_page
from handlers.staff.visit import Visit
from handlers.web.keys import TEXTS

_LONGEST_SEARCH = 100


class LivePreview:
    """Answers in JSON; the form does without."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def routes(self, keeper: Doorkeeper) -> list[web.RouteDef]:
        return [
            keeper.post(f"{PATH}/forhandsvisning", Permission.WRITE, self.preview),
            keeper.post(f"{PATH}/mottagare", Permission.WRITE, self.recipients),
            keeper.get(f"{PATH}/platser", Permission.WRITE, self.places),
        ]

    async def preview(self, visit: Visit) -> web.Response:
        """Both texts of the form as they are seen, with their lengths."""
        form = await form_of(visit.request)
        draft = read_draft(form, self._parts.finder, await self._parts.register())
        corrects = number_in(form, "corrects") or None
        if corrects is not None:
            await self._parts.known(corrects)
        bubbles = await bubbles_of(self._parts, draft.content, corrects)
        html = self._part(visit, "bubbles", bubbles=bubbles)
        lengths = {str(each.language): each.length for each in bubbles}
        return web.json_response({"html": html, "lengths": lengths, "most": bubbles[0].most})

    async def recipients(self, visit: Visit) -> web.Response:
        """Whom the form means, and how many they are."""
        form = await form_of(visit.request)
        draft = read_draft(form, self._parts.finder, await self._parts.register())
        chosen, wording = draft.content.audience, await self._parts.wording(visit)
        count = None if chosen.is_empty else await self._parts.announcements.count(chosen)
        audience = wording.audience(chosen)
        html = self._part(visit, "recipients", recipients=count, audience=audience)
        return web.json_response({"html": html})

    async def places(self, visit: Visit) -> web.Response:
        """Places that may be meant by what was typed so far."""
        begun = visit.request.query.get("q", "")[:_LONGEST_SEARCH]
        wording, texts = await self._parts.wording(visit), visit.request.app[TEXTS]
        found = self._parts.finder.suggested(begun, await self._parts.register())
        shown = [
            {
                "value": value_of(each.scope),
                "label": texts.render(wording.place(each.scope), visit.language),
                "by": each.by,
            }
            for each in found
        ]
        return web.json_response({"places": shown})

    def _part(self, visit: Visit, name: str, **context: object) -> str:
        around = of_every_page(visit.request, visit.language)
        template = f"staff/announcements/{name}.html"
        return aiohttp_jinja2.render_string(template, visit.request, {**around, **context})
