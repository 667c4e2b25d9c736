"""Text messages: sent, edited, deleted."""

import time

from tests.telegram.standin.errors import ApiError, bad_request
from tests.telegram.standin.keyboards import check_markup
from tests.telegram.standin.methods.context import Context, Method, chat_to_write, parsed, sent
from tests.telegram.standin.params import Json, Params
from tests.telegram.standin.world import Chat

_ACTIONS = {"typing", "upload_photo", "find_location", "upload_document", "choose_sticker"}
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


async def send_message(context: Context, params: Params) -> Json:
    chat = chat_to_write(context, params)
    return sent(context, chat, params, parsed(params, "text", 4096))


async def edit_text(context: Context, params: Params) -> Json:
    chat, message = _own(context, params, "message to edit not found")
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _edited(chat, message, params, parsed(params, "text", 4096))


async def edit_caption(context: Context, params: Params) -> Json:
    chat, message = _own(context, params, "message to edit not found")
    if "photo" not in message:
        raise bad_request("there is no caption in the message to edit")
    return _edited(chat, message, params, parsed(params, "caption", 1024, least=0))


async def edit_markup(context: Context, params: Params) -> Json:
    chat, message = _own(context, params, "message to edit not found")
    kept: Json = {name: message[name] for name in ("text", "entities") if name in message}
    return _edited(chat, message, params, kept)


async def delete_message(context: Context, params: Params) -> bool:
    chat, message = _own(context, params, "message to delete not found")
    del chat.messages[message["message_id"]]
    return True


async def send_action(context: Context, params: Params) -> bool:
    chat = context.world.writable(params.values.get("chat_id"))
    action = params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    context.actions.append((chat.id, action))
    return True


def _own(context: Context, params: Params, missing: str) -> tuple[Chat, Json]:
    chat = context.world.writable(params.values.get("chat_id"))
    message = chat.messages.get(params.integer("message_id"))
    if message is None:
        raise bad_request(missing)
    if not message.get("from", {}).get("is_bot"):
        raise ApiError(400, "Bad Request: message can't be edited")
    return chat, message


def _edited(chat: Chat, message: Json, params: Params, content: Json) -> Json:
    given = params.structure("reply_markup")
    markup = check_markup(given, private=chat.type == "private", inline_only=True)
    names = ("text", "entities", "caption", "caption_entities", "reply_markup")
    before = {name: message[name] for name in names if name in message}
    after = dict(content)
    if markup and markup["inline_keyboard"]:
        after["reply_markup"] = markup
    if before == after:
        raise bad_request(_SAME)
    for name in before:
        del message[name]
    message |= after | {"edit_date": int(time.time())}
    chat.journal.append(message["message_id"])
    return message


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "editMessageText": edit_text,
    "editMessageCaption": edit_caption,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": delete_message,
    "sendChatAction": send_action,
}
