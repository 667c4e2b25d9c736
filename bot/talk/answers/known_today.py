"""What is known today of something that one can follow."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.alerts.model import Scope, ScopeKind
from bot.offices.model import Office
from bot.offices.status import State
from bot.places.model import How, Place
from bot.talk import choices
from bot.talk.answers import listed, nearby, scopes
from bot.talk.answers.answer import Rows, paragraph
from bot.talk.choices import Verb
from bot.talk.model import Block, Choice, OfficeAnswer, text
from bot.talk.scene import Scene, origin_of

_SHOWN = 5
_AHEAD = frozenset({State.PLANNED, State.CLOSING})


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of it, and in a place without an office the nearest ones with an offer each."""

    blocks: tuple[Block, ...]
    near: tuple[Block, ...] = ()
    offers: Rows = ()
    offices: tuple[OfficeAnswer, ...] = ()


def known_of(scene: Scene, scope: Scope, place: Place | None = None) -> Known:
    """What is known of the scope today. `place` is what distances are measured from."""
    inside = scopes.offices(scope, scene)
    if scope.kind in (ScopeKind.COUNTY, ScopeKind.SWEDEN):
        return _of_area(scene, scope, inside)
    if not inside:
        return _of_no_office(scene, scope, place)
    return Known(_lines(scene, inside[:_SHOWN]), offices=_as_answers(scene, inside[:_SHOWN]))


def _of_area(scene: Scene, scope: Scope, inside: tuple[Office, ...]) -> Known:
    """How many offices there are, and which of them are to open or to close."""
    there = [one for one in inside if scene.knows.status(one).state is not State.CLOSED]
    area = scopes.name(scope, scene)
    ahead = [one for one in inside if scene.knows.status(one).state in _AHEAD][:_SHOWN]
    count = paragraph(text("follow-known-area", count=len(there), area=area))
    return Known((count, *_lines(scene, ahead)), offices=_as_answers(scene, ahead))


def _of_no_office(scene: Scene, scope: Scope, place: Place | None) -> Known:
    name = scopes.name(scope, scene)
    none = (paragraph(text("follow-known-none", scope=name)),)
    if scope.kind is not ScopeKind.MUNICIPALITY:
        return Known(none)
    origin = origin_of(place or _seat(scene, scope.code), scene.knows)
    near = nearby.nearest_to(scene, origin)
    lead = paragraph(text("follow-near", origin=nearby.name(origin)))
    return Known(
        none,
        near=(lead, *(listed.line(scene.knows, one, km) for one, km in near)) if near else (),
        offers=tuple((offer(scopes.of_office(one), scene),) for one, _ in near),
        offices=nearby.as_answers(scene, near),
    )


def offer(scope: Scope, scene: Scene) -> Choice:
    """A button that follows the scope."""
    label = text("button-follow-scope", scope=scopes.name(scope, scene))
    return Choice(label, choices.data(Verb.FOLLOW, *scopes.args(scope)))


def _seat(scene: Scene, code: str) -> Place:
    municipality = scene.knows.municipality(code)
    return Place(code, municipality.name, municipality.position, how=How.CHOICE)


def _lines(scene: Scene, offices: Iterable[Office]) -> tuple[Block, ...]:
    return tuple(listed.line(scene.knows, one) for one in offices)


def _as_answers(scene: Scene, offices: Iterable[Office]) -> tuple[OfficeAnswer, ...]:
    return tuple(listed.as_answer(scene.knows, one) for one in offices)
