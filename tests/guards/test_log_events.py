"""Each log line has one event name, written out where it is logged and told in the README."""

import ast
import re
from collections import defaultdict
from pathlib import Path

from tests.guards.test_inventory import section
from tests.guards.tree import ROOT, python_files

LEVELS = {"debug": "debug", "info": "info", "warning": "warning", "error": "error"} | {
    "exception": "error",
    "critical": "error",
}
OF_LIBRARIES = {"library_log": {"warning"}}
"""Made of whatever a library logs."""
_NAME = re.compile(r"[a-z]+(_[a-z]+)*")
_ROW = re.compile(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", re.MULTILINE)


def calls(path: Path) -> list[tuple[str, ast.Call]]:
    """Level and call, for each call of a logger's method."""
    return [
        (node.func.attr, node)
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in LEVELS
        and "log" in ast.unparse(node.func.value).lower()
        and "BrokenRequests" not in ast.unparse(node.func.value)
    ]


def events(call: ast.Call) -> list[str | None]:
    """The names that the line can have; None where it is not written out."""
    first = call.args[0] if call.args else None
    choices = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
    return [
        each.value if isinstance(each, ast.Constant) and isinstance(each.value, str) else None
        for each in choices
    ]


def logged() -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for path in python_files():
        for level, call in calls(path):
            for event in events(call):
                assert event is not None, f"{path.relative_to(ROOT)}:{call.lineno} has no name"
                found[event].add(LEVELS[level])
    return {**found, **OF_LIBRARIES}


def test_each_line_has_a_name_that_is_written_out() -> None:
    names = logged()
    assert len(names) > 30
    assert [name for name in names if not _NAME.fullmatch(name)] == []


def test_the_readme_tells_of_each_and_of_no_other() -> None:
    rows = _ROW.findall(section("See how it is"))
    told = {event: level for event, level, _ in rows if level in LEVELS.values()}
    assert told == {event: "/".join(sorted(levels)) for event, levels in logged().items()}
