"""Files of staff that wait between being looked at and being entered."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.register.files import Given
from data import tables
from data.engine import reading, writing

_uploads = tables.register_uploads
_BYTES = 16


class SqlUploads:
    """The `Uploads` of `bot.register.files`, on either database."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine

    async def keep(self, owner: int, files: Sequence[Given], expires: datetime) -> str:
        """Keeps the files in the place of the member's earlier ones; the id to ask for them by."""
        upload = secrets.token_urlsafe(_BYTES)
        rows = [
            {
                "id": upload,
                "place": place,
                "staff_id": owner,
                "name": file.name,
                "body": file.body,
                "expires": expires,
            }
            for place, file in enumerate(files)
        ]
        async with writing(self._engine) as connection:
            await connection.execute(delete(_uploads).where(_uploads.c.staff_id == owner))
            await connection.execute(insert(_uploads), rows)
        return upload

    async def files(self, owner: int, upload: str, now: datetime) -> Sequence[Given]:
        """The files; none where there is no such upload of the member's, or none any more."""
        wanted = (
            select(_uploads.c.name, _uploads.c.body)
            .where(_uploads.c.id == upload, _uploads.c.staff_id == owner, _uploads.c.expires > now)
            .order_by(_uploads.c.place)
        )
        async with reading(self._engine) as connection:
            return [Given(row.name, row.body) for row in await connection.execute(wanted)]

    async def drop(self, owner: int) -> None:
        """Deletes what waits of the member's."""
        async with writing(self._engine) as connection:
            await connection.execute(delete(_uploads).where(_uploads.c.staff_id == owner))

    async def tidy(self, now: datetime) -> int:
        """Deletes what has waited long enough; how many files."""
        async with writing(self._engine) as connection:
            gone = await connection.execute(delete(_uploads).where(_uploads.c.expires <= now))
            return gone.rowcount
