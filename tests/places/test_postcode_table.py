"""Postcodes packed together come out as they went in."""

import pytest

from bot.places.model import Position, Postcode
from bot.places.postcode_table import PostcodeTable

UPPSALA = Postcode("75321", "Uppsala", "0380", Position(59.85, 17.64))
DIVIDED = Postcode("10004", "Stockholm", "0180", Position(59.33, 18.06), "0184")
TABLE = PostcodeTable([UPPSALA, DIVIDED])


def test_each_comes_out_as_it_went_in() -> None:
    assert dict(TABLE) == {"10004": DIVIDED, "75321": UPPSALA}
    assert list(TABLE) == ["10004", "75321"]


@pytest.mark.parametrize(
    "code", ["75322", "10003", "99999", "7532", "075321", "", "7532x", "-7532"]
)
def test_what_is_not_there_is_not_found(code: str) -> None:
    assert code not in TABLE
    assert TABLE.get(code) is None


def test_none_is_found_where_there_are_none() -> None:
    assert len(PostcodeTable([])) == 0
    assert "75321" not in PostcodeTable([])
