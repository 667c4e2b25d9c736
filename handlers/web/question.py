"""What a person sent over the web, read and checked: the only shape that goes inwards."""

import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from bot.errors import ServicekontorError
from bot.places.model import Position
from bot.talk.model import Language, Text, text

_CONVERSATION = re.compile(r"[A-Za-z0-9_-]{22}", re.ASCII)
_CHOICE_BYTES = 64
_FIELDS = 10


class BadQuestionError(ServicekontorError):
    """A question that can't be read: the field, the reason for the person, and the status.

    400 where the body can't be read at all, 422 where a field of it can't be used. `seconds` is set
    where the same may pass later.
    """

    seconds: int | None = None

    def __init__(self, key: str, field: str | None = None, status: int = 422) -> None:
        super().__init__(key)
        self.reason: Text = text(key)
        self.field = field
        self.status = status


class TooManyQuestionsError(BadQuestionError):
    """More questions of one conversation than its limit lets through."""

    def __init__(self, seconds: int) -> None:
        super().__init__("web-error-429", status=429)
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class Question:
    """Exactly one of `text`, `choice` and `position`, in a conversation (22 URL-safe letters)."""

    conversation: str
    client: Language | None = None
    text: str | None = None
    choice: str | None = None
    position: Position | None = None

    @property
    def address(self) -> str:
        return f"web:{self.conversation}"


def json_fields(body: bytes) -> Mapping[str, object]:
    """The fields of a JSON object; those that are null count as left out."""
    try:
        fields = json.loads(body)
    except (ValueError, RecursionError):
        raise BadQuestionError("web-bad-json", status=400) from None
    if not isinstance(fields, dict):
        raise BadQuestionError("web-bad-object", status=400)
    return {name: value for name, value in fields.items() if value is not None}


def form_fields(body: bytes) -> Mapping[str, object]:
    """The fields of a URL-encoded form; those left empty count as left out, but for the question.

    `position` is "latitude,longitude".
    """
    try:
        pairs = parse_qsl(
            body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS
        )
    except ValueError:
        raise BadQuestionError("web-bad-form", status=400) from None
    fields: dict[str, object] = {name: value for name, value in pairs if value or name == "text"}
    if "position" in fields:
        lat, _, lon = str(fields["position"]).partition(",")
        fields["position"] = {"lat": _number(lat), "lon": _number(lon)}
    return fields


def language_of(fields: Mapping[str, object]) -> Language | None:
    """The `language` field; None where there is none."""
    language = fields.get("language")
    if language is None:
        return None
    if not isinstance(language, str) or language not in set(Language):
        raise BadQuestionError("web-bad-language", "language")
    return Language(language)


def question_of(fields: Mapping[str, object], client: Language | None) -> Question:
    """The question in these fields. Raises BadQuestionError naming the field that is wrong."""
    given = [name for name in ("text", "choice", "position") if name in fields]
    if len(given) != 1:
        raise BadQuestionError("web-bad-one-of", given[1] if given else "text")
    return Question(
        conversation=_conversation(fields.get("conversation")),
        client=client,
        text=_characters(fields, "text"),
        choice=_choice(fields),
        position=_position(fields.get("position")),
    )


def _conversation(value: object) -> str:
    if value is None:
        return secrets.token_urlsafe(16)
    if not isinstance(value, str) or not _CONVERSATION.fullmatch(value):
        raise BadQuestionError("web-bad-conversation", "conversation")
    return value


def _characters(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise BadQuestionError("web-bad-string", name)
    if not value.strip():
        raise BadQuestionError("web-bad-empty", name)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise BadQuestionError("web-bad-characters", name) from None
    return value


def _choice(fields: Mapping[str, object]) -> str | None:
    value = _characters(fields, "choice")
    if value is not None and len(value.encode()) > _CHOICE_BYTES:
        raise BadQuestionError("web-bad-choice", "choice")
    return value


def _position(value: object) -> Position | None:
    if value is None:
        return None
    if not isinstance(value, dict):
        raise BadQuestionError("web-bad-position", "position")
    lat, lon = (
        _degrees(value.get(short, value.get(long)), limit)
        for short, long, limit in (("lat", "latitude", 90), ("lon", "longitude", 180))
    )
    return Position(lat, lon)


def _degrees(value: object, limit: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadQuestionError("web-bad-position", "position")
    # Compared before it becomes a float, which an integer of 400 digits can't. NaN fails here too.
    if not -limit <= value <= limit:
        raise BadQuestionError("web-bad-position-range", "position")
    return float(value)


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None
