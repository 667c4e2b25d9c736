"""Which language a page or an error is shown in, without a cookie."""

from aiohttp import web

from bot.talk.model import Language


def page_language(request: web.Request) -> Language:
    """`?lang=` where it names one we have, else the browser's, else Swedish."""
    return known(request.query.get("lang", "")) or accepted(request) or Language.SV


def known(tag: str) -> Language | None:
    """The language of a tag such as "en-GB"; None where we don't have it."""
    try:
        return Language(tag.strip().split("-")[0].lower())
    except ValueError:
        return None


def accepted(request: web.Request) -> Language | None:
    """The first language of `Accept-Language`, by its weights, that we have."""
    ranges = request.headers.get("Accept-Language", "").split(",")[:20]
    for weight, tag in sorted((_weighed(r) for r in ranges), key=lambda pair: -pair[0]):
        language = known(tag)
        if language is not None and weight > 0:
            return language
    return None


def _weighed(language_range: str) -> tuple[float, str]:
    tag, _, weight = language_range.partition(";")
    try:
        return float(weight.strip().removeprefix("q=") or 1), tag
    except ValueError:
        return 0.0, tag
