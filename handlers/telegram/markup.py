"""Telegram's HTML: what is shown is escaped, and lengths are counted as Telegram counts them."""

import re
from html import escape

MESSAGE_LIMIT = 4096
CAPTION_LIMIT = 1024

# Telegram drops or refuses control characters; half a surrogate can't be sent as UTF-8 at all.
_UNSENDABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without characters that can't be sent."""
    return _UNSENDABLE.sub("", text)


def shown(text: str) -> str:
    """The text as HTML that shows exactly these characters."""
    return escape(clean(text), quote=True)


def link(text: str, address: str) -> str:
    return f'<a href="{shown(address)}">{shown(text)}</a>'


def units(text: str) -> int:
    """The length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, most: int) -> str:
    """The beginning of the text in at most `most` UTF-16 units, ending in "…" where it was cut."""
    if units(text) <= most:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * (most - 1)]
    return clean(kept.decode("utf-16-le", "surrogatepass")).rstrip() + "…"
