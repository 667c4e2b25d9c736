"""Files that a browser sends: counted while they come in, and cut off where they are too much."""

from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from bot.errors import FaultError
from bot.register.files import Given
from bot.talk.model import text

UPLOAD_BYTES = 10 * 1024 * 1024
MOST_FILES = 10
_LONGEST_NAME = 100
_CHUNK = 64 * 1024


async def files_of(request: web.Request, field: str) -> list[Given]:
    """The files of the form's field. Raises FaultError where there are none, or too much."""
    if not request.content_type.startswith("multipart/form-data"):
        raise FaultError(text("fault-no-upload"))
    if (request.content_length or 0) > UPLOAD_BYTES + _CHUNK:
        raise _too_much()
    try:
        found = await _parts(await request.multipart(), field)
    except FaultError:
        raise
    except (ValueError, AssertionError, HttpProcessingError, web.RequestPayloadError, OSError):
        # What the library raises where the parts are not put together as they should be.
        raise FaultError(text("fault-broken-upload")) from None
    if not found:
        raise FaultError(text("fault-no-upload"))
    return found


async def _parts(reader: MultipartReader, field: str) -> list[Given]:
    found: list[Given] = []
    room = UPLOAD_BYTES
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader):
            raise FaultError(text("fault-broken-upload"))
        body = await _body(part, room)
        room -= len(body)
        if part.name == field and body:
            found.append(Given(_name(part.filename or ""), body))
        if len(found) > MOST_FILES:
            raise FaultError(text("fault-files", most=MOST_FILES))
    return found


async def _body(part: BodyPartReader, room: int) -> bytes:
    body = bytearray()
    while chunk := await part.read_chunk(_CHUNK):
        body += chunk
        if len(body) > room:
            raise _too_much()
    return bytes(body)


def _too_much() -> FaultError:
    return FaultError(text("fault-upload", megabytes=UPLOAD_BYTES // (1024 * 1024)))


def _name(given: str) -> str:
    """What the file is called, without the folders it lay in."""
    own = given.replace("\\", "/").rpartition("/")[2]
    return "".join(c for c in own if c.isprintable()).strip()[:_LONGEST_NAME] or "-"
