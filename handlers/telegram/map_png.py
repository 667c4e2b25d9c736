"""Pictures of at most 256 colours as PNG files."""

import struct
import zlib
from collections.abc import Iterable

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BY_PALETTE = 3


def png(
    width: int, height: int, rows: Iterable[bytearray], palette: Iterable[tuple[int, int, int]]
) -> bytes:
    """The file. A row has a byte for each pixel, its place in the palette of red, green and blue.

    The palette is read after the rows, which may add to it.
    """
    packer = zlib.compressobj(9)
    packed = [packer.compress(b"\0" + row) for row in rows]
    header = struct.pack(">IIBBBBB", width, height, 8, _BY_PALETTE, 0, 0, 0)
    colours = bytes(part for colour in palette for part in colour)
    return b"".join(
        (
            _SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", colours),
            _chunk(b"IDAT", b"".join(packed) + packer.flush()),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, content: bytes) -> bytes:
    size, check = struct.pack(">I", len(content)), struct.pack(">I", zlib.crc32(kind + content))
    return size + kind + content + check
