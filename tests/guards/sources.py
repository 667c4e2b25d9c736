"""The strings in the project's code, with where each stands."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.guards.ftl import ROOT

_LOGS = frozenset({"debug", "info", "warning", "error", "exception", "critical", "log", "bind"})
_FIGURES = frozenset({"gauge", "Family", "Counter", "Histogram"})
"""What figures are for is read in Prometheus, by whoever operates the service."""
_TEMPLATE_JOIN = re.compile(r"'([a-z][a-z0-9]*(?:-[a-z0-9]+)*-)' ~")
_TEMPLATE_STRING = re.compile(r"""["']([a-z][a-z0-9]*(?:-[a-z0-9]+)+)["']""")

_KEY = re.compile(r"[a-z*][a-z0-9*]*(?:-[a-z0-9*]+)+")


@dataclass(frozen=True)
class Literal:
    """A string in the code; `shown` False where only those who write the code ever read it."""

    file: str
    line: int
    value: str
    shown: bool


@dataclass(frozen=True)
class Called:
    """A call with a text key: every string its first argument can be; "*" is what is put in."""

    file: str
    line: int
    keys: tuple[str, ...]


def python_files() -> list[Path]:
    return sorted(
        p for folder in ("bot", "handlers", "data") for p in (ROOT / folder).rglob("*.py")
    )


def other_files() -> list[Path]:
    found = (ROOT / "handlers").rglob("*")
    return sorted(p for p in found if p.suffix in {".html", ".js", ".xml", ".txt"})


@cache
def literals() -> tuple[Literal, ...]:
    return tuple(found for file in python_files() for found in _literals(file))


@cache
def calls() -> tuple[Called, ...]:
    return tuple(found for file in python_files() for found in _calls(file))


@cache
def patterns() -> frozenset[str]:
    """The strings that are put together, with "*" for what is put in."""
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in python_files())
    joined = (n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.JoinedStr))
    made = {each for node in joined for each in _strings(node) if each.strip("*")}
    texts = [p.read_text(encoding="utf-8") for p in other_files()]
    return frozenset(made | {f"{begin}*" for t in texts for begin in _TEMPLATE_JOIN.findall(t)})


@cache
def words_in_templates() -> frozenset[str]:
    """What stands in quotes in templates and scripts and could be a key."""
    texts = (p.read_text(encoding="utf-8") for p in other_files())
    return frozenset(word for t in texts for word in _TEMPLATE_STRING.findall(t))


def _literals(file: Path) -> Iterator[Literal]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    hidden = {id(n) for part in _for_developers(tree) for n in ast.walk(part)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            name = str(file.relative_to(ROOT))
            yield Literal(name, node.lineno, node.value, id(node) not in hidden)


def _for_developers(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings and strings that stand alone, what is raised, logged, asserted, or matched."""
    raising = [n for n in ast.walk(tree) if isinstance(n, ast.Raise)]
    raised = {n.id for r in raising for n in ast.walk(r) if isinstance(n, ast.Name)}
    return (node for node in ast.walk(tree) if _is_for_developers(node, raised))


def _is_for_developers(node: ast.AST, raised: set[str]) -> bool:
    match node:
        case ast.Raise() | ast.Assert() | ast.Expr(value=ast.Constant()):
            return True
        case ast.Call(func=func):
            return _tells_developers(_name(func))
        case ast.Assign(targets=[ast.Name(id=name)]):
            return name in raised
    return False


def _tells_developers(name: str) -> bool:
    return name in _LOGS | _FIGURES | {"compile"} or name.endswith(("Error", "TimedOut"))


def _calls(file: Path) -> Iterator[Called]:
    # In the stores, SQL and the fields of a row are texts too.
    stores = ROOT / "data" in file.parents
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        takes_key = isinstance(node, ast.Call) and _name(node.func) in {"text", "say", "Text"}
        if takes_key and node.args:
            keys = tuple(k for k in _strings(node.args[0]) if not stores or _KEY.fullmatch(k))
            yield Called(str(file.relative_to(ROOT)), node.lineno, keys)


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _strings(node.body)
        yield from _strings(node.orelse)
    elif isinstance(node, ast.JoinedStr):
        parts = (v.value if isinstance(v, ast.Constant) else "*" for v in node.values)
        yield "".join(str(part) for part in parts)


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")
