"""A real browser for the overview's pages."""

from tests.browser import browser

__all__ = ["browser"]
