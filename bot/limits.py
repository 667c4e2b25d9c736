"""How much may come in: token buckets, turned by a clock."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from hashlib import blake2b
from time import monotonic

BURST_SECONDS = 20
"""A full bucket holds what comes in so many seconds, so a person has a burst of 20, then 1/s."""
_MOST_KEYS = 50_000
_SWEPT = 2
_ROUNDING = 1e-6
_TELLING = 0.5
"""How much of a bucket is spent before other processes are told of it."""


class Verdict(Enum):
    """What becomes of what came in."""

    PASSED = "passed"
    TELL = "tell"
    """Refused for the first time since the bucket was full: the person is told so, once."""
    SILENT = "silent"


@dataclass(slots=True)
class _Bucket:
    """`full_at`: when it will be full again, which says all of how full it is.

    `untold`: what was taken here since it was full that other processes were not told of.
    """

    full_at: float
    told: bool = False
    untold: int = 0


@dataclass(slots=True)
class Buckets:
    """A bucket for each key, refilled by `per_second`; no more than `most` that aren't full.

    Keys are kept as digests. A full bucket is the same as none, so those are forgotten; where there
    are too many, the one that was touched longest ago is, too. `time` is in seconds and never goes
    back. `spoken_of` is called when there is something to tell other processes of again.
    """

    per_second: float
    most: int = _MOST_KEYS
    time: Callable[[], float] = monotonic
    spoken_of: Callable[[], None] = lambda: None
    _buckets: dict[bytes, _Bucket] = field(default_factory=dict)
    _untold: dict[bytes, int] = field(default_factory=dict)

    def take(self, key: str) -> Verdict:
        """Takes one, where there is one."""
        now, digest = self.time(), _digest(key)
        bucket = self._touched(digest, now)
        if bucket.full_at <= now:
            bucket.full_at, bucket.told, bucket.untold = now, False, 0
        after = bucket.full_at + 1 / self.per_second
        if after - now > BURST_SECONDS + _ROUNDING:
            verdict = Verdict.SILENT if bucket.told else Verdict.TELL
            bucket.told = True
            return verdict
        bucket.full_at = after
        bucket.untold += 1
        if after - now > BURST_SECONDS * _TELLING:
            self._tell_of(digest, bucket, now)
        return Verdict.PASSED

    def give_back(self, key: str) -> None:
        """Puts back what was taken for something that will come again."""
        bucket = self._buckets.get(_digest(key))
        if bucket is not None:
            bucket.full_at -= 1 / self.per_second
            bucket.untold -= 1

    def wait(self, key: str) -> int:
        """Whole seconds, at least 1, until there is one to take."""
        bucket = self._buckets.get(_digest(key))
        if bucket is None:
            return 1
        return max(1, math.ceil(bucket.full_at + 1 / self.per_second - BURST_SECONDS - self.time()))

    def untold(self) -> Mapping[bytes, int]:
        """What was taken from buckets that are half spent and wasn't given yet, by digest."""
        untold, self._untold = self._untold, {}
        return untold

    def taken_elsewhere(self, taken: Mapping[bytes, int]) -> None:
        """Takes what another process let through; a bucket owes no more than it holds."""
        now = self.time()
        for digest, count in taken.items():
            bucket = self._touched(digest, now)
            full_at = max(bucket.full_at, now) + count / self.per_second
            bucket.full_at = min(full_at, now + 2 * BURST_SECONDS)

    def __len__(self) -> int:
        return len(self._buckets)

    def _tell_of(self, digest: bytes, bucket: _Bucket, now: float) -> None:
        if len(self._untold) >= self.most:
            return
        # What was taken long ago has come back since, to the others' buckets as to this one.
        spent = math.ceil((bucket.full_at - now) * self.per_second - _ROUNDING)
        taken, bucket.untold = min(bucket.untold, spent), 0
        is_first = not self._untold
        self._untold[digest] = self._untold.get(digest, 0) + taken
        if is_first:
            self.spoken_of()

    def _touched(self, digest: bytes, now: float) -> _Bucket:
        bucket = self._buckets.pop(digest, None)
        if bucket is None:
            bucket = _Bucket(now)
            self._sweep(now)
        self._buckets[digest] = bucket
        return bucket

    def _sweep(self, now: float) -> None:
        """Forgets a few of those longest untouched, so that no one call takes long."""
        for _ in range(_SWEPT):
            oldest = next(iter(self._buckets), None)
            if oldest is None:
                return
            if self._buckets[oldest].full_at > now and len(self._buckets) < self.most:
                return
            del self._buckets[oldest]


def _digest(key: str) -> bytes:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest()


@dataclass(frozen=True, slots=True)
class Inbound:
    """The limits on what comes in: for each person, for each address on the net, and in all."""

    person: Buckets
    address: Buckets
    overall: Buckets

    @classmethod
    def of(
        cls,
        person: float = 1,
        address: float = 10,
        overall: float = 200,
        time: Callable[[], float] = monotonic,
    ) -> "Inbound":
        """Limits a second; each has a burst of BURST_SECONDS times that.

        The overall one guards this process, so it is its own; the others are shared.
        """
        return cls(
            Buckets(person, time=time), Buckets(address, time=time), Buckets(overall, 1, time)
        )
