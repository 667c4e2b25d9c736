"""Positions, venues and pictures."""

import hashlib
import struct

from tests.telegram.standin.errors import ApiError, bad_request
from tests.telegram.standin.methods.context import Context, Method, chat_to_write, parsed, sent
from tests.telegram.standin.params import Json, Params

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_MOST_BYTES = 10 * 1024 * 1024


async def send_location(context: Context, params: Params) -> Json:
    chat = chat_to_write(context, params)
    return sent(context, chat, params, {"location": _position(params)})


async def send_venue(context: Context, params: Params) -> Json:
    chat = chat_to_write(context, params)
    if not params.text("title") or not params.text("address"):
        raise bad_request("venue must have a title and an address")
    venue = {
        "location": _position(params),
        "title": params.text("title"),
        "address": params.text("address"),
    }
    return sent(context, chat, params, {"venue": venue, "location": venue["location"]})


async def send_photo(context: Context, params: Params) -> Json:
    chat = chat_to_write(context, params)
    caption = parsed(params, "caption", 1024, least=0)
    photo = _photo(context, params)
    return sent(context, chat, params, {"photo": [photo], **caption})


def _position(params: Params) -> Json:
    latitude, longitude = params.number("latitude"), params.number("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong latitude or longitude specified")
    return {"latitude": latitude, "longitude": longitude}


def _photo(context: Context, params: Params) -> Json:
    given = params.text("photo")
    data = params.files.get(given.removeprefix("attach://") if given else "photo")
    if data is None:
        if given not in context.world.files:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return _size(given, 0, 0)
    if len(data) > _MOST_BYTES:
        raise ApiError(413, "Request Entity Too Large")
    width, height = _dimensions(data)
    if width + height > 10000 or max(width, height) > 20 * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    file_id = "AgAC" + hashlib.sha256(data).hexdigest()[:40]
    context.world.files.add(file_id)
    return _size(file_id, width, height)


def _dimensions(data: bytes) -> tuple[int, int]:
    if not data:
        raise bad_request("file must be non-empty")
    if data.startswith(_PNG) and len(data) > 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if data.startswith(_JPEG):
        return 1, 1
    raise bad_request("IMAGE_PROCESS_FAILED")


def _size(file_id: str, width: int, height: int) -> Json:
    return {"file_id": file_id, "file_unique_id": file_id[-12:], "width": width, "height": height}


METHODS: dict[str, Method] = {
    "sendLocation": send_location,
    "sendVenue": send_venue,
    "sendPhoto": send_photo,
}
