"""When each call may leave: a queue that is pure, so that any course of events can be tried."""

import heapq
from collections import deque
from dataclasses import dataclass, field
from itertools import count

from handlers.telegram.limiter_limits import Bucket, Window

_SWEEP_FROM = 1024
Chat = int | str


@dataclass(eq=False, slots=True)
class Call:
    """One call that wants to leave. `bulk` waits behind every reply."""

    chat: Chat
    bulk: bool = False
    number: int = 0
    left: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """Telegram's limits. `settle` is the longest a call is taken to need to arrive, in seconds."""

    per_second: int = 30
    private_seconds: float = 1.0
    private_burst: int = 3
    group_most: int = 20
    group_seconds: float = 60.0
    settle: float = 0.5


class Pacer:
    """Decides which calls may leave, replies before bulk, those of a chat in the order they came.

    Times are seconds of one monotonic clock, given by the caller and never decreasing. Nothing is
    kept of a chat whose limits are all unused.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall = Window(limits.per_second, 1.0, limits.settle)
        # Calls that had to wait, and bulk, leave one by one and not as many as fit at once, so
        # that a reply in the middle of them finds a place soon.
        self._spacing = Bucket(1 / limits.per_second, _burst(limits.per_second))
        self._halted_until = 0.0
        self._chats: dict[Chat, _Chat] = {}
        self._sweep_at = _SWEEP_FROM
        self._numbers = count(1)
        self._ready: list[tuple[bool, int, Chat]] = []
        self._later: list[tuple[float, int, Chat]] = []
        self.taken = 0
        """How many have left."""

    def at_most(self, per_second: int) -> None:
        """Another overall limit from now on."""
        self._overall.at_most(per_second)
        self._spacing.at_most(1 / per_second, _burst(per_second))

    @property
    def waiting(self) -> bool:
        """Whether any call waits."""
        return bool(self._ready or self._later)

    @property
    def chats(self) -> int:
        """How many chats something is kept of."""
        return len(self._chats)

    @property
    def halted_until(self) -> float:
        """The latest time that was given to `halt`; 0 where there was none."""
        return self._halted_until

    def leave_at_once(self, call: Call, now: float) -> bool:
        """Lets a reply leave that nobody is before; False where it has to be asked for."""
        chat = self._chat(call.chat, now)
        if call.bulk or chat.replies or self._ready or self._halted_until > now:
            return False
        if chat.limit.free_at(now) > now or self._overall.free_at(now) > now:
            return False
        self._leave(call, chat, now)
        return True

    def ask(self, call: Call, now: float) -> None:
        """Puts the call in the queue; `release` gives it back when it may leave."""
        call.number = next(self._numbers)
        chat = self._chat(call.chat, now)
        (chat.bulk if call.bulk else chat.replies).append(call)
        if chat.head is call:
            self._file(call, chat, now)

    def give_back(self, call: Call, now: float) -> None:
        """The call will not be made: whether it waits or may leave already, its place is free."""
        chat = self._chats.get(call.chat)
        if chat is None:
            return
        if call.left:
            call.left = False
            self.taken -= 1
            for limit in (self._overall, self._spacing, chat.limit):
                limit.give_back(call)
        else:
            queue = chat.bulk if call.bulk else chat.replies
            if call in queue:
                queue.remove(call)
        if chat.head is not None:
            self._file(chat.head, chat, now)

    def release(self, now: float) -> list[Call]:
        """The calls that leave now, in order. They count from now on."""
        self._due(now)
        left: list[Call] = []
        while self._ready:
            _, number, key = self._ready[0]
            chat = self._chats.get(key)
            if chat is None or chat.head is None or chat.head.number != number:
                heapq.heappop(self._ready)
            elif chat.limit.free_at(now) > now:
                heapq.heappop(self._ready)
                self._file(chat.head, chat, now)
            elif self._turn_at(now) > now:
                break
            else:
                heapq.heappop(self._ready)
                left.append(self._next_of(chat, now))
        return left

    def next_at(self, now: float) -> float | None:
        """When `release` has to be called again, if nothing else happens; None while none waits."""
        times = [self._later[0][0]] if self._later else []
        if self._ready:
            times.append(self._turn_at(now))
        return max(now, min(times)) if times else None

    def answered(self, call: Call, now: float) -> None:
        """The answer to a call that left has come."""
        self._overall.answered(call, now)
        chat = self._chats.get(call.chat)
        if chat is not None:
            chat.limit.answered(call, now)

    def halt(self, until: float) -> None:
        """Lets nothing leave before `until`, nor before any later time given earlier."""
        self._halted_until = max(self._halted_until, until)

    def _turn_at(self, now: float) -> float:
        return max(self._halted_until, self._overall.free_at(now), self._spacing.free_at(now))

    def _chat(self, key: Chat, now: float) -> "_Chat":
        chat = self._chats.get(key)
        if chat is None:
            if len(self._chats) >= self._sweep_at:
                self._sweep(now)
            chat = self._chats[key] = _Chat(self._limit(key))
        return chat

    def _limit(self, key: Chat) -> Bucket | Window:
        limits = self._limits
        if isinstance(key, int) and key > 0:
            return Bucket(limits.private_seconds, limits.private_burst)
        return Window(limits.group_most, limits.group_seconds, limits.settle)

    def _sweep(self, now: float) -> None:
        self._chats = {
            key: chat
            for key, chat in self._chats.items()
            if chat.head is not None or not chat.limit.idle(now)
        }
        self._sweep_at = max(_SWEEP_FROM, 2 * len(self._chats))

    def _file(self, call: Call, chat: "_Chat", now: float) -> None:
        at = chat.limit.free_at(now)
        if at > now:
            heapq.heappush(self._later, (at, call.number, call.chat))
        else:
            heapq.heappush(self._ready, (call.bulk, call.number, call.chat))

    def _due(self, now: float) -> None:
        while self._later and self._later[0][0] <= now:
            _, number, key = heapq.heappop(self._later)
            chat = self._chats.get(key)
            if chat is not None and chat.head is not None and chat.head.number == number:
                self._file(chat.head, chat, now)

    def _next_of(self, chat: "_Chat", now: float) -> Call:
        call = (chat.replies or chat.bulk).popleft()
        self._leave(call, chat, now)
        if chat.head is not None:
            self._file(chat.head, chat, now)
        return call

    def _leave(self, call: Call, chat: "_Chat", now: float) -> None:
        call.left = True
        self.taken += 1
        for limit in (self._overall, self._spacing, chat.limit):
            limit.leave(call, now)


def _burst(per_second: int) -> int:
    return max(2, per_second // 20)


@dataclass(eq=False, slots=True)
class _Chat:
    limit: Bucket | Window
    replies: deque[Call] = field(default_factory=deque)
    bulk: deque[Call] = field(default_factory=deque)

    @property
    def head(self) -> Call | None:
        queue = self.replies or self.bulk
        return queue[0] if queue else None
