"""Fixtures for every test, and which tests keep together when several processes share them."""

import pytest
from hypothesis import settings

pytest_plugins = ["tests.databases"]


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests in a browser go to one process for staff's pages and one for the others, first of all.

    Chromium is costly to start, and who has most to do is not to begin last.
    """
    for item in items:
        if item.get_closest_marker("browser"):
            whose = "others" if item.path.parent.name == "web" else "staff's"
            item.add_marker(pytest.mark.xdist_group(f"browser, {whose}"))
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


# How long an example takes tells of the machine's other work, not of the code.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
