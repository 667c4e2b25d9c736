"""Questions to a running service that make it load all that it ever loads."""

from itertools import count

import aiohttp

from bot.talk import choices
from bot.talk.choices import Verb
from data.places import read_gazetteer
from tests.benchmarks.telegram_load.service import HEADERS, PATH
from tests.benchmarks.telegram_load.updates import pressed_update, text_update

_SENTENCES = ("{}", "var ligger kontoret i {}?", "when does the {} office open?", "{} öppetider")
_DRAWN = ("boden", "kiruna", "visby", "lycksele", "malmo")


def _questions() -> list[str]:
    names = [municipality.name for municipality in read_gazetteer().municipalities.values()]
    return [sentence.format(name) for name in names for sentence in _SENTENCES]


async def visit_web(session: aiohttp.ClientSession) -> None:
    """Four questions about each municipality, a position, a page and the drawings."""
    for text in _questions():
        await _chat(session, {"text": text})
    await _chat(session, {"position": {"lat": 65.8, "lon": 21.7}})
    for path in ("/", "/om", "/karta/2582.svg", "/karta/0180.svg"):
        async with session.get(path) as answer:
            answer.raise_for_status()


async def visit_telegram(session: aiohttp.ClientSession) -> None:
    """A question about each municipality, and pictures of where offices are."""
    numbers = count(1)
    for text in _questions()[:: len(_SENTENCES)]:
        number = next(numbers)
        await _post(session, text_update(number, number, text))
    for office in _DRAWN:
        number = next(numbers)
        await _post(session, pressed_update(number, number, choices.data(Verb.MAP, office)))


async def _chat(session: aiohttp.ClientSession, turn: dict[str, object]) -> None:
    async with session.post("/api/chat", json=turn) as answer:
        answer.raise_for_status()
        await answer.read()


async def _post(session: aiohttp.ClientSession, update: bytes) -> None:
    async with session.post(PATH, data=update, headers=HEADERS) as answer:
        answer.raise_for_status()
