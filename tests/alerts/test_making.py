import pytest

from bot.alerts.making import iso, when_of


@pytest.mark.parametrize("day", ["", "2022", "2022-Q3", "2022-06", "2022-06-27", "2024-02-29"])
def test_a_date_as_it_stands_in_a_key_can_be_read_again(day):
    assert iso(when_of(day)) == day
