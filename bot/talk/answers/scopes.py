"""What can be followed: how it is called, how a button names it, and where its feeds are."""

from bot.alerts.matching import scopes_of
from bot.alerts.model import Scope, ScopeKind
from bot.offices.model import Office
from bot.talk import choices
from bot.talk.answers import office
from bot.talk.choices import Press
from bot.talk.model import Text, text
from bot.talk.scene import Scene

SWEDEN = Scope(ScopeKind.SWEDEN)
_IN_BUTTONS = {
    ScopeKind.MUNICIPALITY: "place",
    ScopeKind.COUNTY: "county",
    ScopeKind.OFFICE: "office",
    ScopeKind.SWEDEN: "sweden",
}
_KINDS = {name: kind for kind, name in _IN_BUTTONS.items()}
_FEEDS = {
    ScopeKind.MUNICIPALITY: "/bevaka/kommun/{}",
    ScopeKind.COUNTY: "/bevaka/lan/{}",
    ScopeKind.OFFICE: "/bevaka/kontor/{}",
    ScopeKind.SWEDEN: "/bevaka/sverige",
}


def of_place(code: str) -> Scope:
    """The municipality with this code."""
    return Scope(ScopeKind.MUNICIPALITY, code)


def of_office(one: Office) -> Scope:
    return Scope(ScopeKind.OFFICE, one.id)


def of_county(code: str) -> Scope:
    return Scope(ScopeKind.COUNTY, code)


def args(scope: Scope) -> tuple[str, str]:
    """The arguments of a button that name the scope."""
    code = scope.code
    if scope.kind is ScopeKind.OFFICE:
        code = choices.office_arg(code)
    return _IN_BUTTONS[scope.kind], code


def named(scene: Scene, press: Press) -> Scope | None:
    """The scope that a button names; None where there is no such thing (any more).

    What the person follows is found also where the register no longer has it.
    """
    kind, code = _KINDS.get(press.arg(0)), press.arg(1)
    if kind is ScopeKind.OFFICE:
        followed = [s.scope.code for s in scene.remembered.follows if s.scope.kind is kind]
        code = choices.find_office(code, (*scene.knows.register.offices, *followed)) or ""
        return Scope(kind, code) if code else None
    gazetteer = scene.knows.gazetteer
    known = {
        ScopeKind.MUNICIPALITY: code in gazetteer.municipalities,
        ScopeKind.COUNTY: code in gazetteer.counties,
        ScopeKind.SWEDEN: code == "",
    }
    return Scope(kind, code) if kind is not None and known[kind] else None


def name(scope: Scope, scene: Scene) -> str | Text:
    """What the scope is called in the scene's language: "Boden", "Norrbottens län"."""
    knows = scene.knows
    match scope.kind:
        case ScopeKind.MUNICIPALITY if scope.code in knows.gazetteer.municipalities:
            return knows.municipality(scope.code).name
        case ScopeKind.COUNTY if scope.code in knows.gazetteer.counties:
            return office.county_name(knows.gazetteer.counties[scope.code], scene.language)
        case ScopeKind.OFFICE if scope.code in knows.register.offices:
            return knows.register.offices[scope.code].name
        case ScopeKind.SWEDEN:
            return text("scope-sweden")
    return text("scope-gone", code=scope.code)


def offices(scope: Scope, scene: Scene) -> tuple[Office, ...]:
    """The offices that the scope holds, by name."""
    inside = (one for one in scene.knows.register.offices.values() if holds(scope, one))
    return tuple(sorted(inside, key=lambda one: one.name))


def holds(scope: Scope, one: Office) -> bool:
    """Whether what happens to the office is told to those who follow the scope."""
    return scope in scopes_of(one)


def feed(scope: Scope, ending: str) -> str:
    """Where the web site has the scope's feed ("atom") or calendar ("ics")."""
    return f"{_FEEDS[scope.kind].format(scope.code)}.{ending}"
