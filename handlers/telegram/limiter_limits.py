"""Limits on how often something may leave, as pure calculations on a monotonic clock in seconds."""

import math
from collections import deque


class Window:
    """At most `most` in any `seconds`, wherever the window is laid.

    What left is counted from when it may have arrived: when its answer came, or `settle` seconds
    after it left where none has come. So the receiver counts no more than `most` either, however
    much the network's delay varies below that.
    """

    def __init__(self, most: int, seconds: float, settle: float) -> None:
        self._most, self._seconds, self._settle = most, seconds, settle
        self._travelling: dict[object, float] = {}
        self._arrived: deque[float] = deque()

    def at_most(self, most: int) -> None:
        """From now on; what has left already counts."""
        self._most = most

    def free_at(self, now: float) -> float:
        """The earliest time from `now` on at which one more may leave."""
        self._count(now)
        if len(self._travelling) + len(self._arrived) < self._most:
            return now
        if self._arrived:
            return self._arrived[0] + self._seconds
        return next(iter(self._travelling.values())) + self._settle + self._seconds

    def leave(self, what: object, now: float) -> None:
        self._travelling[what] = now

    def answered(self, what: object, now: float) -> None:
        """The answer to `what` has come, so it has arrived by now."""
        if self._travelling.pop(what, None) is not None:
            self._arrived.append(now)

    def give_back(self, what: object) -> None:
        """It did not leave after all."""
        self._travelling.pop(what, None)

    def idle(self, now: float) -> bool:
        """Nothing is counted any more."""
        self._count(now)
        return not self._travelling and not self._arrived

    def _count(self, now: float) -> None:
        while self._travelling:
            what, left = next(iter(self._travelling.items()))
            if left + self._settle > now:
                break
            del self._travelling[what]
            self._arrived.append(left + self._settle)
        while self._arrived and self._arrived[0] + self._seconds <= now:
            self._arrived.popleft()


class Bucket:
    """One every `seconds`, and `burst` at once where as many were left unused."""

    def __init__(self, seconds: float, burst: int) -> None:
        self._seconds = seconds
        self._ahead = (burst - 1) * seconds
        self._empty_until = -math.inf

    def at_most(self, seconds: float, burst: int) -> None:
        """From now on."""
        self._seconds, self._ahead = seconds, (burst - 1) * seconds

    def free_at(self, now: float) -> float:
        """The earliest time from `now` on at which one more may leave."""
        return max(now, self._empty_until - self._ahead)

    def leave(self, what: object, now: float) -> None:  # noqa: ARG002
        self._empty_until = max(now, self._empty_until) + self._seconds

    def answered(self, what: object, now: float) -> None:  # noqa: ARG002
        """The answer to `what` has come: the receiver may have counted it as late as now."""
        self._empty_until = max(self._empty_until, now + self._seconds)

    def give_back(self, what: object) -> None:  # noqa: ARG002
        """It did not leave after all."""
        self._empty_until -= self._seconds

    def idle(self, now: float) -> bool:
        """The whole burst is there again."""
        return self._empty_until <= now
