"""`POST /api/chat`: one question as JSON, the answer as JSON."""

from functools import partial

from aiohttp import web

from bot.errors import BadTurnError
from bot.talk.as_data import as_data
from bot.talk.model import Language, Reply, text
from bot.texts import Texts
from handlers.web.asking import ask, body_of, retry_after
from handlers.web.keys import TEXTS
from handlers.web.language import accepted, page_language
from handlers.web.problems import problem
from handlers.web.question import (
    BadQuestionError,
    Question,
    json_fields,
    language_of,
    question_of,
)


async def chat(request: web.Request) -> web.Response:
    """Takes `{"text" | "choice" | "position": {"lat", "lon"}, "language"?, "conversation"?}`.

    Answers with the object of `servicekontor ask --json` and the conversation to go on with.
    """
    language: Language | None = None
    try:
        fields = json_fields(await body_of(request))
        language = language_of(fields)
        question = question_of(fields, language or accepted(request))
        shown = await ask(request.app, question, partial(_data, request.app[TEXTS], question))
    except BadQuestionError as bad:
        spoken = language or page_language(request)
        return retry_after(problem(request, bad.status, spoken, bad.reason, bad.field), bad)
    except BadTurnError as bad:
        return problem(request, 422, language or page_language(request), text(bad.key))
    return web.json_response(shown, headers={"Cache-Control": "no-store"})


def _data(texts: Texts, question: Question, reply: Reply) -> dict[str, object]:
    return {
        **as_data(reply, texts, question.text or ""),
        "conversation": question.conversation,
    }
