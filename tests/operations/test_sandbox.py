"""As a container engine runs it: nobody special, without any right, on a read-only file system."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.guards.tree import ROOT
from tests.operations.tools import tool


@dataclass(frozen=True)
class Running:
    """A command in a sandbox; `pid` is the command's own, which is the sandbox's first."""

    process: subprocess.Popen[str]
    pid: int

    def started(self) -> str:
        """The address at which it says that it has started."""
        assert self.process.stderr is not None
        lines = (json.loads(line) for line in self.process.stderr if line.startswith("{"))
        return next(str(line["url"]) for line in lines if line["event"] == "started")

    def status(self) -> dict[str, str]:
        """What the kernel says of it."""
        lines = Path(f"/proc/{self.pid}/status").read_text().splitlines()
        return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


@contextmanager
def sandbox(volume: Path, *command: str) -> Iterator[Running]:
    """Runs `command` where nothing but `volume`, where it starts, and `/tmp` can be written."""
    told, tell = os.pipe()
    process = subprocess.Popen(
        [
            tool("bwrap", "bubblewrap"),
            *("--unshare-user", "--uid", "10001", "--gid", "10001", "--cap-drop", "ALL"),
            *("--unshare-pid", "--as-pid-1", "--die-with-parent", "--info-fd", str(tell)),
            *("--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp"),
            # The project itself may lie in what is hidden by now.
            *("--ro-bind", str(ROOT), str(ROOT)),
            *("--bind", str(volume), str(volume), "--chdir", str(volume)),
            *command,
        ],
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LOG_FORMAT": "json",
            "PORT": "0",
        },
        pass_fds=[tell],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    os.close(tell)
    with process, os.fdopen(told) as info:
        said = info.read()
        assert said, process.communicate()
        try:
            yield Running(process, json.loads(said)["child-pid"])
        finally:
            process.kill()


@pytest.fixture
def volume(tmp_path: Path) -> Path:
    (tmp_path / "volume").mkdir()
    return tmp_path / "volume"


def test_the_service_answers_and_stops_there(volume: Path) -> None:
    with sandbox(volume, sys.executable, "-m", "bot", "run") as service:
        asked = Request(f"{service.started()}/api/chat", data=b'{"text": "Boden"}')
        asked.add_header("Content-Type", "application/json")
        with urlopen(asked, timeout=10) as answer:
            assert "Boden" in answer.read().decode()
        status = service.status()
        assert (status["CapEff"], status["CapBnd"]) == ("0" * 16, "0" * 16)
        assert status["NoNewPrivs"] == "1"
        os.kill(service.pid, signal.SIGTERM)
        assert service.process.wait(timeout=10) == 0
    assert (volume / "var" / "servicekontor.sqlite").is_file()


def test_nothing_else_can_be_written_there(volume: Path) -> None:
    elsewhere = "open('/etc/servicekontor', 'w')"
    with sandbox(volume, sys.executable, "-c", elsewhere) as tried:
        _, errors = tried.process.communicate(timeout=10)
    assert "Read-only file system" in errors
