"""Health, files, the drawing and what robots read."""

from xml.etree import ElementTree as ET

import pytest
from structlog.testing import capture_logs

from bot.watching import Part
from handlers.web.keys import STATIC
from tests.web.conftest import Client
from tests.web.talking import Web


async def test_the_process_lives(client: Client) -> None:
    answer = await client.get("/healthz")

    assert answer.status == 200
    assert await answer.json() == {"status": "alive"}


async def test_ready_when_every_part_is_ready_or_off(client: Client) -> None:
    answer = await client.get("/readyz")

    assert answer.status == 200
    parts = {"database": "ready", "register": "ready", "telegram": "off"}
    assert await answer.json() == {"status": "ready", "parts": parts}


@pytest.mark.parametrize("part", [Part.FAILED, Part.STARTING])
async def test_not_ready_names_the_part(client: Client, service: Web, part: Part) -> None:
    service.parts = {"database": part, "register": Part.READY}
    answer = await client.get("/readyz")

    assert answer.status == 503
    assert (await answer.json())["parts"]["database"] == str(part)


async def test_a_check_that_breaks_is_not_ready(aiohttp_client, monkeypatch) -> None:
    class Broken(Web):
        async def _readiness(self) -> dict[str, Part]:
            raise ConnectionError("postgresql://user:secret@host")

    client = await aiohttp_client(Broken().app())
    with capture_logs() as lines:
        answer = await client.get("/readyz")

    assert answer.status == 503
    assert "secret" not in await answer.text() + str(lines)


async def test_files_are_kept_for_a_year_by_what_is_in_them(client: Client) -> None:
    for address in client.app[STATIC].addresses():
        answer = await client.get(address)
        assert answer.status == 200
        assert "immutable" in answer.headers["Cache-Control"]
        assert len(await answer.read()) > 100


async def test_an_old_address_of_a_file_is_gone(client: Client) -> None:
    answer = await client.get("/static/000000000000/chat.js")

    assert answer.status == 404


async def test_files_are_sent_compressed_to_whoever_can_read_it(client: Client) -> None:
    address = client.app[STATIC].address("chat.css")
    packed = await client.get(address, headers={"Accept-Encoding": "gzip"})
    plain = await client.get(address, headers={"Accept-Encoding": "identity"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in plain.headers
    assert await packed.text() == await plain.text()
    assert packed.content_type == "text/css"


async def test_the_page_uses_the_addresses_that_exist(client: Client) -> None:
    page = await (await client.get("/")).text()

    for name in ("page.css", "chat.css", "chat.js", "favicon.svg", "vendor/pico/pico.min.css"):
        assert client.app[STATIC].address(name) in page


async def test_the_drawing_marks_the_municipality_where_it_lies(client: Client) -> None:
    marks = {}
    for code in ("2582", "1280", "0180"):
        answer = await client.get(f"/karta/{code}.svg")
        assert answer.content_type == "image/svg+xml"
        assert "max-age" in answer.headers["Cache-Control"]
        drawing = ET.fromstring(await answer.text())
        circle = drawing.find("{http://www.w3.org/2000/svg}circle")
        assert circle is not None
        marks[code] = (float(circle.attrib["cx"]), float(circle.attrib["cy"]))
        width, height = map(float, drawing.attrib["viewBox"].split()[2:])
        assert 0 < marks[code][0] < width
        assert 0 < marks[code][1] < height
        assert len(await answer.read()) < 20_000

    boden, malmo, stockholm = marks["2582"], marks["1280"], marks["0180"]
    assert boden[1] < stockholm[1] < malmo[1]
    assert malmo[0] < stockholm[0] < boden[0]


async def test_robots_may_read_pages_and_leave_the_api_alone(client: Client) -> None:
    words = await (await client.get("/robots.txt")).text()

    assert "Disallow: /api/" in words
