"""Offices on a map: the door where it is known, else a picture of where the municipality lies."""

import asyncio
from datetime import datetime
from typing import Protocol

from telegram import Bot
from telegram.error import BadRequest

from bot.clock import Clock
from bot.places.model import Gazetteer
from bot.talk.model import Language, Venue
from bot.texts import Texts
from handlers.telegram.maps import OfficeMap
from handlers.telegram.markup import CAPTION_LIMIT, clean, cut
from handlers.telegram.spot import Spot

_VENUE_LIMIT = 200


class FileIds(Protocol):
    """Telegram's ids of pictures that it already has, by what they show."""

    async def get(self, picture: str) -> str | None: ...

    async def keep(self, picture: str, file_id: str) -> None: ...


class PictureStore(Protocol):
    """Where ids outlive a restart and are seen by every process."""

    async def picture(self, picture: str) -> str | None: ...

    async def keep_picture(self, picture: str, file_id: str, now: datetime) -> None: ...


class StoredFileIds:
    """Reads and writes the store each time: pictures are seldom asked for."""

    def __init__(self, store: PictureStore, clock: Clock) -> None:
        self._store, self._clock = store, clock

    async def get(self, picture: str) -> str | None:
        return await self._store.picture(picture)

    async def keep(self, picture: str, file_id: str) -> None:
        await self._store.keep_picture(picture, file_id, self._clock.now())


class FileIdsInMemory:
    """Forgotten at a restart; then each picture is drawn once more."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    async def get(self, picture: str) -> str | None:
        return self._ids.get(picture)

    async def keep(self, picture: str, file_id: str) -> None:
        self._ids[picture] = file_id


class OnMap:
    """Shows where an office is; honest about not knowing the door."""

    def __init__(
        self, bot: Bot, texts: Texts, gazetteer: Gazetteer, office_map: OfficeMap, ids: FileIds
    ) -> None:
        self._bot, self._texts, self._gazetteer = bot, texts, gazetteer
        self._map, self._ids = office_map, ids

    async def show(self, venue: Venue, language: Language, spot: Spot) -> None:
        """Sends a venue or a picture. Telegram's errors pass."""
        if venue.is_door:
            await self._venue(venue, language, spot)
        elif not await self._known_picture(venue, language, spot):
            await self._new_picture(venue, language, spot)

    async def _venue(self, venue: Venue, language: Language, spot: Spot) -> None:
        name, address = (
            clean(cut(self._texts.render(part, language), _VENUE_LIMIT))
            for part in (venue.name, venue.address)
        )
        await self._bot.send_venue(
            spot.chat_id,
            venue.position.lat,
            venue.position.lon,
            name,
            address,
            message_thread_id=spot.thread,
        )

    async def _known_picture(self, venue: Venue, language: Language, spot: Spot) -> bool:
        """Whether a picture that Telegram has was sent."""
        file_id = await self._ids.get(_picture(venue))
        if file_id is None:
            return False
        try:
            await self._send(file_id, venue, language, spot)
        except BadRequest:
            return False
        return True

    async def _new_picture(self, venue: Venue, language: Language, spot: Spot) -> None:
        # Drawing takes a part of a second of the processor: not where others wait for it.
        code, position = venue.municipality_code, venue.position
        drawn = await asyncio.to_thread(self._map.draw, code, position)
        if drawn is not None:
            file_id = await self._send(drawn, venue, language, spot)
            await self._ids.keep(_picture(venue), file_id)

    async def _send(self, photo: str | bytes, venue: Venue, language: Language, spot: Spot) -> str:
        message = await self._bot.send_photo(
            spot.chat_id,
            photo,
            caption=self._alternative(venue.municipality_code, language),
            message_thread_id=spot.thread,
        )
        return message.photo[-1].file_id

    def _alternative(self, code: str, language: Language) -> str:
        """What the picture shows, for those who can't see it."""
        county = self._gazetteer.county_of(code)
        said = self._texts.say(
            "telegram-map-alt",
            language,
            municipality=self._gazetteer.municipalities[code].name,
            county=county.name if language is Language.SV else county.english,
        )
        return cut(said, CAPTION_LIMIT)


def _picture(venue: Venue) -> str:
    where = venue.position
    return f"{venue.municipality_code}:{where.lat:.3f}:{where.lon:.3f}"
