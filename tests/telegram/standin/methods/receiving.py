"""getMe, getUpdates and the webhook's methods."""

import re
from urllib.parse import urlsplit

from tests.telegram.standin.errors import bad_request
from tests.telegram.standin.feed import Webhook
from tests.telegram.standin.methods.context import Context, Method
from tests.telegram.standin.params import Json, Params

_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


async def get_me(context: Context, params: Params) -> Json:
    return context.world.bot


async def get_updates(context: Context, params: Params) -> list[Json]:
    _allow(context, params)
    limit = min(max(params.integer("limit", 100), 1), 100)
    return await context.feed.poll(params.integer("offset", 0), limit, params.integer("timeout", 0))


async def set_webhook(context: Context, params: Params) -> bool:
    url = params.text("url")
    if not url:
        return await delete_webhook(context, params)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = params.text("secret_token")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(context, params)
    _drop(context, params)
    most = min(max(params.integer("max_connections", 40), 1), 100)
    await context.feed.set_webhook(Webhook(url, secret, most))
    return True


async def delete_webhook(context: Context, params: Params) -> bool:
    _drop(context, params)
    await context.feed.set_webhook(None)
    return True


async def get_webhook_info(context: Context, params: Params) -> Json:
    hook = context.feed.webhook
    info: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(context.feed.pending),
    }
    if hook:
        info["max_connections"] = hook.max_connections
        if hook.last_error:
            info["last_error_message"] = hook.last_error
    if context.feed.allowed is not None:
        info["allowed_updates"] = sorted(context.feed.allowed)
    return info


def _allow(context: Context, params: Params) -> None:
    kinds = params.structure("allowed_updates")
    if kinds is not None:
        context.feed.allowed = set(kinds) or None


def _drop(context: Context, params: Params) -> None:
    if params.boolean("drop_pending_updates"):
        context.feed.pending.clear()


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
