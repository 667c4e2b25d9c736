"""The conversation and the parsers under whatever there is: no exception, no slow answer."""

import importlib.util
import os
import re
import subprocess
import sys
import tempfile

from tests.benchmarks.fuzzing.conversation import fuzz
from tests.benchmarks.fuzzing.targets import TARGETS
from tests.benchmarks.table import Result

_TURNS = int(os.environ.get("FUZZ_TURNS", "100000"))
_SECONDS = int(os.environ.get("FUZZ_SECONDS", "20"))
_SLOWEST = 1.0
_RAISED = re.compile(r"^ *(\w+(?:Error|Exception)\b.*|ALARM.*|ERROR: .*)$", re.MULTILINE)


def run() -> Result:
    """FUZZ_TURNS turns of conversation, and FUZZ_SECONDS for each parser."""
    result = Result("Fuzzing")
    _conversation(result)
    _parsers(result)
    return result


def _conversation(result: Result) -> None:
    fuzzed = fuzz(_TURNS)
    result.add(
        "conversation, turns of any text, choice and position",
        f"{fuzzed.turns} in {fuzzed.seconds:.0f} s",
        f">= {_TURNS}",
        met=fuzzed.turns >= _TURNS,
    )
    told = fuzzed.failure or "none"
    result.add("conversation, failures", told, "none", met=not fuzzed.failure)
    slowest = f"{1000 * fuzzed.slowest:.0f} ms ({fuzzed.slowest_turn})"
    bar = f"<= {1000 * _SLOWEST:.0f} ms"
    result.add("conversation, slowest answer", slowest, bar, met=fuzzed.slowest <= _SLOWEST)


def _parsers(result: Result) -> None:
    if importlib.util.find_spec("atheris") is None:
        result.add("parsers", "not fuzzed: atheris does not install here")
        return
    for name in TARGETS:
        tried, trouble = _parser(name)
        figure = f"{tried} inputs, {trouble or 'no failure'}"
        result.add(f"parser: {name}", figure, "no failure", met=not trouble and tried > 0)


def _parser(name: str) -> tuple[int, str]:
    """How many inputs were tried, and what went wrong, if anything."""
    module = "tests.benchmarks.fuzzing.parsers"
    with tempfile.TemporaryDirectory(prefix="servicekontor-") as folder:
        command = [sys.executable, "-m", module, name, str(_SECONDS), folder]
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    tried = re.search(r"number_of_executed_units: (\d+)", ended.stderr)
    return int(tried[1]) if tried else 0, _trouble(ended)


def _trouble(ended: subprocess.CompletedProcess[str]) -> str:
    if ended.returncode == 0:
        return ""
    raised = _RAISED.findall(ended.stderr)
    return (raised[0] if raised else ended.stderr[-200:])[:160]
