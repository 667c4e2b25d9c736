"""Who comes in by the API: a token, its scopes, a body of a size and kind, and a key used once."""

import json
from hashlib import sha256

from aiohttp import web
from aiohttp.typedefs import Handler as PlainHandler

from bot.clock import Clock
from bot.staff.idempotency import IdempotencyStore, Key
from bot.staff.model import Token
from bot.staff.tokens import TokenDesk
from bot.talk.model import text
from handlers.staff.api.operations import BASE, Call, Operation
from handlers.staff.api.problems import ApiError, answer
from handlers.web.asking import body_of
from handlers.web.language import page_language
from handlers.web.question import BadQuestionError

_LONGEST_TOKEN = 200
_LONGEST_KEY = 200
_REALM = 'Bearer realm="servicekontor"'


class Gate:
    """Makes a route of an operation. The token is looked up by its digest, so that how long it
    takes tells nothing of any token.
    """

    def __init__(self, tokens: TokenDesk, keys: IdempotencyStore, clock: Clock) -> None:
        self._tokens, self._keys, self._clock = tokens, keys, clock

    def route(self, operation: Operation) -> web.RouteDef:
        """The operation for those who may use it."""

        async def handle(request: web.Request) -> web.StreamResponse:
            try:
                return await self._answer(request, operation)
            except ApiError as error:
                return answer(request, error)

        handler: PlainHandler = handle
        return web.route(operation.method, f"{BASE}{operation.path}", handler)

    async def _answer(self, request: web.Request, operation: Operation) -> web.Response:
        is_slow = not request.content.is_eof()
        token = await self._allowed(request, operation)
        body = b""
        if operation.body:
            body = await _body(request, operation)
            if is_slow:
                # It may have been revoked meanwhile.
                token = await self._allowed(request, operation)
        call = Call(request, token, page_language(request), body)
        if operation.repeats and "Idempotency-Key" in request.headers:
            return await self._once(call, operation)
        return await operation.handler(call)

    async def _allowed(self, request: web.Request, operation: Operation) -> Token:
        token = await self._token(request)
        if operation.permission not in token.acting().may:
            raise _forbidden(operation)
        return token

    async def _token(self, request: web.Request) -> Token:
        kind, _, secret = request.headers.get("Authorization", "").partition(" ")
        secret = secret.strip()
        if kind.lower() != "bearer" or not secret:
            raise ApiError(401, "unauthorised", headers={"WWW-Authenticate": _REALM})
        usable = secret.isascii() and len(secret) <= _LONGEST_TOKEN
        token = await self._tokens.of(secret) if usable else None
        if token is None:
            refused = f'{_REALM}, error="invalid_token"'
            raise ApiError(401, "unauthorised", headers={"WWW-Authenticate": refused})
        return token

    async def _once(self, call: Call, operation: Operation) -> web.Response:
        """Answers a request once; sent again, it gets the same answer.

        What was refused may be mended and sent with the same key.
        """
        key = _key(call)
        kept = await self._keys.begin(key, self._clock.now())
        if kept is not None:
            if kept.request != key.request:
                raise ApiError(422, "key-reused")
            if kept.status is None:
                raise ApiError(409, "in-progress", headers={"Retry-After": "1"})
            return web.json_response(text=kept.body, status=kept.status, headers=_again(kept.body))
        try:
            response = await operation.handler(call)
        except Exception:
            await self._keys.release(key)
            raise
        await self._keys.answer(key, response.status, response.text or "")
        return response


def _again(body: str) -> dict[str, str]:
    return {"Cache-Control": "no-store", "Idempotent-Replayed": "true", **location(body)}


def location(body: str) -> dict[str, str]:
    """Where the announcement of an answer is found."""
    return {"Location": f"{BASE}/announcements/{json.loads(body)['id']}"}


def _key(call: Call) -> Key:
    given = call.request.headers["Idempotency-Key"]
    if not 0 < len(given) <= _LONGEST_KEY or not given.isascii() or not given.isprintable():
        raise ApiError(422, "faulty", why=text("api-fault-key", most=_LONGEST_KEY))
    whole = f"{call.request.method} {call.request.path}\n".encode() + call.body
    return Key(call.token.id, given, sha256(whole).hexdigest())


async def _body(request: web.Request, operation: Operation) -> bytes:
    if request.content_type != "application/json":
        raise ApiError(415, "not-json")
    if operation.most > request.client_max_size:
        request = request.clone(client_max_size=operation.most)
    try:
        return await body_of(request)
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "too-large") from None
    except BadQuestionError:
        raise ApiError(400, "bad-json") from None


def _forbidden(operation: Operation) -> ApiError:
    scopes = " ".join(operation.scopes)
    told = f'{_REALM}, error="insufficient_scope", scope="{scopes}"'
    why = text("api-problem-scope", scopes=tuple(map(str, operation.scopes)))
    return ApiError(403, "forbidden", why=why, headers={"WWW-Authenticate": told})
