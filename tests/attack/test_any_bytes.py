"""Parsers given any bytes, and what they know with some of it changed.

`make bench ONLY=fuzz` goes on where this ends.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.benchmarks.fuzzing.targets import SEEDS, TARGETS

_LONG = [
    part * (60_000 // len(part))
    for part in (b"a", b" ", b"(", b"[{", b"<b>", b"</x>", b"<x>", b"&", b"a\xcc\x81", b"1:", b"\n")
]


@st.composite
def changed(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """A seed with a piece cut out, doubled or put in."""
    seed = draw(st.sampled_from(seeds))
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(seed))] * 2)))
    return seed[:start] + draw(st.binary(max_size=12)) + seed[start:end] * 2 + seed[end:]


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes(name: str) -> None:
    @settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
    @given(st.one_of(st.binary(max_size=200), changed(SEEDS[name])))
    def try_it(data: bytes) -> None:
        TARGETS[name](data)

    try_it()


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", _LONG, ids=range(len(_LONG)))
def test_long_and_deep_ones(name: str, data: bytes) -> None:
    TARGETS[name](data)
