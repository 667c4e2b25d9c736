"""Words that could tell of a person are not even counted."""

import pytest

from bot.overview.place_like import place_like
from bot.overview.tally import Tally
from tests.overview.desk import Asking, MemoryTallies

PLACES = [
    ("Sörgläntinge", "sorglantinge"),
    ("Var ligger kontoret i Sörgläntinge?", "sorglantinge"),
    ("Where is the office in Sörgläntinge, please", "sorglantinge"),
]
NO_PLACES = [
    "19850312-1234",
    "198503121234",
    "850312 1234",
    "jag heter nåt och mitt nummer är 19850312-1234",
    "kontoret i 99999",
    "anna.xyzzberg@example.com",
    "anna . xyzzberg @ example . com",
    "@xyzzberg",
    "https://xyzzberg.se/nyheter",
    "xyzzberg.se",
    "xyzz_berg",
    "xyzzberg1",
    "kontoret i Xyzzbergsson",
    "i Xyzzbergsdotter",
    "xyzzpq qwertlk asdfvix",
    "i " + "x" * 31 + "berg",
]


@pytest.mark.parametrize(("text", "word"), PLACES)
async def test_a_name_that_nobody_knows_is_counted(text: str, word: str) -> None:
    assert await counted(text) == {word: 1}


@pytest.mark.parametrize("text", NO_PLACES)
async def test_what_is_no_single_plain_word_is_not(text: str) -> None:
    assert await counted(text) == {}


@pytest.mark.parametrize("text", NO_PLACES)
def test_it_is_not_either_where_the_matcher_takes_it_for_a_place(text: str) -> None:
    for word in (text, *text.split()):
        like = place_like(word, text)
        assert like is None or like not in {"xyzzberg", "anna", "example"}


async def counted(text: str) -> dict[str, int]:
    store = MemoryTallies()
    tally = Tally(store)
    Asking(tally).ask(text)
    await tally.keep()
    return dict(store.words)
