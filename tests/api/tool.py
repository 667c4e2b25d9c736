"""A tool that reads the API's description and tries everything that it allows, and more."""

import asyncio
import sys
from pathlib import Path

from tests.api.site import ApiSite

CHECKS = """
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "304", "404", "409", "412", "422", "428"]
[checks.negative_data_rejection]
expected-statuses = ["304", "400", "401", "403", "404", "405", "412", "413", "415", "422", "428"]
"""
"""What a description can't say: which municipalities and offices there are, and what was seen."""


async def schemathesis(site: ApiSite, folder: Path, seconds: int) -> tuple[str, bool]:
    """What the tool said, and whether it found anything."""
    program = await site.program("announcements", "register", "read", name="schemathesis")
    (folder / "schemathesis.toml").write_text(CHECKS)
    process = await asyncio.create_subprocess_exec(
        Path(sys.executable).with_name("schemathesis"),
        "run",
        f"{site.base}/openapi.json",
        f"--url={site.base}",
        f"--header=Authorization: Bearer {program.secret}",
        f"--max-time={seconds}",
        "--no-color",
        cwd=folder,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    told, _ = await process.communicate()
    return told.decode(), process.returncode != 0
