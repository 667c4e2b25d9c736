"""The locale files as their messages and the facts each takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "locales"


@dataclass(frozen=True)
class Message:
    """One message: its file's name, the facts it takes and the messages it leans on."""

    file: str
    facts: frozenset[str]
    leans_on: frozenset[str]


@cache
def messages(language: str) -> dict[str, Message]:
    """All messages of one language by key. Fails on what Fluent can't read and on a key twice."""
    found: dict[str, Message] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{language}/{file.name}: {entry.content}"
            if isinstance(entry, ast.Message):
                key = entry.id.name
                assert key not in found, (
                    f"{language}/{file.name}: {key} is in {found[key].file} too"
                )
                found[key] = _message(file.name, entry)
    return found


def _message(file: str, entry: ast.Message) -> Message:
    nodes = list(_nodes(entry))
    named = [n.id.name for n in nodes if isinstance(n, ast.VariableReference)]
    facts = {name.removesuffix("_bare").removesuffix("_weekday") for name in named}
    leans_on = {n.id.name for n in nodes if isinstance(n, ast.MessageReference)}
    return Message(file, frozenset(facts), frozenset(leans_on))


def _nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.BaseNode):
                yield from _nodes(part)
