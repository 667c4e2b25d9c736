"""Fixtures for every test, and which tests keep together when several processes share them."""

import pytest
from hypothesis import settings

pytest_plugins = ["tests.databases"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser go to one process, for Chromium is costly to start."""
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.xdist_group("browser"))


# How long an example takes tells of the machine's other work, not of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
