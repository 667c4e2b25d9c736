"""Places of an audience as a form names them: chosen, written as lines, and asked about."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.alerts.model import Scope, ScopeKind
from bot.announcements.finding import PlaceFinder
from bot.offices.model import Register
from handlers.staff.forms import Form

NONE_OF_THEM = "none"
_KINDS = {ScopeKind.MUNICIPALITY, ScopeKind.COUNTY, ScopeKind.OFFICE}


@dataclass(frozen=True, slots=True)
class Question:
    """A line that may mean several places, or is not quite the name of one."""

    words: str
    candidates: tuple[Scope, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """What the form chose, in its order, and what has to be asked back."""

    chosen: tuple[Scope, ...] = ()
    questions: tuple[Question, ...] = ()
    unknown: tuple[str, ...] = ()


def read_places(form: Form, finder: PlaceFinder, register: Register) -> Places:
    """The places of the fields `place`, `asked` with its `answer-N`, and `places`, a line each."""
    chosen = [scope for scope in map(scope_of, form.many("place")) if scope]
    lines = []
    for number, words in enumerate(form.many("asked")):
        answer = form.value(f"answer-{number}")
        scope = scope_of(answer)
        if scope is not None:
            chosen.append(scope)
        elif answer != NONE_OF_THEM:
            lines.append(words)
    lines += _lines(form.raw("places"))
    questions, unknown = [], []
    for words in dict.fromkeys(lines):
        named = finder.named(words, register)
        if named.sure is not None:
            chosen.append(named.sure)
        elif named.candidates:
            questions.append(Question(words, named.candidates))
        else:
            unknown.append(words)
    return Places(tuple(dict.fromkeys(chosen)), tuple(questions), tuple(unknown))


def value_of(scope: Scope) -> str:
    """The scope as a form's value ("municipality:2582")."""
    return f"{scope.kind}:{scope.code}"


def scope_of(value: str) -> Scope | None:
    """The scope of `value_of`; None where it is none."""
    kind, _, code = value.partition(":")
    if kind not in _KINDS or not code or len(code) > 100:
        return None
    return Scope(ScopeKind(kind), code)


def codes(scopes: Iterable[Scope], kind: ScopeKind) -> tuple[str, ...]:
    """The codes of the scopes of one kind."""
    return tuple(scope.code for scope in scopes if scope.kind is kind)


def _lines(written: str) -> Iterable[str]:
    separated = written.replace(",", "\n").replace(";", "\n")
    return (line.strip()[:200] for line in separated.splitlines() if line.strip())
