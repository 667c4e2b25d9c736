"""Telegram's overall limit, divided among the replicas that send: each tells what it sent.

A replica may send as much as the others leave over, and its equal share in any case. So replies
have their place wherever they are given, alerts take what is left, and where all have more to send
than they may, they share alike. What one sends anew is known to the others within two seconds;
where that was too much, Telegram says "wait" and all of them do.
"""

import asyncio
import math
from collections.abc import Awaitable, Callable
from uuid import uuid4

from bot.limits_shared import Peers
from handlers.telegram.limiter import MessagePace

EVERY = 1.0
"""Seconds between two words; who has sent nothing says nothing."""
_KEPT_SECONDS = 2.5
_SUBJECT = "pace"


class SharedPace:
    """Keeps one replica's pace to what is its due of `per_second`."""

    def __init__(
        self, pace: MessagePace, per_second: int, peers: Peers, time: Callable[[], float]
    ) -> None:
        self._pace, self._per_second, self._peers = pace, per_second, peers
        self._time = time
        self._name = uuid4().hex[:8]
        self._others: dict[str, tuple[float, int]] = {}
        peers.hear(_SUBJECT, self._heard)

    def tell(self) -> None:
        """Tells the others what was sent since it was told last, and keeps to what they leave."""
        sent = self._pace.taken()
        if sent:
            self._peers.say(_SUBJECT, f"{self._name} {sent}")
        oldest = self._time() - _KEPT_SECONDS
        self._others = {n: its for n, its in self._others.items() if its[0] > oldest}
        theirs = sum(count for _, count in self._others.values())
        share = math.ceil(self._per_second / (1 + len(self._others)))
        self._pace.at_most(max(share, self._per_second - theirs))

    def _heard(self, words: str) -> None:
        name, _, count = words.partition(" ")
        # Another version's process may say it in another way.
        if count.isdecimal():
            self._others[name] = self._time(), int(count)


async def share_pace(
    pace: MessagePace,
    per_second: int,
    peers: Peers,
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Tells and hears until cancelled."""
    shared = SharedPace(pace, per_second, peers, asyncio.get_running_loop().time)
    while True:
        await sleep(EVERY)
        shared.tell()
