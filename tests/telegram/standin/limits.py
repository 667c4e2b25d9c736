"""Telegram's limits on how often a bot may write: 429 with the seconds to wait."""

import math
import time
from collections import defaultdict, deque
from collections.abc import Callable

from tests.telegram.standin.errors import too_many
from tests.telegram.standin.world import Chat


class Limits:
    """30 messages in any second, 20 a minute to a group, 1 a second to a person after a burst.

    `burst` is how many a person may get at once where none came in so many seconds before.
    """

    def __init__(
        self,
        *,
        overall: int = 30,
        group: int = 20,
        burst: int = 3,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._overall, self._group, self._burst, self._now = overall, group, burst, now
        self._sent: deque[float] = deque()
        self._by_group: defaultdict[int, deque[float]] = defaultdict(deque)
        self._paid_until: defaultdict[int, float] = defaultdict(float)
        self.refused = 0

    def check(self, chat: Chat) -> None:
        now = self._now()
        paid = max(now, self._paid_until[chat.id])
        group = self._by_group[chat.id]
        wait = self._wait(self._sent, self._overall, 1.0, now)
        if chat.type == "private":
            wait = max(wait, paid - now - (self._burst - 1))
        else:
            wait = max(wait, self._wait(group, self._group, 60.0, now))
        if wait > 0:
            self.refused += 1
            raise too_many(math.ceil(wait))
        self._sent.append(now)
        group.append(now)
        self._paid_until[chat.id] = paid + 1

    def _wait(self, sent: deque[float], most: int, seconds: float, now: float) -> float:
        while sent and sent[0] <= now - seconds:
            sent.popleft()
        return sent[0] + seconds - now if len(sent) >= most else 0.0
