"""Answers held against what the API says of itself."""

import re
from functools import cache
from typing import Any

import jsonschema_rs

Json = dict[str, Any]


class Description:
    """Tells where an answer is not what the document allows; every answer of the tests is asked."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self._paths = [
            (re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path))), path)
            for path in document["paths"]
        ]
        self._validator = cache(self._made)

    def check(self, method: str, path: str, status: int, headers: Any, body: Any) -> None:
        """Fails where the status, the kind or the shape of the answer is not described."""
        template = self._template(path.partition("?")[0])
        operation = self.document["paths"].get(template, {}).get(method.lower())
        if operation is None:
            assert status in {404, 405}, (method, path, status)
            return
        assert str(status) in operation["responses"], (method, path, status)
        described = operation["responses"][str(status)]
        for name in described.get("headers", {}):
            assert name in headers, (method, path, name)
        content = described.get("content", {})
        if not content:
            assert body is None, (method, path)
            return
        kind = headers["Content-Type"].partition(";")[0]
        assert kind in content, (method, path, kind)
        faults = [
            str(e) for e in self._validator(content[kind]["schema"]["$ref"]).iter_errors(body)
        ]
        assert not faults, (method, path, faults)

    def _template(self, path: str) -> str | None:
        return next((known for pattern, known in self._paths if pattern.fullmatch(path)), None)

    def _made(self, reference: str) -> Any:
        schema = {"$ref": reference, "components": self.document["components"]}
        return jsonschema_rs.Draft202012Validator(schema)
