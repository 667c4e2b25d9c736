"""ZIP archives that strangers made: refused where they would grow beyond what is allowed.

Python never unpacks more of a part than the archive says it has, so what it says is enough.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as BadData  # noqa: N812

from bot.errors import SeedError
from bot.talk.model import text
from data.table_limits import MOST_PARTS, RATIO, SMALL, UNPACKED_BYTES

_ENCRYPTED = 0x1


def checked_archive(name: str, body: bytes) -> ZipFile:
    """The archive, where it keeps to the limits. Raises SeedError."""
    try:
        archive = ZipFile(BytesIO(body))
    except (BadZipFile, ValueError, OSError) as error:
        raise _unreadable(name, error) from None
    parts = archive.infolist()
    too_many = len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > UNPACKED_BYTES
    if too_many or any(map(_is_bomb, parts)):
        limit = UNPACKED_BYTES // (1024 * 1024)
        raise SeedError(name, 1, "", "", text("fault-bomb", megabytes=limit))
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise SeedError(name, 1, "", "", text("fault-encrypted"))
    return archive


def packed_files(name: str, archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    """The files in the archive, each by its own name; what folders they are in doesn't matter."""
    for part in archive.infolist():
        own = PurePosixPath(part.filename.replace("\\", "/")).name
        if part.is_dir() or own.startswith("."):
            continue
        try:
            yield f"{name} ({own})", archive.read(part)
        except (BadZipFile, BadData, NotImplementedError, OSError, EOFError) as error:
            raise _unreadable(name, error) from None


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > max(SMALL, RATIO * part.compress_size)


def _unreadable(name: str, error: Exception) -> SeedError:
    return SeedError(name, 1, "", "", text("fault-unreadable", why=type(error).__name__))
