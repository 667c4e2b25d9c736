"""A conversation in the terminal, where choices are numbers."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.cli.asking import Writes, shown
from bot.cli.ports import TerminalApp
from bot.errors import BadTurnError
from bot.places.model import Position
from bot.ports import Remembered
from bot.talk.model import Choice, Language, Person

_NEVER_STORED = "terminal:chat"
_LEAVE = frozenset({"/quit", "/exit", "/q", "/avsluta"})
_POSITION = re.compile(r"\s*(-?\d{1,3}\.\d+)\s*[,;\s]\s*(-?\d{1,3}\.\d+)\s*")


@dataclass(frozen=True, slots=True)
class _Said:
    """One line as a turn: exactly one of the three."""

    text: str | None = None
    choice: str | None = None
    position: Position | None = None


class Chat:
    """Answers line by line; remembers the last answer's choices and, in the process, the talk."""

    def __init__(self, app: TerminalApp, language: Language | None) -> None:
        self._app = app
        self._person = Person("terminal", _NEVER_STORED, language)
        self._remembered = Remembered()
        self._language = language or Language.EN
        self._choices: tuple[Choice, ...] = ()

    async def talk(self, lines: Iterable[bytes], write: Writes, ask: Callable[[], None]) -> None:
        """Answers each line until they end or the person leaves; `ask` invites the next one."""
        ask()
        for line in lines:
            said = line.decode("utf-8", "replace").strip()
            if said.lower() in _LEAVE:
                return
            if said:
                write(f"{await self.answer(said)}\n")
            ask()

    async def answer(self, said: str) -> str:
        """What to show for a line: an answer with its choices, or where a choice leads."""
        chosen = self._chosen(said)
        if chosen is None:
            return await self._turn(_said(said))
        if chosen.href is not None:
            label = self._app.texts.render(chosen.label, self._language)
            return self._say("cli-chat-link", label=label, href=chosen.href)
        if chosen.asks_position:
            return self._say("cli-chat-position")
        return await self._turn(_Said(choice=chosen.data))

    def _chosen(self, said: str) -> Choice | None:
        if not (said.isascii() and said.isdigit() and len(said) < 3):
            return None
        number = int(said)
        return self._choices[number - 1] if 0 < number <= len(self._choices) else None

    async def _turn(self, said: _Said) -> str:
        try:
            reply, self._remembered = await self._app.answer_once(
                self._person,
                text=said.text,
                choice=said.choice,
                position=said.position,
                remembered=self._remembered,
            )
        except BadTurnError as error:
            return self._say(error.key)
        self._language = reply.language
        self._choices = tuple(choice for row in reply.choices for choice in row)
        return shown(self._app, reply)

    def _say(self, key: str, **facts: object) -> str:
        return self._app.texts.say(key, self._language, **facts)


def _said(line: str) -> _Said:
    position = _POSITION.fullmatch(line)
    if position:
        return _Said(position=Position(float(position[1]), float(position[2])))
    return _Said(text=line)
