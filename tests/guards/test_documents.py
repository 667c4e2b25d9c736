"""What the documents say agrees with the code."""

import re
import stat

import pytest

from bot.settings import Settings
from tests.guards.tree import ROOT

SETTINGS = sorted(name.upper() for name in Settings.model_fields)


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_in_the_readme_and_the_example(name: str) -> None:
    assert f"`{name}`" in (ROOT / "README.md").read_text()
    assert re.search(rf"^{name}=", (ROOT / ".env.example").read_text(), re.MULTILINE)


def test_the_example_names_no_unknown_setting() -> None:
    named = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE)
    assert sorted(named) == SETTINGS


def test_the_example_shows_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    default, example = Settings(_env_file=None), Settings(_env_file=ROOT / ".env.example")
    assert example == default


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"`make (\w+)", (ROOT / "README.md").read_text()))
    assert {"run", "test"} <= targets
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_ci_can_be_run() -> None:
    assert (ROOT / ".ci" / "run").stat().st_mode & stat.S_IXUSR


def test_the_image_does_not_run_as_root_and_checks_its_health() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text()
    assert re.search(r"^USER 10001$", dockerfile, re.MULTILINE)
    assert "HEALTHCHECK" in dockerfile


def test_the_same_uv_is_used_everywhere() -> None:
    made = re.search(r"UV_VERSION := ([\d.]+)", (ROOT / "Makefile").read_text())
    assert made
    assert f"uv=={made[1]}" in (ROOT / "Dockerfile").read_text()
