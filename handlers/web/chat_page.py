"""`/`: the chat page. It works by plain forms; `static/chat.js` makes it smoother."""

from functools import partial

import aiohttp_jinja2
from aiohttp import web

from bot.errors import BadTurnError
from bot.talk.model import Language, Text, text
from handlers.web.asking import ask, body_of, retry_after
from handlers.web.keys import STATIC, TEXTS
from handlers.web.language import page_language
from handlers.web.question import BadQuestionError, Question, form_fields, question_of
from handlers.web.view import ShownAnswer, page_answer, page_context

_EXAMPLES = (
    "web-example-town",
    "web-example-typo",
    "web-example-card",
    "web-example-opening",
    "web-example-new",
)


async def show(request: web.Request) -> web.Response:
    """The page before the first question."""
    response = _page(request, page_language(request))
    response.headers["Vary"] = "Accept-Language"
    response.headers["Cache-Control"] = "no-cache"
    return response


async def answer(request: web.Request) -> web.Response:
    """The page with the answer to one question. Earlier ones stay with the person's browser."""
    language = page_language(request)
    try:
        question = question_of(form_fields(await body_of(request)), language)
        around, shown = await ask(request.app, question, page_answer(request.app, language))
    except BadQuestionError as bad:
        return retry_after(_page(request, language, reason=bad.reason, status=bad.status), bad)
    except BadTurnError as bad:
        return _page(request, language, reason=text(bad.key), status=422)
    return _page(request, around, (question, shown))


def _page(
    request: web.Request,
    language: Language,
    asked: tuple[Question, ShownAnswer] | None = None,
    reason: Text | None = None,
    status: int = 200,
) -> web.Response:
    question, shown = asked or (None, None)
    context = page_context(request, language) | {
        "examples": _EXAMPLES,
        "question": question,
        "answer": shown,
        "reason": reason,
        "module": request.app[STATIC].address("chat.js"),
        "s": partial(request.app[TEXTS].say, language=shown.language) if shown else None,
    }
    response = aiohttp_jinja2.render_template("chat.html", request, context, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response
