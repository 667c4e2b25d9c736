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
        self._travelling: deque[float] = deque()
        self._answered: deque[float] = deque()

    def free_at(self, now: float) -> float:
        """The earliest time from `now` on at which one more may leave."""
        self._count(now)
        if len(self._travelling) + len(self._answered) < self._most:
            return now
        if self._answered:
            return self._answered[0] + self._seconds
        return self._travelling[0] + self._settle + self._seconds

    def leave(self, now: float) -> None:
        self._travelling.append(now)

    def answered(self, left: float, now: float) -> None:
        """The answer has come to what left at `left`.

        The oldest under way is taken to be the one: they differ only in when they stop counting,
        and this way none stops too early.
        """
        if self._travelling and self._travelling[0] <= left:
            self._travelling.popleft()
            self._answered.append(now)

    def give_back(self, left: float) -> None:
        """What left at `left` did not leave after all."""
        if left in self._travelling:
            self._travelling.remove(left)

    def idle(self, now: float) -> bool:
        """Nothing is counted any more."""
        self._count(now)
        return not self._travelling and not self._answered

    def _count(self, now: float) -> None:
        while self._travelling and self._travelling[0] + self._settle <= now:
            self._answered.append(self._travelling.popleft() + self._settle)
        while self._answered and self._answered[0] + self._seconds <= now:
            self._answered.popleft()


class Bucket:
    """One every `seconds`, and `burst` at once where as many were left unused."""

    def __init__(self, seconds: float, burst: int) -> None:
        self._seconds = seconds
        self._ahead = (burst - 1) * seconds
        self._empty_until = -math.inf

    def free_at(self, now: float) -> float:
        """The earliest time from `now` on at which one more may leave."""
        return max(now, self._empty_until - self._ahead)

    def leave(self, now: float) -> None:
        self._empty_until = max(now, self._empty_until) + self._seconds

    def answered(self, left: float, now: float) -> None:  # noqa: ARG002
        """What left at `left` may have been counted by the receiver as late as now."""
        self._empty_until = max(self._empty_until, now + self._seconds)

    def give_back(self, left: float) -> None:  # noqa: ARG002
        """What left at `left` did not leave after all."""
        self._empty_until -= self._seconds

    def idle(self, now: float) -> bool:
        """The whole burst is there again."""
        return self._empty_until <= now
