"""Holds messages back so that Telegram's limits are kept, and all of them while it says "wait"."""

import asyncio
import math
import warnings
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter
from telegram.warnings import PTBDeprecationWarning

from handlers.telegram.limiter_pacer import Call, Chat, Limits, Pacer

_COUNTED = ("send", "edit", "copy", "forward")
_NOT_A_MESSAGE = "sendChatAction"
_MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Pace:
    """How one call is paced: the `rate_limit_args` of a Bot method.

    `bulk` leaves after every waiting reply. After a 429 the call is made again, `tries` times in
    all; where it would have to stand still for more than `patience` seconds because of one,
    RetryAfter is raised instead.
    """

    bulk: bool = False
    tries: int = 4
    patience: float = 30.0


_REPLY = Pace()


class Timer(Protocol):
    """A monotonic clock in seconds that calls back when asked; an event loop is one."""

    def time(self) -> float: ...

    def call_at(self, when: float, callback: Callable[[], object]) -> Any: ...


class MessagePace(BaseRateLimiter[Pace]):
    """Telegram's limits, kept: `per_second` overall, and each private chat's and each group's own.

    Only calls that send, edit, copy or forward a message count. A 429 to one of them halts all of
    them until the latest time that any was given; a 429 to another method halts that method.
    """

    def __init__(self, per_second: int = 30, timer: Timer | None = None) -> None:
        self._pacer = Pacer(Limits(per_second))
        self._given_timer = timer
        self._waiting: dict[Call, _Waiting] = {}
        self._wake: tuple[float, Any] | None = None
        self._halted: dict[str, float] = {}
        self._told = 0

    def taken(self) -> int:
        """How many messages have left since this was asked last."""
        taken, self._told = self._pacer.taken - self._told, self._pacer.taken
        return taken

    def at_most(self, per_second: int) -> None:
        """Another overall limit from now on."""
        self._pacer.at_most(per_second)
        if self._waiting:
            self._schedule()

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Lets nothing more leave; what waits is for its caller to cancel."""
        if self._wake is not None:
            self._wake[1].cancel()
            self._wake = None

    async def process_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Pace | None,
    ) -> Any:
        """Makes the call when it is its turn, and again after a 429."""
        pace = rate_limit_args or _REPLY
        chat = _counted_chat(endpoint, data)
        for tries_left in range(pace.tries - 1, -1, -1):
            call = await self._may_leave(endpoint, chat, pace)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                wait = seconds_of(error)
                self._halt(endpoint, chat, self._timer().time() + wait + _MARGIN)
                if not tries_left or wait > pace.patience:
                    raise
            finally:
                if call is not None:
                    self._answered(call)
        raise AssertionError("the last try returns or raises")

    def _timer(self) -> Timer:
        return self._given_timer or asyncio.get_running_loop()

    async def _may_leave(self, endpoint: str, chat: Chat | None, pace: Pace) -> Call | None:
        now = self._timer().time()
        halted = self._pacer.halted_until if chat is not None else self._halted.get(endpoint, 0.0)
        if halted - now > pace.patience:
            raise _retry_after(halted - now)
        if chat is None:
            await self._until(halted)
            return None
        call = Call(chat, pace.bulk)
        if not self._pacer.leave_at_once(call, now):
            await self._turn(call, pace.patience)
        return call

    async def _until(self, when: float) -> None:
        timer = self._timer()
        if when > timer.time():
            passed = asyncio.Event()
            timer.call_at(when, passed.set)
            await passed.wait()

    async def _turn(self, call: Call, patience: float) -> None:
        waiting = _Waiting(asyncio.get_running_loop().create_future(), patience)
        self._waiting[call] = waiting
        self._pacer.ask(call, self._timer().time())
        self._release()
        try:
            await waiting.turn
        except BaseException:
            self._waiting.pop(call, None)
            self._pacer.give_back(call, self._timer().time())
            self._schedule()
            raise

    def _release(self) -> None:
        for call in self._pacer.release(self._timer().time()):
            waiting = self._waiting.pop(call, None)
            if waiting is None or waiting.turn.done():
                self._pacer.give_back(call, self._timer().time())
            else:
                waiting.turn.set_result(None)
        self._schedule()

    def _schedule(self) -> None:
        timer = self._timer()
        at = self._pacer.next_at(timer.time())
        if self._wake is not None:
            if at is not None and self._wake[0] <= at:
                return
            self._wake[1].cancel()
        self._wake = None if at is None else (at, timer.call_at(at, self._woken))

    def _woken(self) -> None:
        self._wake = None
        self._release()

    def _answered(self, call: Call) -> None:
        self._pacer.answered(call, self._timer().time())
        if self._waiting:
            self._schedule()

    def _halt(self, endpoint: str, chat: Chat | None, until: float) -> None:
        if chat is None:
            self._halted[endpoint] = max(until, self._halted.get(endpoint, 0.0))
            return
        self._pacer.halt(until)
        wait = self._pacer.halted_until - self._timer().time()
        for waiting in self._waiting.values():
            if wait > waiting.patience and not waiting.turn.done():
                waiting.turn.set_exception(_retry_after(wait))


@dataclass(eq=False, slots=True)
class _Waiting:
    turn: asyncio.Future[None]
    patience: float


def seconds_of(error: RetryAfter) -> float:
    """How long Telegram asks to wait, in seconds, whichever of its two types the library gives."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _retry_after(seconds: float) -> RetryAfter:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PTBDeprecationWarning)
        return RetryAfter(math.ceil(seconds))


def _counted_chat(endpoint: str, data: dict[str, Any]) -> Chat | None:
    if not endpoint.startswith(_COUNTED) or endpoint == _NOT_A_MESSAGE:
        return None
    chat = data.get("chat_id", data.get("inline_message_id"))
    if isinstance(chat, str) and chat.lstrip("-").isdigit():
        return int(chat)
    return chat if chat is None or isinstance(chat, int) else str(chat).lower()
