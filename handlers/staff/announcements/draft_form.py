"""The form in which an announcement is written: read into its content, and filled in from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.alerts.model import ScopeKind
from bot.announcements.finding import PlaceFinder
from bot.announcements.model import Audience, Content
from bot.announcements.problems import FaultyError, Field, Problem
from bot.announcements.times import read_moment, shown
from bot.announcements.wording import scopes_of
from bot.offices.model import Register
from bot.talk.model import Language, Text, text
from handlers.staff.announcements.places_form import Places, codes, read_places, value_of
from handlers.staff.forms import Form

AT_A_TIME = "at"
EVERYONE = "everyone"
SOME = "some"
_NAMES = {
    Field.SV: "sv",
    Field.EN: "en",
    Field.AUDIENCE: "audience",
    Field.SEND_AT: "send_at",
    Field.EXPIRES_AT: "expires_at",
    Field.REASON: "reason",
}
"""The form's fields by what the core calls them."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written, as far as it can be read, and what of it can't."""

    content: Content
    places: Places
    problems: tuple[Problem, ...]


def read_draft(form: Form, finder: PlaceFinder, register: Register) -> Draft:
    """What the form says."""
    places = read_places(form, finder, register)
    problems = [Problem(Field.AUDIENCE, why) for why in _left_open(places)]
    send_at = expires_at = None
    try:
        send_at = _send_at(form)
    except FaultyError as faulty:
        problems += faulty.problems
    try:
        expires_at = read_moment(form.value("expires_at"), Field.EXPIRES_AT)
    except FaultyError as faulty:
        problems += faulty.problems
    content = Content(
        sv=form.raw("sv"),
        en=form.raw("en"),
        swedish_only=form.flag("swedish_only"),
        audience=_audience(form, places),
        urgent=form.flag("urgent"),
        send_at=send_at,
        expires_at=expires_at,
    )
    return Draft(content, places, tuple(problems))


def filled_in(content: Content) -> Form:
    """The form as it would have been sent to write this content."""
    audience = content.audience
    some = SOME if scopes_of(audience) or audience.phases else ""
    fields = {
        "sv": [content.sv],
        "en": [content.en],
        "swedish_only": ["yes"] if content.swedish_only else [],
        "to": [EVERYONE if audience.everyone else some],
        "place": [value_of(scope) for scope in scopes_of(audience)],
        "phase": [str(phase) for phase in audience.phases],
        "language": [audience.language.value if audience.language else ""],
        "urgent": ["yes"] if content.urgent else [],
        "when": [AT_A_TIME if content.send_at else "now"],
        "send_at": [shown(content.send_at) if content.send_at else ""],
        "expires_at": [shown(content.expires_at) if content.expires_at else ""],
    }
    return Form(fields)


def by_field(problems: Iterable[Problem]) -> Mapping[str, tuple[Text, ...]]:
    """What is wrong, by the form's fields; where in a text it is stands before each fault."""
    found: dict[str, tuple[Text, ...]] = {}
    for problem in problems:
        name = _NAMES[problem.field]
        found[name] = (*found.get(name, ()), placed(problem))
    return found


def placed(problem: Problem) -> Text:
    """What is wrong, with its line and column where it has them."""
    if problem.line is None or problem.column is None:
        return problem.text
    facts = {"line": problem.line, "column": problem.column, "why": problem.text}
    return text("draft-at", **facts)


def _send_at(form: Form) -> datetime | None:
    if form.value("when") != AT_A_TIME:
        return None
    moment = read_moment(form.value("send_at"), Field.SEND_AT)
    if moment is None:
        raise FaultyError([Problem(Field.SEND_AT, text("draft-no-time"))])
    return moment


def _audience(form: Form, places: Places) -> Audience:
    language = form.value("language")
    return Audience(
        everyone=form.value("to") == EVERYONE,
        municipalities=codes(places.chosen, ScopeKind.MUNICIPALITY),
        counties=codes(places.chosen, ScopeKind.COUNTY),
        offices=codes(places.chosen, ScopeKind.OFFICE),
        phases=tuple(int(each) for each in form.many("phase") if each in {"1", "2"}),
        language=Language(language) if language in set(Language) else None,
    )


def _left_open(places: Places) -> Iterable[Text]:
    for question in places.questions:
        yield text("draft-which-place", words=question.words)
    for words in places.unknown:
        yield text("draft-unknown-place", words=words)
