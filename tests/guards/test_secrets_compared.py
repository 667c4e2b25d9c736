"""Secrets are compared in constant time: how long a refusal takes tells nothing of them."""

import ast
from collections.abc import Iterator

from tests.guards.tree import ROOT, python_files

SECRET = ("secret", "token", "digest", "password", "signature")


def spoken_of(node: ast.expr) -> str:
    """The name that is compared, in lower case; "" where it is none."""
    if isinstance(node, ast.Name):
        return node.id.lower()
    return node.attr.lower() if isinstance(node, ast.Attribute) else ""


def compared() -> Iterator[str]:
    for path in python_files():
        part = path.relative_to(ROOT)
        if part.parts[0] == "tests":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq | ast.NotEq):
                names = {spoken_of(side) for side in (node.left, *node.comparators)}
                if any(word in name for name in names for word in SECRET):
                    yield f"{part}:{node.lineno} {ast.unparse(node)}"


PUBLIC = (
    "file.digest != request.match_info['digest']",
    "current['seed_digest'] != digest",
)
"""Digests of what everybody may know."""


def test_no_secret_is_compared_letter_by_letter() -> None:
    assert [found for found in compared() if not found.endswith(PUBLIC)] == []


def test_the_comparison_in_constant_time_is_used() -> None:
    sources = [path.read_text() for path in python_files() if "tests" not in path.parts]
    assert sum("hmac.compare_digest(" in source for source in sources) >= 2
