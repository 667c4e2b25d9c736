"""The methods of the Bot API by name, without regard to case."""

from tests.telegram.standin.methods import chats, media, messages, profile, queries, receiving
from tests.telegram.standin.methods.context import Context, Method

__all__ = ["Context", "Method", "all_methods"]


def all_methods() -> dict[str, Method]:
    """Every method the stand-in knows, by its name in lower case."""
    modules = (chats, media, messages, profile, queries, receiving)
    return {name.lower(): method for module in modules for name, method in module.METHODS.items()}
