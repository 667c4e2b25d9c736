"""What the service tells of itself to whoever watches it: readiness, and figures for Prometheus."""

import asyncio
import platform
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from typing import Protocol

import structlog

from bot.app import App
from bot.clock import SystemClock, today
from bot.delivery_service import DeliveryService
from bot.metrics import Family, Kind, gauge
from bot.offices.model import Register
from bot.offices.status import status_of
from bot.watching import LATE, Part, Seen, overdue

CHANNEL = "telegram"
_PATIENCE = 2.0
"""Seconds that the database may take before it counts as out of reach."""


class Opening(Protocol):
    """A door as it is watched."""

    @property
    def is_open(self) -> bool: ...


class Watch:
    """Looks at the parts of a running service when asked."""

    def __init__(self, app: App, door: Opening | None, alerts: DeliveryService | None) -> None:
        self._app, self._door, self._alerts = app, door, alerts
        self._real = SystemClock()
        self._failures_over = 0.0

    async def parts(self) -> Mapping[str, Part]:
        """How each part is just now."""
        doors = {"telegram": self._telegram(), "delivery": self._delivery()}
        return {**await self._stored(), **doors}

    async def families(self) -> Sequence[Family]:
        """Every figure, counted or measured just now. What can't be measured is left out."""
        seen = await self._look()
        usable = seen is not None and await self._can_write()
        measured = [
            _build(),
            gauge("database_up", "Whether the database can be read and written.", usable),
            *self._delivering(seen),
            *await self._waiting(),
            *await self._register(),
        ]
        return [*self._app.metrics.families(), *measured]

    async def _look(self) -> Seen | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._app.stores.watch.look(self._real.now(), CHANNEL)
        except Exception as error:  # noqa: BLE001 - whatever it is, the database can't be read
            self._app.metrics.database.add()
            structlog.get_logger().error("database_unreadable", **_said(error))
            return None

    async def _stored(self) -> Mapping[str, Part]:
        seen = await self._look()
        if seen is None:
            return {"database": Part.UNREACHABLE}
        if seen.outdated:
            return {"database": Part.OUTDATED}
        if not await self._can_write():
            return {"database": Part.UNWRITABLE}
        register = await self._app.exchange.register()
        parts = {"database": Part.READY, "register": Part.READY if register.offices else Part.EMPTY}
        return parts | self._together(seen)

    async def _can_write(self) -> bool:
        """Whether the database takes what is written. It is tried only after something failed."""
        failures = self._app.metrics.database.total
        if failures == self._failures_over:
            return True
        try:
            async with asyncio.timeout(_PATIENCE):
                await self._app.stores.watch.write(self._real.now())
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing can be written
            structlog.get_logger().error("database_unwritable", **_said(error))
            return False
        self._failures_over = failures
        return True

    def _together(self, seen: Seen) -> dict[str, Part]:
        """What concerns all processes on the database together."""
        if self._alerts is None:
            return {"leader": Part.OFF, "queue": Part.OFF}
        leads = Part.LEADS if self._alerts.leads else Part.FOLLOWS
        late = overdue(seen, self._app.clock.now()) > LATE
        return {
            "leader": leads if seen.led else Part.NOBODY,
            "queue": Part.LATE if late else Part.READY,
        }

    def _telegram(self) -> Part:
        if self._door is None:
            return Part.OFF
        return Part.READY if self._door.is_open else Part.STARTING

    def _delivery(self) -> Part:
        if self._alerts is None:
            return Part.OFF
        return Part.READY if self._alerts.is_running else Part.STOPPED

    def _delivering(self, seen: Seen | None) -> Iterator[Family]:
        if self._alerts is None:
            return
        pace = self._app.settings.telegram_per_second
        yield gauge("leader", "Whether this process finds news and sends.", self._alerts.leads)
        yield gauge("pace_limit", "Messages a second that may be sent to all together.", pace)
        claimed = self._alerts.claimed_at
        if claimed is not None:
            yield gauge(
                "claimed_timestamp_seconds",
                "When this process could last ask for deliveries to send.",
                claimed.timestamp(),
            )
        if seen is not None:
            age = overdue(seen, self._app.clock.now()).total_seconds()
            yield gauge("oldest_due_seconds", "For how long the oldest delivery was due.", age)

    async def _waiting(self) -> Sequence[Family]:
        if self._alerts is None:
            return ()
        try:
            async with asyncio.timeout(_PATIENCE):
                waiting = await self._app.stores.watch.waiting()
        except Exception:  # noqa: BLE001 - told by `database_up`
            return ()
        return (gauge("deliveries_waiting", "Deliveries that wait to be sent.", waiting),)

    async def _register(self) -> Sequence[Family]:
        try:
            async with asyncio.timeout(_PATIENCE):
                register = await self._app.exchange.register()
        except Exception:  # noqa: BLE001 - told by `database_up`
            return ()
        offices, old = _ages(_Held(register), today(self._app.clock))
        return (
            gauge("offices", "Offices in the register.", offices),
            gauge("offices_old", "Offices whose newest claim is over a year old.", old),
        )


def _said(error: Exception) -> dict[str, str]:
    """The error's kind, and what the database itself said."""
    return {"error": type(error).__name__, "why": str(error).partition("\n")[0]}


class _Held:
    """A register as the key of a cache, by its identity: there is one at a time."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def __hash__(self) -> int:
        return id(self.register)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.register is self.register


@lru_cache(maxsize=2)
def _ages(held: _Held, day: date) -> tuple[int, int]:
    """How many offices there are, and how many of which nothing new was told for a year."""
    offices, claims = held.register.offices, held.register.claims
    return len(offices), sum(status_of(claims.get(each, ()), day).old for each in offices)


def _build() -> Family:
    labels = ("version", "python")
    values = (version("servicekontor"), platform.python_version())
    return Family(Kind.GAUGE, "servicekontor_build_info", "What runs.", labels, {values: 1})
