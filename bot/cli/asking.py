"""One question and its answer, or a line of input for each."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.cli.ports import TerminalApp
from bot.talk.as_data import as_data
from bot.talk.model import Language, Person, Reply
from bot.talk.plain import plain_text

Writes = Callable[[str], None]
_NEVER_STORED = "terminal:once"


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, by whom (the language they set), and in which form to answer."""

    text: str
    language: Language | None
    as_data: bool


async def ask(app: TerminalApp, question: Question, write: Writes) -> None:
    """Writes the answer to the question: as text with its choices, or as one JSON object."""
    reply, _ = await app.answer_once(_person(question.language), text=question.text)
    write(_json(app, reply, question.text) if question.as_data else shown(app, reply))


async def batch(
    app: TerminalApp, lines: Iterable[bytes], language: Language | None, write: Writes
) -> None:
    """Writes one JSON object for each line; bytes that are no UTF-8 become U+FFFD."""
    person = _person(language)
    for line in lines:
        question = line.rstrip(b"\r\n").decode("utf-8", "replace")
        reply, _ = await app.answer_once(person, text=question)
        write(_json(app, reply, question))


def shown(app: TerminalApp, reply: Reply) -> str:
    """The answer with its choices numbered, as one text."""
    labels = [
        f"  {number}. {app.texts.render(choice.label, reply.language)}"
        for number, choice in enumerate((c for row in reply.choices for c in row), start=1)
    ]
    answer = plain_text(reply, app.texts)
    return "\n".join([answer, "", *labels]) if labels else answer


def readable(argument: str) -> str:
    """An argument of the command line without what was not UTF-8 in it."""
    return argument.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _person(language: Language | None) -> Person:
    return Person("terminal", _NEVER_STORED, language)


def _json(app: TerminalApp, reply: Reply, question: str) -> str:
    return json.dumps(as_data(reply, app.texts, question), ensure_ascii=False)
