"""Tokens with which programs use the API."""

from collections.abc import Sequence
from datetime import timedelta

from bot.clock import Clock
from bot.staff.errors import StaffRefusedError
from bot.staff.model import Actor, Door, Member, Token, TokenScope, entry
from bot.staff.ports import TokenStore
from bot.staff.secrets import digest, new_secret

NOTED_EVERY = timedelta(minutes=1)
"""A token's last use is kept to the minute, so that not every request writes."""
_LONGEST_NAME = 100


class TokenDesk:
    """The use cases around tokens."""

    def __init__(self, store: TokenStore, clock: Clock) -> None:
        self._store, self._clock = store, clock

    async def tokens(self) -> Sequence[Token]:
        """All, also those revoked, by name."""
        return await self._store.tokens()

    async def made_by(self, member: Member) -> Sequence[Token]:
        """Those that the member made and that still work: somebody may have kept the secret."""
        key = member.acting(Door.CONSOLE).key
        found = await self._store.tokens()
        return [each for each in found if each.added_by == key and each.revoked_at is None]

    async def add(self, name: str, scopes: Sequence[TokenScope], actor: Actor) -> tuple[Token, str]:
        """A new token and its secret, which is shown this once. Raises StaffRefusedError."""
        name = " ".join(name.split())
        if not name or len(name) > _LONGEST_NAME or not name.isprintable():
            raise StaffRefusedError("staff-bad-name", name=name[:_LONGEST_NAME])
        secret = new_secret("sk")
        details = {"scopes": " ".join(scopes)}
        audit = entry(actor, self._clock.now(), "token.added", f"name:{name}", details)
        token = await self._store.add(name, digest(secret), scopes, audit)
        if token is None:
            raise StaffRefusedError("staff-token-taken", name=name)
        return token, secret

    async def of(self, secret: str) -> Token | None:
        """The token of this secret, where it is not revoked; notes that it was used."""
        token, now = await self._store.by_digest(digest(secret)), self._clock.now()
        if token is None:
            return None
        if token.used_at is None or now - token.used_at >= NOTED_EVERY:
            await self._store.note_use(token.id, now)
        return token

    async def revoke(self, token: Token, actor: Actor) -> bool:
        """The token works no more; False where it was revoked already."""
        now = self._clock.now()
        audit = entry(actor, now, "token.revoked", f"token:{token.id}", {"name": token.name})
        return await self._store.revoke(token.id, audit)
