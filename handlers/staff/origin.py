"""Whether a request that changes something comes from the console's own pages."""

from urllib.parse import urlsplit

from aiohttp import web

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_OWN = frozenset({"same-origin", "none"})


def is_own(request: web.Request, public_url: str | None) -> bool:
    """True for what only reads, and for what the browser says comes from these pages.

    The browser's word is `Sec-Fetch-Site`, else `Origin`; a page can't set either. A request that
    changes something and has neither is not trusted.
    """
    if request.method in SAFE:
        return True
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    if site is not None and site not in _OWN:
        return False
    if origin is None or (origin == "null" and site is not None):
        return site is not None
    return urlsplit(origin).netloc in _hosts(request, public_url)


def _hosts(request: web.Request, public_url: str | None) -> set[str]:
    own = {request.host}
    return own | {urlsplit(public_url).netloc} if public_url else own
