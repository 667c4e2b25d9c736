"""The drawing surface, looked at through an imaging library that it does without."""

from io import BytesIO

from PIL import Image

from handlers.telegram.map_canvas import Canvas
from handlers.telegram.map_view import FINE, Box, Colour
from tests.telegram.service import gazetteer, office_map


def seen(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def rgb(colour: Colour) -> tuple[int, ...]:
    return tuple(colour.to_bytes(3))


def test_an_area_is_filled_to_its_edges_and_no_further() -> None:
    canvas = Canvas(10, 10)
    corners = [
        (2 * FINE, 2 * FINE),
        (6 * FINE, 2 * FINE),
        (6 * FINE, 5 * FINE),
        (2 * FINE, 5 * FINE),
    ]
    canvas.area(corners, Colour.LAND, Colour.LAND)
    picture = seen(canvas.png())
    land = [
        (x, y) for x in range(10) for y in range(10) if picture.getpixel((x, y)) == rgb(Colour.LAND)
    ]
    assert land == [(x, y) for x in range(2, 6) for y in range(2, 5)]


def test_what_reaches_beyond_the_picture_is_cut() -> None:
    canvas = Canvas(4, 4)
    canvas.area([(-50, -50), (50, -50), (50, 50), (-50, 50)], Colour.LAND, Colour.BORDER)
    canvas.disc((0, 0), 1, Colour.PIN)
    picture = seen(canvas.png())
    assert picture.getpixel((3, 3)) == rgb(Colour.LAND)
    assert picture.getpixel((0, 0)) != rgb(Colour.LAND)


def test_a_slanting_edge_is_mixed_of_both_colours() -> None:
    canvas = Canvas(20, 20)
    canvas.area([(0, 0), (40, 0), (0, 40)], Colour.PIN, Colour.PIN)
    picture = seen(canvas.png())
    edge = picture.getpixel((10, 9))
    assert picture.getpixel((2, 2)) == rgb(Colour.PIN)
    assert picture.getpixel((18, 18)) == rgb(Colour.SEA)
    lower, upper = sorted((Colour.PIN.to_bytes(3)[1], Colour.SEA.to_bytes(3)[1]))
    assert isinstance(edge, tuple)
    assert lower < edge[1] < upper


def test_neighbours_leave_no_gap() -> None:
    canvas = Canvas(50, 50)
    a, b, c, d = (0.0, 0.0), (100.0, 3.3), (0.0, 100.0), (100.0, 100.0)
    canvas.area([a, b, c], Colour.LAND, Colour.LAND)
    canvas.area([b, d, c], Colour.LAND, Colour.LAND)
    colours = seen(canvas.png()).crop((1, 3, 50, 50)).getcolors()
    assert [colour for _, colour in colours or []] == [rgb(Colour.LAND)]


def test_a_ring_is_open_in_its_middle() -> None:
    canvas = Canvas(40, 40)
    canvas.ring((40, 40), 15, 5, Colour.PIN)
    canvas.box(Box(0, 0, 3, 3), Colour.LAND)
    picture = seen(canvas.png())
    found = [picture.getpixel((x, 20)) == rgb(Colour.PIN) for x in (3, 7, 20, 32, 36)]
    assert found == [False, True, False, True, False]
    assert picture.getpixel((1, 1)) == rgb(Colour.LAND)


def test_the_office_is_marked_in_its_municipality_and_in_sweden() -> None:
    place = gazetteer().municipalities["2582"]
    drawn = office_map().draw("2582", place.position)
    assert drawn is not None
    picture = seen(drawn)
    assert picture.size == (900, 900)
    whole, close = picture.crop((0, 0, 350, 900)), picture.crop((360, 0, 900, 900))
    for half in (whole, close):
        shown = {colour for _, colour in half.getcolors(256) or []}
        assert {rgb(Colour.MARKED), rgb(Colour.PIN), rgb(Colour.SEA)} <= shown
    # The north is up: Norrbotten's pin is in the upper half.
    reds = [y for y in range(900) for x in range(350) if whole.getpixel((x, y)) == rgb(Colour.PIN)]
    assert max(reds) < 450
