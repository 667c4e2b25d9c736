"""What a form of the console sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import web

from bot.talk.model import Text
from handlers.web.asking import body_of
from handlers.web.question import BadQuestionError

Problems = Mapping[str, Text]
"""What is wrong with which field, for the person who filled it in; "" is the whole form."""
Faults = Mapping[str, Text | Sequence[Text]]
"""As `Problems`, where one field may have several."""
_FIELDS = 2000
_LARGEST = 512 * 1024
"""Bytes: two texts that are far too long still come back to be shortened, not lost."""


@dataclass(frozen=True, slots=True)
class Form:
    """Fields by name, each with all its values; line breaks are single."""

    fields: Mapping[str, Sequence[str]]

    def value(self, name: str) -> str:
        """The field's first value without white space around it; "" where it was not sent."""
        return next(iter(self.fields.get(name, ())), "").strip()

    def raw(self, name: str) -> str:
        """As `value`, with its white space."""
        return next(iter(self.fields.get(name, ())), "")

    def many(self, name: str) -> tuple[str, ...]:
        """All values that are not empty."""
        return tuple(value.strip() for value in self.fields.get(name, ()) if value.strip())

    def flag(self, name: str) -> bool:
        """Whether a box was ticked."""
        return bool(self.value(name))

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        return tuple((name, value) for name, its in self.fields.items() for value in its)


_READ = web.RequestKey("form", Form)


async def form_of(request: web.Request) -> Form:
    """The form of a page to write in. Raises BadQuestionError where it can't be read."""
    form = request.get(_READ)
    if form is None:
        form = request[_READ] = await short_form_of(request.clone(client_max_size=_LARGEST))
    return form


async def arrived(request: web.Request) -> bool:
    """Reads the form where it has not come in whole yet; whether that took a while.

    A file is read by whoever asked for one.
    """
    if request.content.is_eof() or request.content_type.startswith("multipart/"):
        return False
    await form_of(request)
    return True


async def short_form_of(request: web.Request) -> Form:
    """As `form_of`, no longer than what anybody may send."""
    body = await body_of(request)
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS
        )
    except ValueError:
        raise BadQuestionError("web-bad-form", status=400) from None
    fields: dict[str, list[str]] = {}
    for name, value in pairs:
        fields.setdefault(name, []).append(value.replace("\r\n", "\n"))
    return Form(fields)
