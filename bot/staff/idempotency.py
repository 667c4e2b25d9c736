"""A program that sends a request again gets the same answer, and nothing is done twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

KEPT = timedelta(days=1)
"""How long an answer is kept for the same key."""
ABANDONED = timedelta(minutes=1)
"""After this long, a request that was never answered is taken for one whose process has died."""


@dataclass(frozen=True, slots=True)
class Key:
    """One request of one program: the key that the program chose, and a digest of the request."""

    token_id: int
    key: str
    request: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of a key: the digest of its request, and the answer where there is one."""

    request: str
    status: int | None
    body: str


class IdempotencyStore(Protocol):
    """The keys, as they are stored."""

    async def begin(self, key: Key, now: datetime) -> Kept | None:
        """None: the request is the caller's to answer. Else what is kept of the key already.

        Of two at once, one gets None. A key older than KEPT is as good as new, and so is one that
        was begun ABANDONED ago and never answered.
        """
        ...

    async def answer(self, key: Key, status: int, body: str) -> None:
        """Keeps the answer."""
        ...

    async def release(self, key: Key) -> None:
        """Nothing was done: the key may be used anew."""
        ...
