"""The API's description as a page shows it: nothing is said there that the description doesn't."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from handlers.staff.api.problems import KINDS

Json = Mapping[str, Any]
_PREFIX = "#/components/schemas/"


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field of an object: its type in short, the name of the object it holds, and what it is."""

    name: str
    type: str
    refers: tuple[str, ...]
    required: bool
    about: str


@dataclass(frozen=True, slots=True)
class ShownObject:
    """An object by its name; `values` are those it can have where it is a word."""

    name: str
    fields: tuple[ShownField, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A status, when it comes, and the object in it."""

    status: str
    about: str
    refers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownOperation:
    """One operation."""

    name: str
    method: str
    path: str
    summary: str
    about: str
    parameters: tuple[ShownField, ...]
    body: tuple[str, ...]
    answers: tuple[ShownAnswer, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """The whole API."""

    title: str
    about: str
    token: str
    operations: tuple[ShownOperation, ...]
    objects: tuple[ShownObject, ...]
    problems: tuple[str, ...] = KINDS


def shown_api(document: Json) -> Shown:
    """The description, ready for the template."""
    components = document["components"]
    return Shown(
        title=document["info"]["title"],
        about=document["info"]["description"],
        token=components["securitySchemes"]["token"]["description"],
        operations=tuple(
            _operation(path, method, told)
            for path, methods in document["paths"].items()
            for method, told in methods.items()
        ),
        objects=tuple(_object(name, schema) for name, schema in components["schemas"].items()),
    )


def _operation(path: str, method: str, told: Json) -> ShownOperation:
    body = told.get("requestBody", {}).get("content", {}).get("application/json", {})
    return ShownOperation(
        name=told["operationId"],
        method=method.upper(),
        path=path,
        summary=told["summary"],
        about=told["description"],
        parameters=tuple(
            ShownField(p["name"], p["in"], (), p["required"], p["description"])
            for p in told.get("parameters", ())
        ),
        body=tuple(_names(body.get("schema", {}))),
        answers=tuple(
            ShownAnswer(status, answer["description"], tuple(_names(answer.get("content", {}))))
            for status, answer in told["responses"].items()
        ),
    )


def _object(name: str, schema: Json) -> ShownObject:
    required = schema.get("required", ())
    return ShownObject(
        name=name,
        fields=tuple(
            ShownField(
                field,
                " / ".join(dict.fromkeys(_types(its))),
                tuple(dict.fromkeys(_names(its))),
                field in required,
                its.get("description", ""),
            )
            for field, its in schema.get("properties", {}).items()
        ),
        values=tuple(map(str, schema.get("enum", ()))),
    )


def _types(schema: Json) -> Iterator[str]:
    for choice in ("anyOf", "oneOf"):
        for each in schema.get(choice, ()):
            yield from _types(each)
    if "type" in schema:
        inside = "/".join(_types(schema.get("items", {})))
        kind = schema.get("format") or schema["type"]
        yield f"{kind}[{inside}]" if inside else str(kind)


def _names(part: Any) -> Iterator[str]:
    """The objects that a part of the description refers to."""
    if isinstance(part, list):
        for each in part:
            yield from _names(each)
    elif isinstance(part, Mapping):
        for name, value in part.items():
            if name == "$ref":
                yield value.removeprefix(_PREFIX)
            elif name != "mapping":
                yield from _names(value)
