"""The image: nobody special on a read-only file system, of parts that are all known by a hash."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.settings import Settings
from tests.guards.tree import ROOT

WATCHED = """
import os, sys
writes = os.O_WRONLY | os.O_RDWR | os.O_CREAT
def watch(event, given):
    path = None
    if event == "open" and isinstance(given[2], int) and given[2] & writes:
        path = given[0]
    elif event in {"sqlite3.connect", "os.mkdir", "os.remove", "os.rename", "os.link"}:
        path = given[0]
    if isinstance(path, (str, bytes)):
        os.write(3, os.fsencode(path) + b"\\n")
sys.addaudithook(watch)
from bot.__main__ import main
main()
"""
"""A `servicekontor` that tells on descriptor 3 which files it writes to."""


def written_by(folder: Path, *arguments: str) -> set[Path]:
    """The files that a command writes, run as in the image: in its volume, with nothing compiled.

    `run` is told to stop as soon as it has started.
    """
    told, tell = os.pipe()
    volume = folder / "volume"
    process = subprocess.Popen(
        [sys.executable, "-c", f"import os; os.dup2({tell}, 3)\n{WATCHED}", *arguments],
        cwd=volume,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "DATABASE_URL": f"sqlite+aiosqlite:///{volume}/servicekontor.sqlite",
            "TMPDIR": str(folder / "tmp"),
            "PORT": "0",
        },
        pass_fds=[tell],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    os.close(tell)
    assert process.stderr is not None
    if arguments == ("run",):
        assert any("started" in line for line in process.stderr)
        process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    with os.fdopen(told) as lines:
        return {Path(line.strip()) for line in lines}


@pytest.mark.parametrize("arguments", [("run",), ("backup", "copy.sqlite")])
def test_whatever_is_written_goes_to_the_volume_or_the_temporary_folder(
    tmp_path: Path, migrated_sqlite_file: Path, arguments: tuple[str, ...]
) -> None:
    for folder in ("tmp", "volume"):
        (tmp_path / folder).mkdir()
    shutil.copy(migrated_sqlite_file, tmp_path / "volume" / "servicekontor.sqlite")
    written = written_by(tmp_path, *arguments)
    allowed = (tmp_path / "volume", tmp_path / "tmp", Path("/dev"))
    assert written, "nothing was seen"
    elsewhere = {path for path in written if path.is_absolute() and not _below(path, allowed)}
    assert elsewhere == set()


def _below(path: Path, folders: tuple[Path, ...]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def test_the_image_is_nobody_special_and_writes_nothing_of_its_own() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text()
    volume = re.search(r"^VOLUME (\S+)$", dockerfile, re.MULTILINE)
    assert volume
    assert f"\nWORKDIR {volume[1]}\n" in dockerfile
    # Of files it keeps none but a database, in the folder it is started in.
    default = Settings.model_fields["database_url"].default.get_secret_value()
    assert re.match(r"sqlite\+aiosqlite:///\w", default)
    assert "PYTHONDONTWRITEBYTECODE=1" in dockerfile
    last = dockerfile.rpartition("\nFROM ")[2]
    assert re.search(r"^USER [1-9]\d*$", last, re.MULTILINE)
    assert not re.search(r"^(?:RUN|COPY).*", last.partition("\nUSER ")[2], re.MULTILINE)


def test_every_service_of_the_composition_is_read_only() -> None:
    compose = (ROOT / "compose.yaml").read_text()
    hardened = compose.partition("x-hardened:")[2].partition("\n\n")[0]
    assert {"read_only: true", "cap_drop: [ALL]"} <= {line.strip() for line in hardened.split("\n")}
    services = compose.partition("\nservices:\n")[2].partition("\nconfigs:")[0]
    each = re.split(r"^  (?=\w+:$)", services, flags=re.MULTILINE)[1:]
    assert len(each) >= 3
    assert [one.partition(":")[0] for one in each if "<<: *hardened" not in one] == []


def test_everything_that_is_installed_is_known_by_its_hash() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text())
    packages = [each for each in lock["package"] if "registry" in each["source"]]
    assert len(packages) > 40
    files = [
        (package["name"], file.get("hash", ""))
        for package in packages
        for file in [*package.get("wheels", []), *filter(None, [package.get("sdist")])]
    ]
    assert [name for name, hash_ in files if not hash_.startswith("sha256:")] == []
    for installer in ("Dockerfile", "Makefile"):
        assert "--frozen" in (ROOT / installer).read_text()


def test_the_bill_of_materials_names_every_part(tmp_path: Path) -> None:
    made = subprocess.run(
        ["make", "--silent", "sbom", f"SBOM={tmp_path}/sbom.json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert made.returncode == 0, made.stderr
    bill = json.loads((tmp_path / "sbom.json").read_text())
    assert bill["bomFormat"] == "CycloneDX"
    named = {part["name"]: part for part in bill["components"]}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = {re.split(r"[\[<>=]", each)[0] for each in project["dependencies"]}
    assert wanted <= set(named)
    assert "pytest" not in named
    assert all(part["purl"].startswith("pkg:pypi/") for part in named.values())
