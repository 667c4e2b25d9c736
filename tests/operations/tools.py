"""Programs of the system that some tests need."""

import os
import shutil

import pytest


def tool(name: str, package: str) -> str:
    """Where the program is. Without it the test is skipped; in CI it fails."""
    found = shutil.which(name)
    if found is None:
        missing = f"{name} is missing: apt-get install {package}"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found
