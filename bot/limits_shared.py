"""Inbound limits that hold across replicas: each tells the others what it let through.

Only buckets that are half spent are spoken of, at once and then four times a second at most, so
that an ordinary question costs nothing more. Word may be lost, or come a moment late: who asks two
replicas in turn may get through a few more than the burst, never the burst of each.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import Protocol

from bot.limits import Buckets, Inbound

PAUSE = 0.25
"""Seconds between two words, in which more is gathered."""
_KEYS_OF_A_WORD = 300
_WORDS_AT_ONCE = 4
_DIGEST = 8


class Peers(Protocol):
    """The other processes of the service, as far as they can be reached."""

    def say(self, subject: str, words: str) -> None:
        """Says up to 7,000 bytes to all of them. Never fails and never waits; may be lost."""
        ...

    def hear(self, subject: str, heard: Callable[[str], None]) -> None:
        """Calls `heard` with what they say of the subject from now on."""
        ...


async def share_limits(
    inbound: Inbound, peers: Peers, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
) -> None:
    """Tells and hears until cancelled."""
    hear_limits(inbound, peers)
    something = asyncio.Event()
    for buckets in _shared(inbound).values():
        buckets.spoken_of = something.set
    while True:
        await something.wait()
        something.clear()
        tell_limits(inbound, peers)
        await sleep(PAUSE)


def hear_limits(inbound: Inbound, peers: Peers) -> None:
    """From now on, what others let through counts here too."""
    for subject, buckets in _shared(inbound).items():
        peers.hear(subject, _taker(buckets))


def tell_limits(inbound: Inbound, peers: Peers) -> None:
    """Tells what was let through since it was told last."""
    for subject, buckets in _shared(inbound).items():
        for words in _words(buckets.untold()):
            peers.say(subject, words)


def _shared(inbound: Inbound) -> Mapping[str, Buckets]:
    return {"limit-person": inbound.person, "limit-address": inbound.address}


def _taker(buckets: Buckets) -> Callable[[str], None]:
    return lambda words: buckets.taken_elsewhere(_read(words))


def _words(taken: Mapping[bytes, int]) -> Iterator[str]:
    """Those who took most first: where they are too many for a second, the rest is left out."""
    most = sorted(taken.items(), key=lambda pair: -pair[1])
    for start in range(0, min(len(most), _KEYS_OF_A_WORD * _WORDS_AT_ONCE), _KEYS_OF_A_WORD):
        part = most[start : start + _KEYS_OF_A_WORD]
        yield ",".join(f"{digest.hex()}{count}" for digest, count in part)


def _read(words: str) -> dict[bytes, int]:
    """Nothing of what a newer version may say in another way."""
    taken = {}
    for word in words.split(","):
        digest, count = word[: 2 * _DIGEST], word[2 * _DIGEST :]
        try:
            taken[bytes.fromhex(digest)] = int(count)
        except ValueError:
            continue
    return taken
