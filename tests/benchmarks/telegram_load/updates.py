"""Updates as Telegram posts them to a webhook."""

import json
from typing import Any


def text_update(update_id: int, chat: int, text: str) -> bytes:
    """A message from a private chat, as the body of a webhook's request."""
    message = _message(update_id, chat, text)
    return json.dumps({"update_id": update_id, "message": message}).encode()


def pressed_update(update_id: int, chat: int, data: str) -> bytes:
    """A button pressed below an earlier message in a private chat."""
    query = {
        "id": str(update_id),
        "from": _person(chat),
        "chat_instance": str(chat),
        "message": _message(update_id, chat, "Hej"),
        "data": data,
    }
    return json.dumps({"update_id": update_id, "callback_query": query}).encode()


def _message(number: int, chat: int, text: str) -> dict[str, Any]:
    return {
        "message_id": number,
        "from": _person(chat),
        "chat": {"id": chat, "first_name": "Ada", "username": f"ada{chat}", "type": "private"},
        "date": 1_700_000_000,
        "text": text,
    }


def _person(chat: int) -> dict[str, Any]:
    return {
        "id": chat,
        "is_bot": False,
        "first_name": "Ada",
        "username": f"ada{chat}",
        "language_code": "sv",
    }
