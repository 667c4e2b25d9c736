"""Where Telegram is told to post, from what the setting says."""

import pytest

from bot.errors import SettingError
from bot.settings import load_settings


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://kontor.example", "https://kontor.example/telegram/updates"),
        ("https://kontor.example/", "https://kontor.example/telegram/updates"),
        ("https://kontor.example:8443", "https://kontor.example:8443/telegram/updates"),
        ("https://kontor.example/hook", "https://kontor.example/hook"),
        ("", None),
    ],
)
def test_an_address_without_a_path_gets_the_usual_one(given: str, used: str | None) -> None:
    assert load_settings(webhook_url=given).webhook_url == used


def test_what_is_no_address_is_refused_by_name() -> None:
    with pytest.raises(SettingError, match="WEBHOOK_URL"):
        load_settings(webhook_url="kontor.example")
