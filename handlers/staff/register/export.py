"""The register to take away: as CSV files in a ZIP, or as a workbook."""

import asyncio

from aiohttp import web

from handlers.staff.register.parts import RegisterParts
from handlers.staff.visit import Visit

_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ExportPages:
    """Hands out files that can be handed in again unchanged."""

    def __init__(self, parts: RegisterParts) -> None:
        self._parts = parts

    async def packed(self, _: Visit) -> web.Response:
        register = await self._parts.current()
        body = await asyncio.to_thread(self._parts.exports.packed, register)
        return self._file(body, "application/zip", "zip")

    async def workbook(self, _: Visit) -> web.Response:
        register = await self._parts.current()
        body = await asyncio.to_thread(self._parts.exports.workbook, register)
        return self._file(body, _WORKBOOK, "xlsx")

    def _file(self, body: bytes, kind: str, ending: str) -> web.Response:
        name = f"servicekontor-{self._parts.day.isoformat()}.{ending}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return web.Response(body=body, content_type=kind, headers=headers)
