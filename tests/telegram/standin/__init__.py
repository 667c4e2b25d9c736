"""A strict stand-in for Telegram's Bot API on loopback, and people who talk through it."""

from tests.telegram.standin.faults import Fault
from tests.telegram.standin.group import Group
from tests.telegram.standin.person import Person
from tests.telegram.standin.server import TOKEN, Standin
from tests.telegram.standin.shown import Shown

__all__ = ["TOKEN", "Fault", "Group", "Person", "Shown", "Standin"]
