"""The API's description: OpenAPI 3.1, made from the operations and the models that check bodies."""

from collections.abc import Callable, Iterable, Mapping
from importlib.metadata import version
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from bot.talk.model import Language
from bot.texts import Texts
from handlers.staff.api.operations import BASE, Operation, Parameter
from handlers.staff.api.problems import ProblemDetails

Json = dict[str, Any]
Say = Callable[..., str]
Names = Mapping[tuple[Any, JsonSchemaMode], Json]
"""A reference to each model, as it is sent or answered."""
_REF = "#/components/schemas/{model}"
_PROBLEM = {"$ref": _REF.format(model="ProblemDetails")}


def described(operations: Iterable[Operation], texts: Texts, language: Language) -> Json:
    """The description in the language, for `/api/v1/openapi.json`."""

    def say(key: str, **facts: object) -> str:
        return texts.say(key, language, **facts)

    listed = tuple(operations)
    names, schemas = _schemas(listed)
    paths: Json = {}
    for operation in listed:
        told = _operation(operation, names, say)
        paths.setdefault(operation.path, {})[operation.method.lower()] = told
    document = {
        "openapi": "3.1.0",
        "info": {
            "title": say("api-title"),
            "version": f"1 ({version('servicekontor')})",
            "description": say("api-about"),
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": BASE}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": say("api-token")}
            },
            "schemas": schemas,
        },
    }
    translated: Json = _translated(document, texts, language)
    return translated


def _schemas(
    operations: tuple[Operation, ...],
) -> tuple[Names, Json]:
    """A reference to each model as it is sent or answered, and all that they refer to."""
    sent: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        (operation.body, "validation") for operation in operations if operation.body
    ]
    told = [model for operation in operations for model in operation.answers.values() if model]
    answered: list[tuple[type[BaseModel], JsonSchemaMode]] = [
        *((model, "serialization") for model in told),
        (ProblemDetails, "serialization"),
    ]
    every = list(dict.fromkeys([*sent, *answered]))
    found, whole = models_json_schema(every, ref_template=_REF)
    schemas: Json = whole["$defs"]
    for schema in schemas.values():
        # What the classes say of themselves is for those who read the code.
        schema.pop("description", None)
    return found, schemas


def _operation(operation: Operation, names: Names, say: Say) -> Json:
    scopes = tuple(map(str, operation.scopes))
    told: Json = {
        "operationId": operation.name,
        "summary": say(f"api-operation-{operation.name}"),
        "description": say("api-scopes", scopes=scopes, what=say(f"api-about-{operation.name}")),
        "x-scopes": list(scopes),
        "responses": _responses(operation, names, say),
    }
    if operation.parameters:
        told["parameters"] = [_parameter(each, say) for each in operation.parameters]
    if operation.body:
        schema = names[operation.body, "validation"]
        told["requestBody"] = {
            "required": True,
            "content": {"application/json": {"schema": schema}},
        }
    return told


def _responses(operation: Operation, names: Names, say: Say) -> Json:
    found: Json = {}
    for status, model in operation.answers.items():
        answer: Json = {"description": say(f"api-status-{status}")}
        if model is not None:
            schema = names[model, "serialization"]
            answer["content"] = {"application/json": {"schema": schema}}
        headers = operation.headers.get(status, ())
        if headers:
            answer["headers"] = {name: _header(name, say) for name in headers}
        found[str(status)] = answer
    for status in sorted(operation.problems):
        found[str(status)] = {
            "description": say(f"api-status-{status}"),
            "content": {"application/problem+json": {"schema": _PROBLEM}},
        }
    return found


def _header(name: str, say: Say) -> Json:
    return {
        "description": say(f"api-header-{name.lower()}"),
        "required": True,
        "schema": {"type": "string"},
    }


def _parameter(parameter: Parameter, say: Say) -> Json:
    schema: Json = {"type": "integer", "minimum": 1} if parameter.integer else {"type": "string"}
    if parameter.pattern:
        schema["pattern"] = parameter.pattern
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "description": say(f"api-parameter-{parameter.name.lower()}"),
        "schema": schema,
    }


def _translated(part: Any, texts: Texts, language: Language) -> Any:
    """The models' descriptions, which are keys of texts, in the language."""
    if isinstance(part, list):
        return [_translated(each, texts, language) for each in part]
    if not isinstance(part, dict):
        return part
    return {
        name: texts.say(value, language)
        if name == "description" and isinstance(value, str) and value.startswith("api-field-")
        else _translated(value, texts, language)
        for name, value in part.items()
    }
