"""In which browser a session is, in two words, so that its owner knows it again."""

from aiohttp import web

_BROWSERS = ("Edg", "OPR", "Firefox", "Chrome", "Safari")
_NAMES = {"Edg": "Edge", "OPR": "Opera"}
_SYSTEMS = ("Android", "iPhone", "iPad", "Windows", "Mac", "Linux")


def device_of(request: web.Request) -> str:
    """As "Firefox, Windows"; "" where the browser doesn't say. Nothing finer is kept."""
    told = request.headers.get("User-Agent", "")
    browser = next((each for each in _BROWSERS if each in told), "")
    system = next((each for each in _SYSTEMS if each in told), "")
    return ", ".join(filter(None, (_NAMES.get(browser, browser), system)))
