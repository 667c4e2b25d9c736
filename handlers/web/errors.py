"""The outermost layer: whatever goes wrong becomes an answer, and the log has one line."""

import traceback

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.errors import DatabaseAwayError
from handlers.web.language import page_language
from handlers.web.problems import away, problem
from handlers.web.question import BadQuestionError

_TOLD = {"Allow", "Retry-After"}
_HUNG_UP = 499
"""As servers count whoever hung up before the answer was whole; nobody reads it."""


@web.middleware
async def kind_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answers errors in the person's language. No word of the request reaches the log."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return _answered(request, error)
    except BadQuestionError as bad:
        return problem(request, bad.status, page_language(request), bad.reason, bad.field)
    except DatabaseAwayError as error:
        structlog.get_logger().error("database_away", door="web", exc_info=error)
        return await away(request)
    except Exception as error:  # noqa: BLE001 - the outermost loop of this edge
        if isinstance(error, ConnectionError) and _has_left(request):
            return web.Response(status=_HUNG_UP)
        _log(request, error)
        return problem(request, 500, page_language(request))


def _has_left(request: web.Request) -> bool:
    return request.transport is None or request.transport.is_closing()


def _answered(request: web.Request, error: web.HTTPException) -> web.Response:
    response = problem(request, error.status, page_language(request))
    for name in _TOLD & error.headers.keys():
        response.headers[name] = error.headers[name]
    return response


def _log(request: web.Request, error: Exception) -> None:
    # The error's own message may quote what a person wrote: only its kind and place are logged.
    where = traceback.extract_tb(error.__traceback__)[-1]
    resource = request.match_info.route.resource
    structlog.get_logger().error(
        "web_failed",
        method=request.method,
        route=resource.canonical if resource else None,
        error=type(error).__name__,
        at=f"{where.filename.rpartition('/')[2]}:{where.lineno}",
    )
