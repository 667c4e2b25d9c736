"""What the staff desk needs from the stores, as protocols; tests run it on real databases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.staff.model import AuditEntry, Member, Role, Session, Token, TokenScope
from bot.talk.model import Language


class LinkPurpose(StrEnum):
    """What a one-time link or code is good for."""

    SIGN_IN = "sign_in"
    TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class NewMember:
    """A member to be added."""

    name: str
    role: Role
    language: Language
    telegram_id: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A one-time link or code as it is kept. `digest` is all that is known of its secret."""

    digest: str
    member_id: int
    purpose: LinkPurpose
    expires: datetime


class StaffStore(Protocol):
    """Members, links and sessions. Each change is kept together with its audit entry."""

    async def members(self) -> Sequence[Member]:
        """Those who have not left, by name."""
        ...

    async def member(self, member_id: int) -> Member | None:
        """The member; None where there is none, or none any more."""
        ...

    async def by_telegram(self, telegram_id: int) -> Member | None:
        """The member who linked this private chat."""
        ...

    async def add(self, new: NewMember, audit: AuditEntry) -> Member | None:
        """None where the name, or the Telegram chat, is another member's."""
        ...

    async def change(self, before: Member, after: Member, audit: AuditEntry) -> bool:
        """Keeps those of role, language and Telegram chat that differ, and leaves the others.

        False where the member has left, the chat is another member's, or no administrator would be
        left.
        """
        ...

    async def leave(self, member_id: int, audit: AuditEntry) -> bool:
        """Ends the member's sessions, links and Telegram chat. False as in `change`."""
        ...

    async def has_signed_in(self, role: Role) -> bool:
        """Whether any member of the role ever has."""
        ...

    async def keep_link(self, link: Link, beside: datetime | None = None) -> None:
        """Keeps a link in the place of the member's earlier ones of its purpose.

        Those stay that can still be used at `beside`, where that is given.
        """
        ...

    async def peek(self, digest: str, purpose: LinkPurpose, now: datetime) -> Member | None:
        """Whose link it is, while it can be used."""
        ...

    async def use_link(self, digest: str, purpose: LinkPurpose, now: datetime) -> Member | None:
        """As `peek`, and neither it nor one kept beside it can be used again.

        Of two uses at once, one gets the member.
        """
        ...

    async def begin(self, digest: str, session: Session, audit: AuditEntry) -> Session:
        """Keeps a new session; with its id."""
        ...

    async def session(self, digest: str, now: datetime) -> tuple[Member, Session] | None:
        """The session, where it has not ended."""
        ...

    async def renew(self, session_id: int, used_at: datetime, expires: datetime) -> None:
        """Notes that the session was used."""
        ...

    async def sessions(self, now: datetime) -> Sequence[tuple[Member, Session]]:
        """All that have not ended, the latest used first."""
        ...

    async def end(self, session_id: int, audit: AuditEntry) -> bool:
        """Ends a session; False where it had ended."""
        ...


class TokenStore(Protocol):
    """Tokens of programs, kept as digests."""

    async def tokens(self) -> Sequence[Token]:
        """All, also those revoked, by name."""
        ...

    async def add(
        self, name: str, digest: str, scopes: Sequence[TokenScope], audit: AuditEntry
    ) -> Token | None:
        """None where a token that is not revoked has that name."""
        ...

    async def by_digest(self, digest: str) -> Token | None:
        """The token, where it is not revoked."""
        ...

    async def note_use(self, token_id: int, at: datetime) -> None:
        """Keeps when it was last used."""
        ...

    async def revoke(self, token_id: int, audit: AuditEntry) -> bool:
        """False where there is no such token, or it is revoked."""
        ...
