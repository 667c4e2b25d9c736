"""What changing the register needs from the stores, as protocols."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from bot.alerts.model import Scope
from bot.offices.model import Register
from bot.register.auditing import PastChange, Signature


class RegisterDesk(Protocol):
    """The register as it is changed: all of a change or nothing, with its trace in the audit."""

    async def apply(self, before: Register, after: Register, by: Signature) -> int:
        """Stores what differs, and who changed it, in one transaction; the new version.

        Nothing differs: nothing is written. RegisterChangedError: somebody has changed the register
        since `before` was read, and nothing was stored.
        """
        ...

    async def changed_since(
        self, office_ids: Collection[str], version: int
    ) -> Sequence[tuple[str, PastChange]]:
        """What was changed of these offices after that version, the oldest first, by office id."""
        ...


class Followers(Protocol):
    """Who follows what, as numbers."""

    async def counted(self, scopes: Sequence[Scope]) -> Mapping[Scope, int]:
        """How many follow each of the scopes; one that nobody follows is left out."""
        ...
