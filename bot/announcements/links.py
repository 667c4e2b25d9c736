"""Which links an announcement may have."""

import re
from urllib.parse import urlsplit

from bot.talk.model import Text, text

LONGEST = 2000
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
_PHONE = re.compile(r"\+?[0-9][0-9-]{2,30}")
_MAIL = re.compile(r"[\w.+-]{1,64}@(?P<host>[\w.-]{3,200})")


def fault_of(address: str) -> Text | None:
    """What is wrong with the address of a link; None where it can be opened without harm.

    It must be http or https with a host and without a name or password, or mailto: or tel:.
    """
    if not address or len(address) > LONGEST or _UNSEEN.search(address):
        return text("link-unreadable")
    scheme, colon, rest = address.partition(":")
    match scheme.lower() if colon else "":
        case "http" | "https":
            return _web_fault(address)
        case "tel":
            return None if _PHONE.fullmatch(rest) else text("link-phone")
        case "mailto":
            return _mail_fault(rest)
    return text("link-scheme")


def _web_fault(address: str) -> Text | None:
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return text("link-unreadable")
    if "@" in parts.netloc:
        return text("link-password")
    return None if _is_host(host) else text("link-host")


def _mail_fault(rest: str) -> Text | None:
    found = _MAIL.fullmatch(rest.partition("?")[0])
    return None if found and _is_host(found["host"]) else text("link-mail")


def _is_host(host: str) -> bool:
    labels = host.removesuffix(".").split(".")
    return len(labels) > 1 and all(_LABEL.fullmatch(label) for label in labels)
