"""Updates as Telegram posts them to a webhook."""

import json


def text_update(update_id: int, chat: int, text: str) -> bytes:
    """A message from a private chat, as the body of a webhook's request."""
    person = {
        "id": chat,
        "is_bot": False,
        "first_name": "Ada",
        "username": f"ada{chat}",
        "language_code": "sv",
    }
    message = {
        "message_id": update_id,
        "from": person,
        "chat": {"id": chat, "first_name": "Ada", "username": f"ada{chat}", "type": "private"},
        "date": 1_700_000_000,
        "text": text,
    }
    return json.dumps({"update_id": update_id, "message": message}).encode()
