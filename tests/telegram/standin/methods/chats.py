"""Chats and who is in them."""

from tests.telegram.standin.errors import bad_request
from tests.telegram.standin.methods.context import Context, Method
from tests.telegram.standin.params import Json, Params
from tests.telegram.standin.world import Chat


async def get_chat(context: Context, params: Params) -> Json:
    chat = context.world.writable(params.values.get("chat_id"))
    return chat.json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": True,
            "limited_gifts": True,
            "unique_gifts": True,
            "premium_subscription": True,
            "gifts_from_channels": True,
        },
    }


async def get_member(context: Context, params: Params) -> Json:
    chat = context.world.writable(params.values.get("chat_id"))
    return member(context, chat, params.integer("user_id"))


async def get_administrators(context: Context, params: Params) -> list[Json]:
    chat = context.world.writable(params.values.get("chat_id"))
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    return [
        member(context, chat, user)
        for user, status in chat.members.items()
        if status in {"creator", "administrator"}
    ]


async def leave_chat(context: Context, params: Params) -> bool:
    chat = context.world.writable(params.values.get("chat_id"))
    chat.members[context.world.bot["id"]] = "left"
    return True


def member(context: Context, chat: Chat, user_id: int) -> Json:
    """A ChatMember as the API gives it, with every right its status needs."""
    user = context.world.users.get(user_id)
    if user_id == context.world.bot["id"]:
        user = context.world.sender
    if user is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_json(user, chat.members.get(user_id, "left"))


_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def member_json(user: Json, status: str) -> Json:
    shown: Json = {"user": user, "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    if status == "administrator":
        shown |= dict.fromkeys(_RIGHTS, False)
    if status == "kicked":
        shown["until_date"] = 0
    return shown


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatAdministrators": get_administrators,
    "leaveChat": leave_chat,
}
