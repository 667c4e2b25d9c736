"""The command line as its own process, with the real application and a database of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path


def servicekontor(folder: Path, *arguments: str, types: bytes = b"") -> subprocess.CompletedProcess:
    mine = {"PATH", "HOME", "VIRTUAL_ENV", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name in mine}
    database = f"sqlite:///{folder / 'talk.sqlite'}"
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=types,
        capture_output=True,
        check=False,
        cwd=folder,
        env={**environment, "DATABASE_URL": database, "LANG": "sv_SE.UTF-8"},
        timeout=60,
    )


def test_a_batch_is_answered_line_by_line(tmp_path):
    ended = servicekontor(
        tmp_path,
        "ask",
        "--batch",
        "--today",
        "2026-11-23",
        types="Åre\nMalm\n".encode() + b"\xff\n",
    )
    assert ended.returncode == 0, ended.stderr.decode()
    answers = [json.loads(line) for line in ended.stdout.decode().splitlines()]
    assert [answer["text"] for answer in answers] == ["Åre", "Malm", "\ufffd"]
    assert answers[0]["place"]["municipalities"] == ["2321"]
    assert ended.stderr == b""


def test_a_wrong_setting_stops_with_its_name(tmp_path):
    (tmp_path / ".env").write_text("BOT_TODAY=soon\n")
    ended = servicekontor(tmp_path, "ask", "Boden")
    assert ended.returncode == 2
    assert "BOT_TODAY" in ended.stderr.decode()
    assert "Traceback" not in ended.stderr.decode()
