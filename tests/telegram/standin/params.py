"""Parameters of a call, from a query, JSON, a form or a multipart body, as Telegram reads them."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from tests.telegram.standin.errors import bad_request

Json = dict[str, Any]


class Params:
    """The named values of one call. A value that can't be read as asked is a 400."""

    def __init__(self, values: Mapping[str, Any], files: Mapping[str, bytes] | None = None) -> None:
        self.values = {name: value for name, value in values.items() if value is not None}
        self.files = dict(files or {})

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name, default)
        shown = value if isinstance(value, str) else json.dumps(value)
        try:
            shown.encode("utf-8")
        except UnicodeEncodeError:
            raise bad_request("strings must be encoded in UTF-8") from None
        return shown

    def integer(self, name: str, default: int | None = None) -> int:
        value = self.values.get(name, default)
        try:
            return int(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            raise bad_request(f"{name} must be an integer") from None

    def number(self, name: str) -> float:
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            raise bad_request(f"{name} must be a number") from None

    def boolean(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in {"true", "1", "yes"}

    def structure(self, name: str) -> Any:
        """An object or a list, given as such or as a string of JSON; None where it's missing."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {name} JSON object") from None


async def read_params(request: web.Request) -> Params:
    values: Json = dict(request.query)
    if request.content_type == "application/json":
        body = await _json(request)
        return Params(values | body)
    if request.content_type.startswith("multipart/"):
        return await _multipart(request, values)
    return Params(values | dict(await request.post()))


async def _json(request: web.Request) -> Json:
    raw = await request.read()
    if not raw:
        return {}
    try:
        body = json.loads(raw)
    except ValueError:
        raise bad_request("can't parse request body as JSON") from None
    if not isinstance(body, dict):
        raise bad_request("request body must be an object")
    return body


async def _multipart(request: web.Request, values: Json) -> Params:
    files: dict[str, bytes] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = value.file.read()
            value.file.close()
        else:
            values[name] = value
    return Params(values, files)
