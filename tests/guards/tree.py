"""The files of the project, for guards that read them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]


def files(*patterns: str) -> list[Path]:
    """The files under version control, and new ones not ignored, that match; never none."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    found = sorted({ROOT / name for name in listed if (ROOT / name).is_file()})
    assert found, f"nothing to check for {patterns}"
    return found


def python_files() -> list[Path]:
    return files("bot/**.py", "handlers/**.py", "data/**.py")
