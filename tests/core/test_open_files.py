"""The service may have more files open than a machine grants by default."""

import resource
from collections.abc import Iterator

import pytest

from bot.open_files import MOST, allow_many


@pytest.fixture
def hard() -> Iterator[int]:
    """The most that may be asked for; how it was is how it is again."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    yield before[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_the_limit_is_raised_as_far_as_the_machine_lets_it(hard: int) -> None:
    resource.setrlimit(resource.RLIMIT_NOFILE, (512, hard))
    allow_many()
    soft, still_hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert soft == (MOST if hard == resource.RLIM_INFINITY else min(hard, MOST))
    assert still_hard == hard


def test_a_limit_that_is_high_enough_is_left(hard: int) -> None:
    allow_many()
    high = resource.getrlimit(resource.RLIMIT_NOFILE)
    allow_many()
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == high
