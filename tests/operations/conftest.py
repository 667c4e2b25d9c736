"""A stand-in for Telegram."""

from tests.telegram.conftest import telegram

__all__ = ["telegram"]
