"""Addresses under which staff sign in."""

from urllib.parse import urlencode

from bot.settings import Settings

SIGN_IN = "/staff/logga-in"
CODE = "kod"
"""The field of the address that has the link's secret."""
_EVERYWHERE = frozenset({"0.0.0.0", "::", ""})  # noqa: S104 - compared with, not listened on


def sign_in_url(base: str, secret: str) -> str:
    """Where the link with this secret leads; `base` is how the service is reached."""
    return f"{base.rstrip('/')}{SIGN_IN}?{urlencode({CODE: secret})}"


def base_of(settings: Settings, port: int | None = None) -> str:
    """How staff reach the service: PUBLIC_URL, else this machine. `port` is the one taken."""
    if settings.public_url is not None:
        return settings.public_url
    host = "127.0.0.1" if settings.host in _EVERYWHERE else settings.host
    return f"http://{host}:{port or settings.port}"
