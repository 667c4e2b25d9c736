"""The console is one at all replicas: sign-in, forms, and the stream that follows a sending."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.staff.links import sign_in_url
from bot.staff.model import Role
from tests.delivery.builders import open_stores
from tests.replicas.cluster import Cluster
from tests.replicas.load import Load
from tests.staff.announcing import PATH, write
from tests.staff.builders import Office, TurnedClock, open_office
from tests.staff.console import Browser
from tests.staff.test_following import Listener
from tests.telegram.standin import Standin

FOLLOWERS = 12


@pytest.fixture
async def office(postgres_url: str) -> AsyncIterator[Office]:
    async with open_office(postgres_url, TurnedClock(datetime.now(UTC))) as opened:
        yield opened


@pytest.fixture
async def load(two: Cluster, telegram: Standin, postgres_url: str) -> AsyncIterator[Load]:
    async with open_stores(postgres_url) as stores:
        yield Load(telegram, two, stores)


async def test_written_at_one_approved_at_the_other_and_followed_at_either(
    load: Load, office: Office
) -> None:
    await load.follow(FOLLOWERS)
    jar = aiohttp.CookieJar
    async with (
        aiohttp.ClientSession(connector=hopping(), cookie_jar=jar(unsafe=True)) as evas,
        aiohttp.ClientSession(connector=hopping(), cookie_jar=jar(unsafe=True)) as bos,
    ):
        eva = await come_in(Browser(evas, load.two.proxy.url), office, "Eva", Role.EDITOR)
        bo = await come_in(Browser(bos, load.two.proxy.url), office, "Bo", Role.PUBLISHER)
        await write(eva, urgent="yes")
        await press(eva, "lamna-in")
        leader = await load.two.leader()
        elsewhere = f"http://127.0.0.1:{load.two.other_than(leader).port}{PATH}/1/folj"
        await press(bo, "godkann")
        async with bos.get(elsewhere) as answer:
            assert answer.status == 200
            await Listener(answer).until(f"{FOLLOWERS} av {FOLLOWERS}")
    assert set(load.told.values()) == {1}
    assert len(load.told) == FOLLOWERS


def hopping() -> aiohttp.TCPConnector:
    """A connection for each request, so that one goes here and the next there."""
    return aiohttp.TCPConnector(force_close=True)


async def come_in(browser: Browser, office: Office, name: str, role: Role) -> Browser:
    link = sign_in_url("", await office.staff.link(await office.hire(name, role)))
    await browser.get(link)
    path, _, code = link.partition("?kod=")
    page = await browser.post(path, {"kod": code})
    assert name in page.words
    return browser


async def press(browser: Browser, to: str) -> None:
    page = await browser.get(f"{PATH}/1")
    found = re.search(r'name="version" value="(\d+)"', page.html)
    assert found, page.words
    page = await browser.post(f"{PATH}/1/{to}", {"version": found[1]})
    assert page.status == 200, page.words
