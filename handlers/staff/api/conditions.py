"""Changing only what one has seen: `ETag`, `If-Match` and `If-None-Match`."""

import re
from hashlib import sha256

from aiohttp import web
from pydantic import BaseModel

from handlers.staff.api.problems import ApiError

_TAG = re.compile(r'(W/)?"([^"]*)"')


def tag_of(shown: BaseModel) -> str:
    """A tag that changes with every part of what is shown."""
    return f'"{sha256(shown.model_dump_json().encode()).hexdigest()[:20]}"'


def unchanged(request: web.Request, tag: str) -> bool:
    """Whether the program has this already."""
    asked = request.headers.get("If-None-Match", "")
    return asked.strip() == "*" or tag in _tags(asked, weak=True)


def wants_new(request: web.Request) -> bool:
    """Whether it is to be made only where there is none yet."""
    return request.headers.get("If-None-Match", "").strip() == "*"


def check(request: web.Request, tag: str | None) -> None:
    """Raises ApiError where the program has not seen what there is; `tag` None: there is nothing.

    What would be changed must be named: 428 where it isn't.
    """
    asked = request.headers.get("If-Match")
    if wants_new(request) and asked is None:
        if tag is not None:
            raise ApiError(412, "changed")
        return
    if asked is None:
        raise ApiError(428, "no-condition")
    if tag is None or not (asked.strip() == "*" or tag in _tags(asked, weak=False)):
        raise ApiError(412, "changed")


def _tags(header: str, *, weak: bool) -> set[str]:
    found = _TAG.findall(header)
    return {f'"{tag}"' for is_weak, tag in found if weak or not is_weak}
