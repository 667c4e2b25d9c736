"""Pages that only tell: what this is and where the facts come from, privacy, robots."""

import aiohttp_jinja2
from aiohttp import web

from handlers.web.language import page_language
from handlers.web.view import page_context

_ROBOTS = "User-agent: *\nAllow: /\nDisallow: /api/\n"


async def about(request: web.Request) -> web.Response:
    """What this service is, and the sources with the attribution their licences ask for."""
    return _told(request, "about.html")


async def privacy(request: web.Request) -> web.Response:
    """What is kept, for how long, and what is not."""
    return _told(request, "privacy.html")


async def robots(_: web.Request) -> web.Response:
    return web.Response(text=_ROBOTS, headers={"Cache-Control": "max-age=86400"})


def _told(request: web.Request, template: str) -> web.Response:
    context = page_context(request, page_language(request))
    response = aiohttp_jinja2.render_template(template, request, context)
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "max-age=300"
    return response
