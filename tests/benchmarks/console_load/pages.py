"""Every page of the console that is measured, area by area."""

from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import FormData

_SOURCE = {
    "source_url": "https://www.statenssc.se/nyheter",
    "source_title": "Nytt (Statens servicecenter)",
    "published": "2026-11-20",
    "confidence": "high",
}
_CLOSING = _SOURCE | {"kind": "planned_closing", "date": "2027-01-31", "step": "preview"}
_CLAIMS = (
    "office_id,kind,date,precision,confidence,detail,published,source_url,source_title\n"
    "kontor-7,planned_closing,2027-01-31,day,high,,2026-11-20,https://a.se,Nytt (SSC)\n"
)


@dataclass(frozen=True)
class Page:
    """One page: what a browser asks for. `form` makes a form anew for each time it is sent."""

    name: str
    path: str
    form: Callable[[], object] | None = None


def _upload() -> FormData:
    form = FormData()
    form.add_field("files", _CLAIMS.encode(), filename="uppgifter.csv")
    return form


REGISTER = (
    Page("offices: list", "/staff/kontor"),
    Page("offices: search", "/staff/kontor?q=norrbottens"),
    Page("offices: search, misspelt", "/staff/kontor?q=haparnda"),
    Page("offices: old facts, page 3", "/staff/kontor?check=1&page=3"),
    Page("office", "/staff/kontor/kontor-7"),
    Page("office: form of a claim", "/staff/kontor/kontor-7/uppgift"),
    Page("office: form of facts", "/staff/kontor/kontor-7/fakta"),
    Page("office: form of hours", "/staff/kontor/kontor-7/tider"),
    Page("office: form of closing", "/staff/kontor/kontor-7/stangning"),
    Page("office: a closing foreseen", "/staff/kontor/kontor-7/stangning", lambda: _CLOSING),
    Page("new office", "/staff/register/nytt"),
    Page("import: form", "/staff/register/las-in"),
    Page("import: one claim foreseen", "/staff/register/las-in", _upload),
)
_WRITTEN = {
    "sv": "Kontoret i <b>Boden</b> har ändrade öppettider i veckan. " * 20,
    "en": "The office in <b>Boden</b> has other hours this week. " * 20,
    "to": "some",
    "place": "county:25",
    "places": "Boden, Skåne",
    "do": "preview",
}
_TO_ALL = {"to": "everyone"}
ANNOUNCEMENTS = (
    Page("announcements: list", "/staff/meddelanden"),
    Page("announcements: list, sent, further on", "/staff/meddelanden?show=sent&before=500"),
    Page("announcement, sent", "/staff/meddelanden/1"),
    Page("announcement, submitted", "/staff/meddelanden/17"),
    Page("announcement: report", "/staff/meddelanden/1/rapport"),
    Page("announcement: CSV", "/staff/meddelanden/1/rapport.csv"),
    Page("announcement: form", "/staff/meddelanden/nytt"),
    Page("announcement: preview", "/staff/meddelanden/nytt", lambda: _WRITTEN),
    Page("announcement: preview typed", "/staff/meddelanden/forhandsvisning", lambda: _WRITTEN),
    Page("announcement: recipients of a county", "/staff/meddelanden/mottagare", lambda: _WRITTEN),
    Page("announcement: recipients, everyone", "/staff/meddelanden/mottagare", lambda: _TO_ALL),
    Page("announcement: places typed", "/staff/meddelanden/platser?q=norrb"),
)
OVERVIEW = (
    Page("overview", "/staff/"),
    Page("questions: all", "/staff/fragor"),
    Page("questions: of a matter and a municipality", "/staff/fragor?intent=hours&kommun=2582"),
    Page("questions: of a year", "/staff/fragor?dagar=365&kommun=2582"),
    Page("offices to check", "/staff/kontrollera?sida=2"),
    Page("audit: the latest", "/staff/logg"),
    Page("audit: a search that finds nothing", "/staff/logg?om=finns-inte"),
    Page("audit: one day", "/staff/logg?fran=2026-11-01&till=2026-11-01&vad=register"),
)
AREAS = {"register": REGISTER, "announcements": ANNOUNCEMENTS, "overview": OVERVIEW}
"""By area; each has the pages of its own."""
