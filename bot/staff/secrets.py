"""Secrets that open something: given out once, and kept as digests only."""

import secrets
from hashlib import sha256

_BYTES = 32


def new_secret(mark: str) -> str:
    """A new secret of 256 random bits in letters that an address can hold.

    It begins with `mark`, so that one that leaked can be told for what it is.
    """
    return f"{mark}_{secrets.token_urlsafe(_BYTES)}"


def digest(secret: str) -> str:
    """What is kept of a secret. So much chance needs no salt, and is found by an index."""
    return sha256(secret.encode(errors="replace")).hexdigest()
