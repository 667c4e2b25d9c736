"""Staff, what each may do, and in whose name something is done."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.talk.model import Language


class Role(StrEnum):
    """What a member of staff is trusted with."""

    ADMIN = "admin"
    PUBLISHER = "publisher"
    EDITOR = "editor"


class Permission(StrEnum):
    """What one may do. Every route and every move of an announcement names one."""

    LOOK = "look"
    WRITE = "write"
    APPROVE = "approve"
    HALT = "halt"
    EDIT_REGISTER = "edit_register"
    READ_AUDIT = "read_audit"
    MANAGE_STAFF = "manage_staff"


_EDITOR = frozenset({Permission.LOOK, Permission.WRITE, Permission.EDIT_REGISTER})
_PUBLISHER = _EDITOR | {Permission.APPROVE, Permission.HALT, Permission.READ_AUDIT}

GRANTS: Mapping[Role, frozenset[Permission]] = {
    Role.EDITOR: _EDITOR,
    Role.PUBLISHER: _PUBLISHER,
    Role.ADMIN: frozenset(Permission),
}
"""What each role may do. Write: write, edit and submit announcements. Halt: pause and cancel."""


class TokenScope(StrEnum):
    """What a program may do with its token."""

    ANNOUNCEMENTS = "announcements"
    REGISTER = "register"
    READ = "read"


TOKEN_GRANTS: Mapping[TokenScope, frozenset[Permission]] = {
    TokenScope.READ: frozenset({Permission.LOOK}),
    TokenScope.REGISTER: frozenset({Permission.LOOK, Permission.EDIT_REGISTER}),
    TokenScope.ANNOUNCEMENTS: frozenset({Permission.LOOK, Permission.WRITE}),
}


class Door(StrEnum):
    """Through which door something was done."""

    CONSOLE = "console"
    TELEGRAM = "telegram"
    API = "api"
    COMMAND_LINE = "command_line"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class Actor:
    """In whose name something is done. `key` is the same for one person on every door.

    "staff:3" is a member, also where a program uses a token that the member made; "token:2" a
    program whose token was made at the command line; "command_line" whoever runs the commands.
    """

    key: str
    name: str
    door: Door
    may: frozenset[Permission]


COMMAND_LINE = Actor("command_line", "servicekontor", Door.COMMAND_LINE, frozenset(Permission))
"""Whoever can run the commands can read and change the database anyway."""
SERVICE = Actor("service", "servicekontor", Door.SERVICE, frozenset(Permission))
"""The service itself, as when it makes the first administrator."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff. `telegram_id` is None where no chat is linked."""

    id: int
    name: str
    role: Role
    language: Language
    telegram_id: int | None = None

    def acting(self, door: Door) -> Actor:
        """The member as one who does something through the door."""
        return Actor(f"staff:{self.id}", self.name, door, GRANTS[self.role])

    def may(self, permission: Permission) -> bool:
        return permission in GRANTS[self.role]


@dataclass(frozen=True, slots=True)
class Session:
    """A browser in which a member is signed in. It ends at `expires` unless it is used before."""

    id: int
    member_id: int
    device: str
    began_at: datetime
    used_at: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Token:
    """A program's way in. The token itself is known to its owner alone.

    `added_by` is the key of whoever made it.
    """

    id: int
    name: str
    scopes: tuple[TokenScope, ...]
    added_by: str
    added_at: datetime
    used_at: datetime | None
    revoked_at: datetime | None

    def acting(self) -> Actor:
        """The program as one who does something through the API.

        Nobody approves what they sent by a program of their own, so the key is the member's.
        """
        may = frozenset[Permission]().union(*(TOKEN_GRANTS[scope] for scope in self.scopes))
        key = self.added_by if self.added_by.startswith("staff:") else f"token:{self.id}"
        return Actor(key, self.name, Door.API, may)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One thing that was done: who, what ("announcement.approved"), to what ("announcement:7").

    `details` hold codes, names and values of the register, never a secret.
    """

    at: datetime
    actor: str
    name: str
    door: Door
    action: str
    subject: str
    details: Mapping[str, str]
    id: int = 0


def entry(
    actor: Actor, at: datetime, action: str, subject: str, details: Mapping[str, str] | None = None
) -> AuditEntry:
    """The entry of what `actor` does now."""
    return AuditEntry(at, actor.key, actor.name, actor.door, action, subject, details or {})
