"""What the bot says of itself: commands, name and descriptions, by language."""

import json
import re

from tests.telegram.standin.errors import bad_request
from tests.telegram.standin.methods.context import Context, Method
from tests.telegram.standin.params import Json, Params

_SCOPES = {
    "default": set[str](),
    "all_private_chats": set[str](),
    "all_group_chats": set[str](),
    "all_chat_administrators": set[str](),
    "chat": {"chat_id"},
    "chat_administrators": {"chat_id"},
    "chat_member": {"chat_id", "user_id"},
}
_TEXTS = {"name": 64, "description": 512, "short_description": 120}


async def set_commands(context: Context, params: Params) -> bool:
    commands = params.structure("commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad_request("expected at most 100 commands")
    for command in commands:
        _check(command)
    context.profile.commands[_key(context, params)] = commands
    return True


async def get_commands(context: Context, params: Params) -> list[Json]:
    return context.profile.commands.get(_key(context, params), [])


async def delete_commands(context: Context, params: Params) -> bool:
    context.profile.commands.pop(_key(context, params), None)
    return True


def _check(command: Json) -> None:
    if not re.fullmatch(r"[a-z0-9_]{1,32}", str(command.get("command", ""))):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(str(command.get("description", ""))) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")


def _key(context: Context, params: Params) -> tuple[str, str]:
    scope = params.structure("scope") or {"type": "default"}
    needed = _SCOPES.get(scope.get("type", ""))
    if needed is None or not needed <= scope.keys():
        raise bad_request("Unsupported BotCommandScope specified")
    if "chat_id" in needed:
        context.world.known(scope["chat_id"])
    return json.dumps(scope, sort_keys=True), _language(params)


def _language(params: Params) -> str:
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _setter(field: str) -> Method:
    async def set_text(context: Context, params: Params) -> bool:
        value = params.text(field)
        if len(value) > _TEXTS[field]:
            raise bad_request(f"{field} is too long")
        context.profile.texts[(field, _language(params))] = value
        return True

    return set_text


def _getter(field: str) -> Method:
    async def get_text(context: Context, params: Params) -> Json:
        return {field: context.profile.texts.get((field, _language(params)), "")}

    return get_text


METHODS: dict[str, Method] = {
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
