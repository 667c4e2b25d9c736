"""The alert rules and the dashboard: figures that exist, and alerts that ring when they should."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from tests.guards.tree import ROOT
from tests.operations.tools import tool
from tests.telegram.standin import Standin
from tests.telegram.test_alerts import Bot, bot

__all__ = ["bot"]
FOLDER = ROOT / "data" / "operations"
RULES, DASHBOARD = FOLDER / "alerts.yml", FOLDER / "dashboard.json"
CASES = Path(__file__).with_name("alerts_test.yml")
_NAME = re.compile(r"\b(?:servicekontor|process)_[a-z_]+\b")


def promtool(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [tool("promtool", "prometheus"), *arguments]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )


def named(text: str) -> set[str]:
    return set(_NAME.findall(text))


def expressions() -> str:
    """All that the dashboard asks for."""
    panels = json.loads(DASHBOARD.read_text())["panels"]
    return "\n".join(target["expr"] for panel in panels for target in panel["targets"])


async def test_every_figure_named_exists(bot: Bot, telegram: Standin) -> None:
    async with bot.running():
        await telegram.person("sv").send("Boden")
        async with aiohttp.ClientSession() as client:
            await client.get(f"{bot.urls[-1]}/healthz")  # so that a request has been counted
            async with client.get(f"{bot.urls[-1]}/metrics") as answer:
                families = list(text_string_to_metric_families(await answer.text()))
    told = {sample.name for family in families for sample in family.samples}
    rules, shown = named(RULES.read_text()), named(expressions())
    assert len(rules) > 10
    assert len(shown) > 10
    assert (rules | shown) - told == set()
    assert {name for name in told if name.startswith("servicekontor_")} - shown <= {
        "servicekontor_answer_seconds_count",
        "servicekontor_answer_seconds_sum",
    }


def test_prometheus_takes_the_rules() -> None:
    checked = promtool("check", "rules", RULES.name, folder=FOLDER)
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_each_alert_rings_when_it_should_and_not_else(tmp_path: Path) -> None:
    for file in (RULES, CASES):
        shutil.copy(file, tmp_path)
    tested = promtool("test", "rules", CASES.name, folder=tmp_path)
    assert tested.returncode == 0, tested.stdout + tested.stderr


def test_every_alert_is_tried_both_ways() -> None:
    alerts = re.findall(r"alert: (\w+)", RULES.read_text())
    cases = CASES.read_text()
    assert len(alerts) > 8
    for alert in alerts:
        assert re.search(rf"alertname: {alert}\}}", cases), f"{alert} is nowhere silent"
        assert re.search(rf"alertname: {alert}\n\s+exp_alerts", cases), f"{alert} never rings"


def test_only_what_is_broken_wakes_anybody() -> None:
    severities = re.findall(r"severity: (\w+)", RULES.read_text())
    assert set(severities) == {"page", "look"}


def test_the_readme_tells_what_to_do_at_each_alert() -> None:
    readme = (ROOT / "README.md").read_text()
    rows = re.findall(r"^\| `(\w+)` \| (?:page|look) \| .+ \|$", readme, re.MULTILINE)
    assert sorted(rows) == sorted(re.findall(r"alert: (\w+)", RULES.read_text()))
