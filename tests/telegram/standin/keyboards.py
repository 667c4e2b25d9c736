"""Reply markups, checked as the Bot API does."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from tests.telegram.standin.errors import ApiError, bad_request
from tests.telegram.standin.params import Json

_ACTIONS = {
    "callback_data",
    "url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "web_app",
    "login_url",
}
_KINDS = {"inline_keyboard", "keyboard", "remove_keyboard", "force_reply"}


def check_markup(markup: Any, *, private: bool, inline_only: bool = False) -> Json | None:
    """The markup as it will be kept; None where there is none."""
    if markup is None:
        return None
    if not isinstance(markup, dict) or len(_KINDS & markup.keys()) != 1:
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return {"inline_keyboard": _rows(markup["inline_keyboard"], 8, _inline_button)}
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], 12, lambda button: _reply_button(button, private))
        return markup | {"keyboard": rows}
    return markup


def _rows(rows: Any, widest: int, check: Any) -> list[list[Json]]:
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        raise bad_request("keyboard must be a list of rows")
    if any(not isinstance(row, list) or len(row) > widest for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    if sum(len(row) for row in rows) > 100:
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return [[check(button) for button in row] for row in rows if row]


def _inline_button(button: Any) -> Json:
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("inline keyboard button must have a text")
    actions = _ACTIONS & button.keys()
    if len(actions) != 1:
        raise bad_request("Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button:
        size = len(str(button["callback_data"]).encode())
        if not 1 <= size <= 64:
            raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button:
        check_url(button["url"])
    return button


def _reply_button(button: Any, private: bool) -> Json:
    known = {"text": button} if isinstance(button, str) else button
    if not isinstance(known, dict) or not str(known.get("text", "")).strip():
        raise bad_request("keyboard button must have a text")
    if known.get("request_location") and not private:
        raise bad_request("location can be requested in private chats only")
    return known


def check_url(url: Any) -> None:
    parts = urlsplit(str(url))
    if parts.scheme == "tg":
        return
    if parts.scheme not in {"http", "https"} or "." not in (parts.hostname or ""):
        raise _bad_url(url)
    if any(character.isspace() for character in str(url)):
        raise _bad_url(url)


def _bad_url(url: Any) -> ApiError:
    return bad_request(f"inline keyboard button URL '{url}' is invalid: BUTTON_URL_INVALID")
