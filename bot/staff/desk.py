"""Members of staff and their ways in: links that work once, sessions that end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.staff.errors import LinkUsedError, StaffRefusedError
from bot.staff.model import SERVICE, Actor, AuditEntry, Door, Member, Role, Session, entry
from bot.staff.ports import Link, LinkPurpose, NewMember, StaffStore
from bot.staff.secrets import digest, new_secret
from bot.talk.model import Language

LINK_LASTS = timedelta(minutes=15)
SESSION_LASTS = timedelta(hours=12)
RENEWED_EVERY = timedelta(minutes=1)
"""A session that is used is renewed, but not written at each request."""
FIRST_ADMIN = "admin"
_DEVICE = 60
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session, and the secret that the member's browser keeps."""

    member: Member
    session: Session
    secret: str


class StaffDesk:
    """The use cases around members, links and sessions."""

    def __init__(self, store: StaffStore, clock: Clock) -> None:
        self._store, self._clock = store, clock

    async def members(self) -> Sequence[Member]:
        """Those who have not left, by name."""
        return await self._store.members()

    async def member(self, member_id: int) -> Member | None:
        return await self._store.member(member_id)

    async def named(self, name: str) -> Member | None:
        """The member of that name, however it is capitalised."""
        wanted = name.strip().casefold()
        return next((m for m in await self.members() if m.name.casefold() == wanted), None)

    async def by_telegram(self, telegram_id: int) -> Member | None:
        """The member who linked this private chat."""
        return await self._store.by_telegram(telegram_id)

    async def add(self, new: NewMember, actor: Actor) -> Member:
        """Raises StaffRefusedError where the name can't be used or is taken."""
        name = " ".join(new.name.split())
        if not name or len(name) > _LONGEST_NAME or not name.isprintable():
            raise StaffRefusedError("staff-bad-name", name=new.name[:_LONGEST_NAME])
        if await self.named(name) is not None:
            raise StaffRefusedError("staff-name-taken", name=name)
        details = {"role": new.role.value, "name": name}
        added = await self._store.add(
            replace(new, name=name), self._entry(actor, "staff.added", f"name:{name}", details)
        )
        if added is None:
            raise StaffRefusedError("staff-taken", name=name)
        return added

    async def change(self, before: Member, after: Member, actor: Actor) -> None:
        """Keeps what of role, language and Telegram chat was changed. Raises StaffRefusedError."""
        details = {"role": after.role.value, "language": after.language.value}
        told = {name: value for name, value in details.items() if getattr(before, name) != value}
        audit = self._entry(actor, "staff.changed", f"staff:{before.id}", told)
        if not await self._store.change(before, after, audit):
            raise StaffRefusedError("staff-not-changed", name=before.name)

    async def leave(self, member: Member, actor: Actor) -> None:
        """The member has no way in any more. Raises StaffRefusedError for the last admin."""
        audit = self._entry(actor, "staff.left", f"staff:{member.id}", {"name": member.name})
        if not await self._store.leave(member.id, audit):
            raise StaffRefusedError("staff-not-changed", name=member.name)

    async def link(
        self,
        member: Member,
        purpose: LinkPurpose = LinkPurpose.SIGN_IN,
        *,
        alone: bool = True,
    ) -> str:
        """A secret that works once within 15 minutes.

        An earlier one stops working at once, or, where it is not to be `alone`, with this one.
        """
        secret = new_secret("in" if purpose is LinkPurpose.SIGN_IN else "tg")
        expires = self._clock.now() + LINK_LASTS
        link = Link(digest(secret), member.id, purpose, expires)
        await self._store.keep_link(link, beside=None if alone else self._clock.now())
        return secret

    async def peek(self, secret: str) -> Member | None:
        """Whose sign-in link it is, while it works. Looking does not use it up."""
        return await self._store.peek(digest(secret), LinkPurpose.SIGN_IN, self._clock.now())

    async def sign_in(self, secret: str, device: str) -> SignedIn:
        """Uses the link up. Raises LinkUsedError where it works no more."""
        now = self._clock.now()
        member = await self._store.use_link(digest(secret), LinkPurpose.SIGN_IN, now)
        if member is None:
            raise LinkUsedError
        kept = new_secret("session")
        session = Session(0, member.id, device[:_DEVICE], now, now, now + SESSION_LASTS)
        actor = member.acting(Door.CONSOLE)
        audit = self._entry(actor, "staff.signed_in", f"staff:{member.id}")
        return SignedIn(member, await self._store.begin(digest(kept), session, audit), kept)

    async def signed_in(self, secret: str) -> tuple[Member, Session] | None:
        """The member and the session of a browser's secret; using it renews it."""
        now = self._clock.now()
        found = await self._store.session(digest(secret), now)
        if found is None:
            return None
        member, session = found
        if now - session.used_at >= RENEWED_EVERY:
            session = replace(session, used_at=now, expires=now + SESSION_LASTS)
            await self._store.renew(session.id, session.used_at, session.expires)
        return member, session

    async def still_in(self, secret: str) -> Member | None:
        """The member of a session that has not ended, without renewing it."""
        found = await self._store.session(digest(secret), self._clock.now())
        return found[0] if found else None

    async def sessions(self) -> Sequence[tuple[Member, Session]]:
        """All that have not ended, the latest used first."""
        return await self._store.sessions(self._clock.now())

    async def end(self, session_id: int, actor: Actor) -> bool:
        """Ends a session at once; False where it had ended."""
        audit = self._entry(actor, "staff.session_ended", f"session:{session_id}")
        return await self._store.end(session_id, audit)

    async def connect(self, code: str, telegram_id: int) -> Member:
        """Links a private chat to the member whose code it is.

        Raises LinkUsedError where the code works no more, StaffRefusedError where the chat is
        another member's.
        """
        now = self._clock.now()
        member = await self._store.use_link(digest(code), LinkPurpose.TELEGRAM, now)
        if member is None:
            raise LinkUsedError
        linked = replace(member, telegram_id=telegram_id)
        await self.change(member, linked, member.acting(Door.TELEGRAM))
        return linked

    async def first_link(self) -> tuple[Member, str] | None:
        """A way in for a first administrator, made where there is none; None once one came in.

        Of several processes that start together each gives one, and any of them works.
        """
        if await self._store.has_signed_in(Role.ADMIN):
            return None
        admins = [m for m in await self.members() if m.role is Role.ADMIN]
        admin = admins[0] if admins else await self._first_admin()
        return admin, await self.link(admin, alone=False)

    async def _first_admin(self) -> Member:
        try:
            return await self.add(NewMember(FIRST_ADMIN, Role.ADMIN, Language.SV), SERVICE)
        except StaffRefusedError:
            # Another process has just made it.
            found = await self.named(FIRST_ADMIN)
            if found is None:
                raise
            return found

    def _entry(
        self, actor: Actor, action: str, subject: str, details: dict[str, str] | None = None
    ) -> AuditEntry:
        return entry(actor, self._now(), action, subject, details)

    def _now(self) -> datetime:
        return self._clock.now()
