"""The commands that the README shows work, in the order in which it shows them."""

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.app import open_app
from bot.cli.commands import commands
from bot.cli.complaints import Complaints
from bot.settings import Settings
from bot.storage_service import storage
from bot.talk.model import Language
from bot.texts import Texts
from tests.guards.tree import ROOT

LINE = ".venv/bin/servicekontor"
ELSEWHERE = {"curl", "docker"}
"""What needs a running service or another machine's tools."""
_BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
_POSTGRES = "postgresql://user:password@host/name"


def shown(document: str) -> list[str]:
    """The command lines of a document's console blocks."""
    blocks = _BLOCK.findall((ROOT / document).read_text())
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [line.removeprefix("$ ") for line in lines if line.startswith("$ ")]


def read(line: str) -> tuple[list[str], str | None]:
    """The arguments of a line of ours, and what it is given to read."""
    before, _, after = line.rpartition(" | ")
    given = None
    if before:
        printf, form = shlex.split(before)
        assert printf == "printf"
        given = form.encode().decode("unicode_escape")
    kept = re.fullmatch(r"[A-Z_]+=\$\((.+)\)", after)
    words = shlex.split(kept[1] if kept else after)
    while "=" in words[0] and words[0].split("=")[0].lower() in Settings.model_fields:
        words = words[1:]
    assert words[0] == LINE, f"what is {words[0]}?"
    return words[1:], given


def test_every_command_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    ran: list[Settings] = []
    line = commands(Complaints(Texts.load(), Language.EN), open_app, ran.append, storage)
    tried = 0
    for each in shown("README.md"):
        if shlex.split(each)[0] in ELSEWHERE:
            continue
        arguments, given = read(each.replace(_POSTGRES, f"sqlite:///{tmp_path}/new.sqlite"))
        ended = CliRunner().invoke(line, arguments, input=given or "yes\n")
        assert ended.exit_code == 0, f"{each}\n{ended.output}\n{ended.exception!r}"
        tried += 1
    assert tried > 8
    assert ran, "the README shows how to run it"


def test_what_is_shown_of_containers_fits_the_image() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text()
    run = next(line for line in shown("README.md") if line.startswith("docker run"))
    volume = re.search(r"-v \w+:(\S+)", run)
    assert volume
    assert f"VOLUME {volume[1]}" in dockerfile
    assert "--read-only" in run
