"""The project keeps its shape: few folders, small files, short functions, its own words only."""

import ast
import re
from pathlib import Path

from tests.guards.tree import ROOT, files, python_files

FOLDERS = {"bot", "handlers", "data", "locales", "tests", ".ci"}
LINES = 300
FUNCTION_LINES = 40
# Paths of one machine have no place in the project.
MACHINE = re.compile(r"(?<![\w.])/(?:work|root|home/\w+|opt/pypi)/")


def test_no_other_folder_stands_at_the_top() -> None:
    tops = {path.relative_to(ROOT).parts[0] for path in files("*/**")}
    assert tops <= FOLDERS


def test_files_and_functions_stay_small() -> None:
    long = []
    for path in python_files():
        source = path.read_text()
        if source.count("\n") > LINES and "migrations" not in path.parts:
            long.append(f"{path.relative_to(ROOT)}: {source.count(chr(10))} lines")
        long += _long_functions(path, source)
    assert long == []


def _long_functions(path: Path, source: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
        and "migrations" not in path.parts
    ]


def test_no_path_of_one_machine_is_named() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {line.strip()[:80]}"
        for path in files("*.py", "*.md", "*.toml", "Makefile", ".ci/*", "Dockerfile", "*.ftl")
        for line in path.read_text().splitlines()
        if MACHINE.search(line) and path.name != "test_layout.py"
    ]
    assert named == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if "versions" not in path.parts and not ast.get_docstring(ast.parse(path.read_text()))
    ]
    assert silent == []
