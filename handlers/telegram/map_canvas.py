"""A small drawing surface with few colours, smooth lines and little memory."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageDraw

from handlers.telegram.map_view import FINE, Box, Colour, Point

_STRIP = 100
_COLOURS_KEPT = 96


_INDEX = {colour: index for index, colour in enumerate(Colour)}


class Canvas:
    """Takes points in pixels of the large drawing; sizes are in pixels of the finished picture."""

    def __init__(self, width: int, height: int) -> None:
        self._size = (width, height)
        # One byte for a pixel: true colours would take four.
        self._image = Image.new("P", (width * FINE, height * FINE), _INDEX[Colour.SEA])
        self._image.putpalette([byte for colour in Colour for byte in colour.to_bytes(3)])
        self._pen = ImageDraw.Draw(self._image)

    def area(self, points: Sequence[Point], fill: Colour, outline: Colour) -> None:
        self._pen.polygon(points, fill=_INDEX[fill], outline=_INDEX[outline], width=FINE)

    def box(self, box: Box, fill: Colour) -> None:
        self._pen.rectangle(box.scaled(FINE), fill=_INDEX[fill])

    def disc(self, at: Point, radius: float, fill: Colour) -> None:
        self._pen.ellipse(_around(at, radius * FINE), fill=_INDEX[fill])

    def ring(self, at: Point, radius: float, width: int, colour: Colour) -> None:
        box = _around(at, radius * FINE)
        self._pen.ellipse(box, outline=_INDEX[colour], width=width * FINE)

    def png(self) -> bytes:
        """The finished picture."""
        small = Image.new("RGB", self._size)
        width, height = self._size
        for top in range(0, height, _STRIP):
            large = (0, top * FINE, width * FINE, min(top + _STRIP, height) * FINE)
            strip = self._image.crop(large).convert("RGB").reduce(FINE)
            small.paste(strip, (0, top))
        file = BytesIO()
        small.quantize(_COLOURS_KEPT).save(file, "PNG", optimize=True)
        return file.getvalue()


def _around(at: Point, radius: float) -> tuple[float, float, float, float]:
    x, y = at
    return x - radius, y - radius, x + radius, y + radius
