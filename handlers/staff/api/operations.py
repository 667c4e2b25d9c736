"""The API's routes: each names what one must be allowed to, and everything it takes and answers."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from aiohttp import web
from pydantic import BaseModel

from bot.staff.model import Actor, Permission, Token, TokenScope
from bot.talk.model import Language

BASE = "/api/v1"


@dataclass(frozen=True, slots=True)
class Call:
    """One request of a program that may make it, its body read."""

    request: web.Request
    token: Token
    language: Language
    body: bytes = b""

    @property
    def actor(self) -> Actor:
        return self.token.acting()


Handler = Callable[[Call], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a request says outside its body; the text `api-parameter-...` tells what."""

    name: str
    place: str
    pattern: str | None = None
    required: bool = False
    integer: bool = False


@dataclass(frozen=True, slots=True)
class Operation:
    """One method of one path. The texts `api-NAME` and `api-NAME-how` tell what it does.

    `answers` has the model of each status that is no problem, `problems` the others. `most` is how
    many bytes the body may have. `repeats`: it takes an Idempotency-Key.
    """

    name: str
    method: str
    path: str
    permission: Permission
    scopes: tuple[TokenScope, ...]
    handler: Handler
    answers: Mapping[int, type[BaseModel] | None]
    problems: tuple[int, ...] = ()
    body: type[BaseModel] | None = None
    parameters: tuple[Parameter, ...] = ()
    most: int = 64 * 1024
    repeats: bool = False
    headers: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


ALWAYS = (400, 401, 403, 404, 405, 413, 429, 500, 503)
"""Problems that any operation may answer with."""
OF_A_BODY = (415, 422)
OFFICE_ID = Parameter("id", "path", "^[a-z0-9]+(-[a-z0-9]+)*$", required=True)
ANNOUNCEMENT_ID = Parameter("id", "path", required=True, integer=True)
IDEMPOTENCY_KEY = Parameter("Idempotency-Key", "header", "^[!-~]{1,200}$")
IF_MATCH = Parameter("If-Match", "header")
IF_NONE_MATCH = Parameter("If-None-Match", "header")
MUNICIPALITY = Parameter("municipality", "query", "^[0-9]{4}$")
