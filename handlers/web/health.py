"""Whether the process lives, and whether its parts are ready to answer people."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

import structlog
from aiohttp import web

from bot.watching import FIT, Part, Readiness

_PATIENCE = 5.0
"""Seconds a readiness check may take before the service counts as not ready."""


async def healthz(_: web.Request) -> web.Response:
    """200 as long as the process answers at all."""
    return web.json_response({"status": "alive"}, headers={"Cache-Control": "no-store"})


def readyz(readiness: Readiness) -> Callable[[web.Request], Awaitable[web.Response]]:
    """200 where every part is fit to answer people, else 503; both name the parts."""

    async def handle(_: web.Request) -> web.Response:
        parts = await _parts(readiness)
        ready = bool(parts) and FIT.issuperset(parts.values())
        body = {"status": "ready" if ready else "not ready", "parts": dict(parts)}
        return web.json_response(
            body, status=200 if ready else 503, headers={"Cache-Control": "no-store"}
        )

    return handle


async def _parts(readiness: Readiness) -> Mapping[str, Part]:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await readiness()
    except Exception as error:  # noqa: BLE001 - a check that breaks means "not ready", never a 500
        structlog.get_logger().error("readiness_failed", error=type(error).__name__)
        return {"check": Part.FAILED}
