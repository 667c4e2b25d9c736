"""Errors as RFC 9457 problem details, each fault at its place in the body."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.announcements import problems as announcement_problems
from bot.register import entries
from bot.talk.model import Text, text
from handlers.staff.api.announcement_models import EVERYONE, PLACES
from handlers.web.keys import TEXTS
from handlers.web.language import page_language

ABOUT = "/api/v1/"
"""The readable page, which has a section for each kind of problem."""
_MOST = 50
_TAGS = frozenset({EVERYONE, PLACES})
_KEYS = {
    "missing": "api-fault-missing",
    "extra_forbidden": "api-fault-extra",
    "string_type": "api-fault-string",
    "bool_type": "api-fault-boolean",
    "int_type": "api-fault-integer",
    "int_from_float": "api-fault-integer",
    "float_type": "api-fault-number",
    "list_type": "api-fault-list",
    "model_type": "api-fault-object",
    "model_attributes_type": "api-fault-object",
    "dict_type": "api-fault-object",
    "moment": "api-fault-moment",
    "string_pattern_mismatch": "api-fault-pattern",
}


class Fault(BaseModel):
    """One fault."""

    model_config = ConfigDict(extra="forbid")

    pointer: str = Field(description="api-field-pointer")
    detail: str = Field(description="api-field-fault-detail")
    line: int | None = Field(None, description="api-field-line")
    column: int | None = Field(None, description="api-field-column")


class ProblemDetails(BaseModel):
    """What is wrong, and what to do about it."""

    model_config = ConfigDict(extra="allow")

    type: str = Field(description="api-field-type")
    title: str = Field(description="api-field-title")
    status: int = Field(description="api-field-problem-status")
    detail: str = Field(description="api-field-problem-detail")
    errors: list[Fault] | None = Field(None, description="api-field-errors")


@dataclass(frozen=True, slots=True)
class PlacedFault:
    """A fault at a JSON pointer ("/text/sv"; "" is the whole body), before it has a language."""

    pointer: str
    why: Text
    line: int | None = None
    column: int | None = None

    def within(self, pointer: str) -> "PlacedFault":
        """The same fault of a part of a larger body."""
        return replace(self, pointer=pointer + self.pointer)


class ApiError(Exception):
    """A request that is refused. `kind` names the problem on the readable page."""

    def __init__(
        self,
        status: int,
        kind: str,
        faults: Sequence[PlacedFault] = (),
        why: Text | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(kind)
        self.status, self.kind, self.faults, self.why = status, kind, tuple(faults), why
        self.headers = headers or {}


KINDS = (
    "bad-json",
    "unauthorised",
    "forbidden",
    "not-found",
    "in-progress",
    "changed",
    "too-large",
    "not-json",
    "faulty",
    "key-reused",
    "no-condition",
)
"""Every kind of problem that the API tells of by a type of its own."""


def answer(request: web.Request, error: ApiError) -> web.Response:
    """The problem in the language that the caller accepts."""
    texts, language = request.app[TEXTS], page_language(request)
    told = ProblemDetails(
        type=f"{ABOUT}#{error.kind}",
        title=texts.say(f"api-problem-{error.kind}", language),
        status=error.status,
        detail=texts.render(error.why or text(f"api-problem-{error.kind}-how"), language),
        errors=[
            Fault(
                pointer=f"#{fault.pointer}",
                detail=texts.render(fault.why, language),
                line=fault.line,
                column=fault.column,
            )
            for fault in error.faults[:_MOST]
        ]
        or None,
    )
    return web.Response(
        text=told.model_dump_json(exclude_none=True),
        status=error.status,
        content_type="application/problem+json",
        headers={"Content-Language": str(language), "Cache-Control": "no-store", **error.headers},
    )


def of_shape(error: ValidationError) -> ApiError:
    """What the models say of a body: 400 where it is no JSON, else 422."""
    found = error.errors(include_url=False, include_input=False)
    if any(each["type"] == "json_invalid" for each in found):
        return ApiError(400, "bad-json")
    return ApiError(422, "faulty", [PlacedFault(_pointer(e["loc"]), _why(e)) for e in found])


def of_announcement(problems: Iterable[announcement_problems.Problem]) -> ApiError:
    """What the desk says of an announcement."""
    faults = [
        PlacedFault(f"/{p.field.value.replace('.', '/')}", _for_programs(p), p.line, p.column)
        for p in problems
    ]
    return ApiError(422, "faulty", faults)


def of_entries(problems: Iterable[entries.Problem]) -> ApiError:
    """What the register says of an office; fields are pointers already."""
    return ApiError(422, "faulty", [PlacedFault(p.field, p.why) for p in problems])


def _for_programs(problem: announcement_problems.Problem) -> Text:
    if problem.text.key == "text-english-missing":
        return text("api-fault-english-missing")
    return problem.text


def _pointer(loc: Sequence[int | str]) -> str:
    parts = [str(part) for part in loc if part not in _TAGS]
    return "".join("/" + part.replace("~", "~0").replace("/", "~1")[:100] for part in parts)


def _why(error: Any) -> Text:
    kind, context = error["type"], error.get("ctx", {})
    if kind in {"enum", "literal_error"}:
        return text("api-fault-one-of", allowed=str(context.get("expected", "")))
    if kind in {"string_too_long", "too_long"}:
        return text("api-fault-long", most=int(context["max_length"]))
    if kind in {"string_too_short", "too_short"}:
        return text("api-fault-short", least=int(context["min_length"]))
    if kind in {"greater_than_equal", "less_than_equal"}:
        bound = context.get("ge", context.get("le"))
        return text(f"api-fault-{'least' if 'ge' in context else 'most'}", bound=f"{bound:g}")
    return text(_KEYS.get(kind, "api-fault-value"))
