"""One question from the web: read whole, and put to the conversation core."""

from collections.abc import Callable
from typing import TypeVar

from aiohttp import web

from bot.talk.model import Person, Reply
from handlers.web.inbound import limit_conversation
from handlers.web.keys import EXCHANGE
from handlers.web.question import BadQuestionError, Question, TooManyQuestionsError

Shown = TypeVar("Shown")


async def body_of(request: web.Request) -> bytes:
    """The body. One that breaks off or can't be unpacked is the sender's mistake, not ours."""
    try:
        return await request.read()
    except (web.RequestPayloadError, ConnectionError):
        raise BadQuestionError("web-bad-body", status=400) from None


async def ask(app: web.Application, question: Question, show: Callable[[Reply], Shown]) -> Shown:
    """The reply as `show` makes it. What `show` raises leaves the conversation as it was.

    Raises TooManyQuestionsError where the conversation asks faster than it may.
    """
    seconds = limit_conversation(app, question.address)
    if seconds is not None:
        raise TooManyQuestionsError(seconds)
    person = Person("web", question.address, question.client)
    async with app[EXCHANGE].turn(
        person, text=question.text, choice=question.choice, position=question.position
    ) as reply:
        if reply is None:
            raise RuntimeError("a turn without an update is always answered")
        return show(reply)


def retry_after(response: web.Response, bad: BadQuestionError) -> web.Response:
    """The response, saying when to come back where that is of use."""
    if bad.seconds is not None:
        response.headers["Retry-After"] = str(bad.seconds)
    return response
